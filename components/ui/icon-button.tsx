import type { ComponentProps } from "react";
import { Tooltip } from "./tooltip";

type Props = Omit<ComponentProps<"button">, "aria-label"> & {
  /** What it does: read out, and shown as tooltip. */
  label: string;
  side?: ComponentProps<typeof Tooltip>["side"];
};

/** A square button that is only an icon. */
export function IconButton({ label, side, className = "", type = "button", ...props }: Props) {
  return (
    <Tooltip text={label} side={side}>
      <button
        type={type}
        aria-label={label}
        className={`inline-flex size-10 shrink-0 items-center justify-center rounded-md text-muted transition-colors hover:bg-raised hover:text-foreground disabled:pointer-events-none disabled:opacity-50 pointer-coarse:size-11 [&_svg]:size-5 ${className}`}
        {...props}
      />
    </Tooltip>
  );
}
