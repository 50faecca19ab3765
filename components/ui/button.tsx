import { Slot } from "radix-ui";
import type { ComponentProps } from "react";

const variants = {
  primary: "bg-accent text-accent-foreground hover:opacity-90",
  secondary: "border border-border bg-surface text-foreground hover:bg-raised",
  ghost: "text-foreground hover:bg-raised",
  danger: "bg-emergency text-surface hover:opacity-90",
};

/** Classes of a button, for what looks like one but is not (a link, a menu trigger). */
export const buttonClass = (variant: keyof typeof variants = "secondary") =>
  `inline-flex min-h-10 items-center justify-center gap-2 rounded-md px-3.5 text-sm font-medium whitespace-nowrap transition-[background-color,opacity] select-none disabled:pointer-events-none disabled:opacity-50 aria-disabled:opacity-50 pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0 ${variants[variant]}`;

type Props = ComponentProps<"button"> & {
  variant?: keyof typeof variants;
  /** Render the only child as the button (a link, mostly). */
  asChild?: boolean;
};

export function Button({ variant, asChild, className = "", type = "button", ...props }: Props) {
  const classes = `${buttonClass(variant)} ${className}`;
  if (asChild) return <Slot.Root className={classes} {...props} />;
  return <button type={type} className={classes} {...props} />;
}
