"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useTimes } from "@/components/trips/use-times";
import type { TripView } from "@/lib/domain/trip-view";

/** How a trip ended: when, how long it took, or why it was cancelled. */
export function TripEnded({ trip }: { trip: TripView }) {
  const t = useTranslations("trip.ended");
  const { clock, duration } = useTimes();
  const { startedAt, completedAt, cancelledAt, reason, destination } = trip;
  const end = completedAt ?? cancelledAt;
  const took = startedAt && end ? duration((Date.parse(end) - Date.parse(startedAt)) / 1000) : null;
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-3 text-sm">
      {startedAt && <Fact label={t("started")}>{clock(startedAt)}</Fact>}
      {completedAt && destination.arrivedAt && (
        <Fact label={t("arrived")}>{clock(destination.arrivedAt)}</Fact>
      )}
      {completedAt && <Fact label={t("completed")}>{clock(completedAt)}</Fact>}
      {cancelledAt && <Fact label={t("cancelled")}>{clock(cancelledAt)}</Fact>}
      {took && <Fact label={t("took")}>{took}</Fact>}
      {cancelledAt && (
        <div className="col-span-2">
          <dt className="text-xs text-muted">{t("reason")}</dt>
          <dd className="mt-0.5 break-words">{reason ? <bdi>{reason}</bdi> : t("noReason")}</dd>
        </div>
      )}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-muted">{label}</dt>
      <dd className="mt-0.5 font-medium tabular-nums">{children}</dd>
    </div>
  );
}
