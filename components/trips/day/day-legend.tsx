"use client";

import { useTranslations } from "next-intl";
import { Kbd } from "@/components/ui/kbd";

const marks = {
  scheduled: "rounded border border-dashed border-muted",
  ongoing:
    "rounded-s bg-linear-to-r from-[color-mix(in_oklab,var(--color-moving)_60%,var(--color-surface))] from-40% to-transparent rtl:bg-linear-to-l",
  completed:
    "rounded border border-muted/50 bg-[color-mix(in_oklab,var(--color-muted)_22%,var(--color-surface))]",
  cancelled:
    "rounded border border-muted/60 bg-[repeating-linear-gradient(135deg,var(--color-border)_0_3px,var(--color-surface)_3px_7px)]",
} as const;

/** What the bars look like, and the keys that move among them. */
export function DayLegend() {
  const t = useTranslations("trips.day.legend");
  const status = useTranslations("trips.status");
  return (
    <footer className="flex max-md:hidden flex-wrap items-center gap-x-4 gap-y-1 border-t border-border bg-surface px-4 py-2 text-xs text-muted md:px-6">
      {(["scheduled", "ongoing", "completed", "cancelled"] as const).map((key) => (
        <span key={key} className="flex items-center gap-1.5 whitespace-nowrap">
          <span aria-hidden className={`h-3 w-7 ${marks[key]}`} />
          {status(key)}
        </span>
      ))}
      <span className="max-lg:hidden">{t("fading")}</span>
      <span className="ms-auto flex items-center gap-1 pointer-coarse:hidden">
        {["←", "→", "↑", "↓"].map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
        <span className="me-2">{t("move")}</span>
        <Kbd>Enter</Kbd>
        {t("open")}
      </span>
    </footer>
  );
}
