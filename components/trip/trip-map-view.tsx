"use client";

import type { Map as LeafletMap } from "leaflet";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { BaseMap } from "@/components/map/base-map";
import { tripName } from "@/components/trips/trip-title";
import type { DrivenWay } from "@/lib/client/stores/driven-way";
import type { Player } from "@/lib/client/stores/player";
import type { TripView, WayView } from "@/lib/domain/trip-view";
import { DrivenWayLayer } from "./driven-way-layer";
import { OneVehicleLayer } from "./one-vehicle-layer";
import { PlannedWayLayer } from "./planned-way-layer";
import { ReplayLayer } from "./replay-layer";
import { StopLayer } from "./stop-layer";
import { TripCamera } from "./trip-camera";

type Props = {
  trip: TripView;
  way: WayView;
  driven: DrivenWay;
  player: Player;
  tileUrl: string;
  onReady: (map: LeafletMap | null) => void;
  onPlain: (isPlain: boolean) => void;
};

const ZOOM = 12;

/** The trip's map, one layer per file. Only in the browser: Leaflet needs a window. */
export function TripMapView({ trip, way, driven, player, tileUrl, onReady, onPlain }: Props) {
  const t = useTranslations("trip.map");
  const [center] = useState<[number, number]>(() => [trip.origin.lat, trip.origin.lng]);
  return (
    <BaseMap
      ref={onReady}
      label={t("label", { trip: tripName(trip) })}
      center={center}
      zoom={ZOOM}
      tileUrl={tileUrl}
      onPlain={onPlain}
    >
      <PlannedWayLayer way={way} />
      <DrivenWayLayer driven={driven} />
      <StopLayer trip={trip} />
      {trip.status === "ongoing" && <OneVehicleLayer vehicleId={trip.vehicleId} />}
      <ReplayLayer driven={driven} player={player} />
      <TripCamera trip={trip} way={way} />
    </BaseMap>
  );
}
