"use client";

import { Plus } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { useFresh } from "@/components/shell/use-fresh";
import { TripArrival } from "@/components/trips/trip-arrival";
import { TripProgress } from "@/components/trips/trip-progress";
import { TripStatusBadge } from "@/components/trips/trip-status-badge";
import { tripName } from "@/components/trips/trip-title";
import { useTimes } from "@/components/trips/use-times";
import { useWatched } from "@/components/trips/use-watched";
import { Button } from "@/components/ui/button";
import { Clip } from "@/components/ui/clip";
import { type Page, rest } from "@/lib/client/rest";
import { trips, useTripsRevision } from "@/lib/client/stores/trips";
import type { TripView } from "@/lib/domain/trip-view";

const MOST = 3;

/** The trip a vehicle is on, live, what it has next, and a new one. */
export function PanelTrip({ vehicleId }: { vehicleId: string }) {
  const t = useTranslations("trips.panel");
  const state = useVehicleTrips(vehicleId);
  return (
    <section className="grid grid-cols-1 gap-3 border-t border-border pt-4">
      <h3 className="sr-only">{t("title")}</h3>
      {typeof state === "string" ? (
        <p className="text-sm text-muted">{t(state)}</p>
      ) : (
        state.map((trip) => <PanelTripRow key={trip.id} trip={trip} />)
      )}
      <Button asChild>
        <Link href={`/trips/new?vehicle=${vehicleId}`}>
          <Plus aria-hidden />
          {t("newTrip")}
        </Link>
      </Button>
    </section>
  );
}

function PanelTripRow({ trip }: { trip: TripView }) {
  const { clock } = useTimes();
  useWatched(trip);
  const isUnderWay = trip.status === "ongoing";
  return (
    <div className="grid min-w-0 grid-cols-1 gap-2 text-sm">
      <div className="flex items-center gap-2">
        <Link
          href={`/trips/${trip.id}`}
          className="min-w-0 flex-1 truncate font-medium hover:underline pointer-coarse:py-2.5"
        >
          <Clip>{tripName(trip)}</Clip>
        </Link>
        {!isUnderWay && trip.scheduledAt && (
          <time dateTime={trip.scheduledAt} className="shrink-0 text-xs text-muted tabular-nums">
            {clock(trip.scheduledAt)}
          </time>
        )}
        <TripStatusBadge status={trip.status} />
      </div>
      {isUnderWay && (
        <div className="grid grid-cols-2 gap-3">
          <TripProgress trip={trip} />
          <TripArrival trip={trip} />
        </div>
      )}
    </div>
  );
}

type Answer = { items: TripView[]; before: ReadonlyMap<string, TripView> };

/** What a vehicle is on or has ahead, the next first; or why there is nothing to show. */
function useVehicleTrips(vehicleId: string): TripView[] | "loading" | "failed" | "none" {
  const [answer, setAnswer] = useState<Answer | null>(null);
  useTripsRevision();
  const read = useCallback(() => readVehicleTrips(vehicleId), [vehicleId]);
  const { error } = useFresh(read, (next) => {
    trips.applyTrips(next.items);
    setAnswer(next);
  });
  if (!answer) return error ? "failed" : "loading";
  const rank = ({ status }: TripView) => (status === "ongoing" ? 0 : 1);
  const open = [...trips.trips.values()]
    .filter((trip) => trip.vehicleId === vehicleId && answer.before.get(trip.id) !== trip)
    .filter(({ status }) => status === "ongoing" || status === "scheduled")
    .sort((a, b) => rank(a) - rank(b) || (a.dueAt < b.dueAt ? -1 : 1));
  return open.length > 0 ? open.slice(0, MOST) : "none";
}

async function readVehicleTrips(vehicleId: string): Promise<Answer> {
  const before = new Map(trips.trips);
  const query = new URLSearchParams({ vehicleId, limit: String(MOST), order: "asc" });
  const path = `/api/trips?status=ongoing,scheduled&${query}`;
  const { items } = await rest<Page<TripView>>("GET", path);
  for (const { id } of items) before.delete(id);
  return { items, before };
}
