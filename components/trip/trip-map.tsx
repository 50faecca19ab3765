"use client";

import type { Map as LeafletMap } from "leaflet";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { MapAttribution } from "@/components/map/map-attribution";
import { MapControls } from "@/components/map/map-controls";
import { MapScale } from "@/components/map/map-scale";
import type { DrivenWay } from "@/lib/client/stores/driven-way";
import type { Player } from "@/lib/client/stores/player";
import type { TripView, WayView } from "@/lib/domain/trip-view";
import { fitTrip } from "./fit-trip";
import { TripMapNotes } from "./trip-map-notes";

const TripMapView = dynamic(() => import("./trip-map-view").then((module) => module.TripMapView), {
  ssr: false,
});

type Props = {
  trip: TripView;
  way: WayView;
  driven: DrivenWay;
  player: Player;
  tileUrl: string;
  tileAttribution: string;
};

/** The trip on the map, and what stands over it. */
export function TripMap({ trip, way, driven, player, tileUrl, tileAttribution }: Props) {
  const t = useTranslations("trip.map");
  const [map, setMap] = useState<LeafletMap | null>(null);
  const [isPlain, setPlain] = useState(false);
  return (
    <div className="absolute inset-0 isolate overflow-hidden">
      <TripMapView
        trip={trip}
        way={way}
        driven={driven}
        player={player}
        tileUrl={tileUrl}
        onReady={setMap}
        onPlain={setPlain}
      />
      <div className="pointer-events-none absolute inset-0 z-10 flex flex-col justify-between p-3">
        <TripMapNotes trip={trip} driven={driven} player={player} isPlain={isPlain} />
        <div className="flex items-end justify-between gap-3">
          <div className="grid justify-items-start gap-2">
            {map && <MapScale map={map} />}
            {!isPlain && <MapAttribution text={tileAttribution} />}
          </div>
          {map && (
            <MapControls map={map} onFit={() => fitTrip(map, trip, way)} fitLabel={t("fit")} />
          )}
        </div>
      </div>
    </div>
  );
}
