"use client";

import { useTranslations } from "next-intl";
import { useTimes } from "@/components/trips/use-times";
import { Card } from "@/components/ui/card";
import type { TripView, WayView } from "@/lib/domain/trip-view";
import { EtaRecordLine } from "./eta-record-line";
import { TripEnded } from "./trip-ended";
import { TripEta } from "./trip-eta";
import { TripProgress } from "./trip-progress";

/** How far the trip is and when it will arrive; before it starts and afterwards, what there is to say. */
export function TripOutlook({ trip, way }: { trip: TripView; way: WayView }) {
  const t = useTranslations("trip.outlook");
  const { clock, duration, distance } = useTimes();
  const { status, scheduledAt, expectedDuration } = trip;
  if (status === "completed" || status === "cancelled") {
    return (
      <Card title={t("ended")}>
        <TripEnded trip={trip} />
      </Card>
    );
  }
  if (status === "scheduled") {
    return (
      <Card title={t("departure")}>
        <p className="text-2xl font-semibold tabular-nums">
          {scheduledAt ? clock(scheduledAt) : t("unscheduled")}
        </p>
        <p className="mt-1 text-sm text-muted">
          {t("plan", { distance: distance(way.distance), duration: duration(expectedDuration) })}
        </p>
        <p className="mt-1 text-sm text-muted">{t("notStarted")}</p>
      </Card>
    );
  }
  return (
    <Card title={t("title")}>
      <div className="grid gap-4">
        <TripEta trip={trip} />
        <TripProgress trip={trip} />
        <EtaRecordLine />
      </div>
    </Card>
  );
}
