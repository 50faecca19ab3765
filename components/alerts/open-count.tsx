"use client";

import { useTranslations } from "next-intl";
import { alerts, useAlertsRevision } from "@/lib/client/stores/alerts";

/** How many alerts nobody has yet, in a corner of what leads to them; nothing for none. */
export function OpenCount() {
  const t = useTranslations("shell");
  useAlertsRevision();
  const open = [...alerts.alerts.values()].filter(
    ({ status, drill }) => status === "open" && !drill,
  );
  if (open.length === 0) return null;
  const isCritical = open.some(({ priority }) => priority === "critical");
  return (
    <span
      className={`absolute end-1 top-0.5 min-w-4.5 rounded-full px-1 text-center text-[0.6875rem] leading-4.5 font-semibold text-surface tabular-nums ${isCritical ? "bg-emergency" : "bg-attention"}`}
    >
      <span aria-hidden>{open.length > 99 ? "99+" : open.length}</span>
      <span className="sr-only">{t("alertsOpen", { count: open.length })}</span>
    </span>
  );
}
