"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { MOST_LINES, toTriage } from "@/lib/client/alert-order";
import { alerts, useAlertsRevision, useEmergencies } from "@/lib/client/stores/alerts";
import { StripLine } from "./strip-line";

/**
 * What else needs somebody now, most urgent first, above the map: as many lines as the emergencies
 * in the banner leave of three. Low ones wait on their page.
 */
export function NeedsYouStrip() {
  const t = useTranslations("alerts.strip");
  const emergencies = new Set(useEmergencies().map(({ id }) => id));
  useAlertsRevision();
  const all = toTriage(alerts.alerts.values());
  const open = all.filter(
    ({ id, status, priority }) => status === "open" && priority !== "low" && !emergencies.has(id),
  );
  const shown = open.slice(0, Math.max(0, MOST_LINES - emergencies.size));
  if (shown.length === 0) return null;
  return (
    <section
      aria-label={t("label")}
      className="pointer-events-auto min-h-0 w-full shrink overflow-y-auto rounded-xl border border-border bg-surface text-sm shadow-md"
    >
      <ul className="divide-y divide-border">
        {shown.map((alert) => (
          <StripLine key={alert.id} alert={alert} />
        ))}
      </ul>
      <Link
        href="/alerts"
        className="flex min-h-9 items-center justify-center border-t border-border px-3 text-xs font-medium text-accent tabular-nums hover:bg-raised pointer-coarse:min-h-11"
      >
        {t("all", { count: all.length })}
      </Link>
    </section>
  );
}
