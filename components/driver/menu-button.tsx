import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";

const initials = (name: string) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0])
    .join("");

/** The button that opens the driver's menu, whether or not the menu has been loaded. */
export function MenuButton({ name, ...props }: ComponentProps<"button"> & { name: string }) {
  const t = useTranslations("drive.menu");
  return (
    <button
      type="button"
      aria-label={t("open", { name })}
      className="grid size-11 shrink-0 place-items-center rounded-full border border-border bg-raised text-sm font-semibold"
      {...props}
    >
      {initials(name)}
    </button>
  );
}
