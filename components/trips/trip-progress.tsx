"use client";

import { useTranslations } from "next-intl";
import { useReadings } from "@/components/map/use-readings";
import type { TripView } from "@/lib/domain/trip-view";

const fills = {
  scheduled: "bg-muted",
  ongoing: "bg-accent",
  completed: "bg-muted",
  cancelled: "bg-muted",
} as const;

/** How much of the way is done, as bar and figure. */
export function TripProgress({ trip: { progress, status, startedAt } }: { trip: TripView }) {
  const t = useTranslations("trips.list");
  const { percent } = useReadings();
  if (status === "scheduled") return <span className="text-muted">{t("notStarted")}</span>;
  if (!startedAt) return <span className="text-muted">–</span>;
  const done = status === "completed" ? 100 : Math.floor(progress * 100);
  return (
    <span className="block">
      <span className="block text-xs tabular-nums">{percent(done)}</span>
      <span aria-hidden className="mt-1 block h-1.5 overflow-hidden rounded-full bg-border">
        <span
          className={`block h-full rounded-full ${fills[status]}`}
          style={{ inlineSize: `${done}%` }}
        />
      </span>
    </span>
  );
}
