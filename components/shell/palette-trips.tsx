"use client";

import { Command } from "cmdk";
import { useTranslations } from "next-intl";
import { TripStatusBadge } from "@/components/trips/trip-status-badge";
import { tripName } from "@/components/trips/trip-title";
import type { TripView } from "@/lib/domain/trip-view";
import { paletteGroupClass, paletteItemClass } from "./palette-class";

type Props = { trips: readonly TripView[]; onChoose: (tripId: string) => void };

export function PaletteTrips({ trips, onChoose }: Props) {
  const t = useTranslations("shell.palette");
  if (trips.length === 0) return null;
  return (
    <Command.Group heading={t("trips")} className={paletteGroupClass}>
      {trips.map((trip) => (
        <Command.Item
          key={trip.id}
          value={trip.id}
          onSelect={() => onChoose(trip.id)}
          className={paletteItemClass}
        >
          <bdi className="min-w-0 truncate font-medium">{tripName(trip)}</bdi>
          <bdi className="shrink-0 text-muted tabular-nums">{trip.vehicle.plateNumber}</bdi>
          <span className="ms-auto">
            <TripStatusBadge status={trip.status} />
          </span>
        </Command.Item>
      ))}
    </Command.Group>
  );
}
