"use client";

import { useTranslations } from "next-intl";
import { TripProgress } from "@/components/trip/trip-progress";
import { TripTitle } from "@/components/trip/trip-title";
import { TripStatusBadge } from "@/components/trips/trip-status-badge";
import { useTimes } from "@/components/trips/use-times";
import { nextDeed } from "@/lib/domain/next-deed";
import type { TripView } from "@/lib/domain/trip-view";
import { DriverStops } from "./driver-stops";
import { NavigateButton } from "./navigate-button";
import { StopExtras } from "./stop-extras";
import { TripAction } from "./trip-action";

/** The trip a driver is on, or the next: where to go, and the one thing to do. */
export function TripCard({ trip }: { trip: TripView }) {
  const t = useTranslations("drive.trip");
  const { clock } = useTimes();
  const deed = nextDeed(trip);
  const stop = deed && "stop" in deed ? deed.stop : null;
  return (
    <section
      aria-labelledby="trip"
      className="grid grid-cols-1 gap-5 rounded-xl border border-border bg-surface p-5"
    >
      <header className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <h2 id="trip" className="min-w-0 font-semibold break-words">
          <TripTitle trip={trip} />
        </h2>
        <TripStatusBadge status={trip.status} />
        <p className="basis-full text-sm text-muted tabular-nums">
          <bdi>{trip.vehicle.plateNumber}</bdi>
          {trip.scheduledAt && ` · ${t("due", { time: clock(trip.scheduledAt) })}`}
        </p>
      </header>
      <DriverStops trip={trip} />
      {deed?.do === "arrive" && <NavigateButton stop={deed.stop} />}
      <TripAction trip={trip} />
      {stop && <StopExtras trip={trip} stop={stop} />}
      {deed?.do === "complete" && <StopExtras trip={trip} stop={trip.destination} />}
      {trip.status === "ongoing" && <TripProgress trip={trip} />}
    </section>
  );
}
