"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useReadings } from "@/components/map/use-readings";
import type { DryRunSum } from "@/lib/client/dry-run-sum";

const HEIGHT = 80;

/** Two bars a day: as it would have been, and by the rule in force. The same in words for those who hear it. */
export function DryRunChart({ days }: { days: DryRunSum["byDay"] }) {
  const t = useTranslations("rules.dryRun");
  const format = useFormatter();
  const { count } = useReadings();
  const top = Math.max(1, ...days.flatMap(({ would, now }) => [would, now]));
  // A day of the calendar, in no zone.
  const name = (day: string) =>
    format.dateTime(new Date(`${day}T00:00Z`), {
      weekday: "short",
      day: "numeric",
      timeZone: "UTC",
    });
  const heightOf = (value: number) => (value / top) * HEIGHT;
  return (
    <figure className="m-0 grid gap-2">
      <figcaption className="flex flex-wrap gap-4 text-xs text-muted">
        <span className="flex items-center gap-1.5">
          <span aria-hidden className="size-2.5 rounded-sm bg-accent" />
          {t("columns.would")}
        </span>
        <span className="flex items-center gap-1.5">
          <span aria-hidden className="size-2.5 rounded-sm border border-muted bg-raised" />
          {t("columns.now")}
        </span>
      </figcaption>
      <ol className="grid grid-cols-7 gap-1.5">
        {days.map(({ day, would, now }) => (
          <li key={day} className="grid justify-items-center gap-1 text-xs tabular-nums">
            <span className="sr-only">{t("day", { day: name(day), would, now })}</span>
            <span aria-hidden>{count(would)}</span>
            <svg
              aria-hidden="true"
              viewBox={`0 0 40 ${HEIGHT}`}
              preserveAspectRatio="none"
              className="h-20 w-full max-w-12 border-b border-border"
            >
              <rect
                x="4"
                width="15"
                y={HEIGHT - heightOf(would)}
                height={heightOf(would)}
                className="fill-accent"
              />
              <rect
                x="21"
                width="15"
                y={HEIGHT - heightOf(now)}
                height={heightOf(now)}
                className="fill-raised stroke-muted [vector-effect:non-scaling-stroke]"
              />
            </svg>
            <span aria-hidden className="text-center text-muted">
              {name(day)}
            </span>
          </li>
        ))}
      </ol>
    </figure>
  );
}
