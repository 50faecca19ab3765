"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useTimes } from "@/components/trips/use-times";
import type { TripView } from "@/lib/domain/trip-view";

/** The part of the way that is done, as a bar and in words. */
export function TripProgress({ trip }: { trip: Pick<TripView, "progress" | "distanceRemaining"> }) {
  const t = useTranslations("trip.outlook");
  const format = useFormatter();
  const { distance } = useTimes();
  const percent = format.number(trip.progress, { style: "percent", maximumFractionDigits: 0 });
  return (
    <div className="grid gap-1.5">
      <div
        role="progressbar"
        aria-label={t("progress")}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(trip.progress * 100)}
        className="h-2 overflow-hidden rounded-full bg-raised"
      >
        <div
          className="h-full rounded-full bg-accent transition-[inline-size] duration-700"
          style={{ inlineSize: `${trip.progress * 100}%` }}
        />
      </div>
      <p className="flex justify-between gap-3 text-sm tabular-nums">
        <span>{t("done", { percent })}</span>
        <span className="text-muted">
          {t("left", { distance: distance(trip.distanceRemaining) })}
        </span>
      </p>
    </div>
  );
}
