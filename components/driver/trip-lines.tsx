"use client";

import { useTranslations } from "next-intl";
import { TripTitle } from "@/components/trip/trip-title";
import { TripStatusBadge } from "@/components/trips/trip-status-badge";
import { useTimes } from "@/components/trips/use-times";
import { Card } from "@/components/ui/card";
import type { TripView } from "@/lib/domain/trip-view";

/** Trips that are not the one to run now, a line each. */
export function TripLines({ title, trips }: { title: string; trips: TripView[] }) {
  const t = useTranslations("drive.trip");
  const { clock } = useTimes();
  return (
    <Card title={title}>
      <ul className="grid gap-3 text-sm">
        {trips.map((trip) => {
          const { id, status, scheduledAt, completedAt, cancelledAt } = trip;
          const at = completedAt ?? cancelledAt ?? scheduledAt;
          return (
            <li key={id} className="flex items-center justify-between gap-3">
              <span className="min-w-0 break-words">
                <TripTitle trip={trip} />
              </span>
              <span className="flex shrink-0 items-center gap-2 text-muted tabular-nums">
                {at ? clock(at) : t("anytime")}
                {status !== "scheduled" && <TripStatusBadge status={status} />}
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
