"use client";

import type { Map as LeafletMap } from "leaflet";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useMap } from "react-leaflet";
import { BaseMap } from "@/components/map/base-map";
import { FleetLayer } from "@/components/map/fleet-layer";
import { MapAttribution } from "@/components/map/map-attribution";
import { fitFleet, rememberedView, START } from "@/components/map/map-camera";
import { MapControls } from "@/components/map/map-controls";
import { MapScale } from "@/components/map/map-scale";
import { fleet, useFleetLoaded } from "@/lib/client/stores/fleet";
import { tripDraft } from "@/lib/client/stores/trip-draft";
import { DraftHint } from "./draft-hint";
import { DraftPlacesLayer, fitDraft } from "./draft-places-layer";

type Props = { tileUrl: string; tileAttribution: string };

/** The map a trip is planned on. Only in the browser: Leaflet needs a window. */
export function DraftMap({ tileUrl, tileAttribution }: Props) {
  const t = useTranslations("trips.new");
  const words = useTranslations("map");
  const [map, setMap] = useState<LeafletMap | null>(null);
  const [isPlain, setPlain] = useState(false);
  const [view] = useState(() => rememberedView() ?? START);
  return (
    <div className="absolute inset-0 isolate">
      <BaseMap ref={setMap} label={t("mapLabel")} {...view} tileUrl={tileUrl} onPlain={setPlain}>
        <FleetLayer shownIds={null} onMapClick={tripDraft.add} />
        <DraftPlacesLayer />
        <FirstView />
      </BaseMap>
      <div className="pointer-events-none absolute inset-0 z-10 flex flex-col justify-between gap-3 p-3">
        <div className="flex flex-wrap items-center gap-2">
          <DraftHint />
          {isPlain && (
            <p
              role="status"
              className="rounded-full border border-border bg-surface px-3.5 py-2 text-xs text-muted shadow-md max-md:hidden"
            >
              {words("plain")}
            </p>
          )}
        </div>
        <div className="flex items-end justify-between gap-3">
          <div className="grid justify-items-start gap-2">
            {map && <MapScale map={map} />}
            {!isPlain && <MapAttribution text={tileAttribution} />}
          </div>
          {map && <MapControls map={map} onFit={() => fitDraft(map)} fitLabel={t("fit")} />}
        </div>
      </div>
    </div>
  );
}

/** At first the places of the draft; without any what the live map showed, else the fleet. */
function FirstView() {
  const map = useMap();
  const isLoaded = useFleetLoaded();
  useEffect(() => {
    // Two clicks in a row are two places.
    map.doubleClickZoom.disable();
    const hasPlaces = tripDraft.store.getState().draft.places.some(({ place }) => place);
    if (hasPlaces) fitDraft(map);
    else if (isLoaded && !rememberedView())
      fitFleet(map, fleet.vehicles.values(), map.getContainer().getBoundingClientRect());
  }, [map, isLoaded]);
  return null;
}
