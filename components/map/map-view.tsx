"use client";

import "leaflet/dist/leaflet.css";
import type { Map as LeafletMap } from "leaflet";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useState } from "react";
import { MapContainer } from "react-leaflet";
import { useSelection } from "@/lib/client/stores/selection";
import { FleetLayer } from "./fleet-layer";
import { Graticule } from "./graticule";
import { rememberedView, START } from "./map-camera";
import { MapMotion } from "./map-motion";
import { TileLayer } from "./tile-layer";
import { TrailLayer } from "./trail-layer";

type Props = {
  tileUrl: string;
  shownIds: ReadonlySet<string> | null;
  /** The part of the page over the map that nothing covers. */
  free: RefObject<HTMLElement | null>;
  onReady: (map: LeafletMap | null) => void;
  onPlain: (isPlain: boolean) => void;
};

/** The map itself, one layer per file. Only in the browser: Leaflet needs a window. */
export function MapView({ tileUrl, shownIds, free, onReady, onPlain }: Props) {
  const t = useTranslations("map");
  const [view] = useState(() => rememberedView() ?? START);
  const [hasTiles, setHasTiles] = useState(true);
  const selectedId = useSelection((selection) => selection.vehicleId);
  const trail = useSelection((selection) => selection.trail);
  useEffect(() => onPlain(!hasTiles), [hasTiles, onPlain]);
  return (
    // Leaflet reckons from the left; what is written on it turns by itself.
    <section dir="ltr" aria-label={t("mapLabel")} className="absolute inset-0 isolate">
      <MapContainer
        ref={onReady}
        {...view}
        zoomControl={false}
        attributionControl={false}
        minZoom={3}
        maxZoom={19}
        className="size-full bg-background! font-sans!"
      >
        <TileLayer url={tileUrl} onAvailability={setHasTiles} />
        {!hasTiles && <Graticule />}
        {trail && selectedId && <TrailLayer key={selectedId} vehicleId={selectedId} />}
        <FleetLayer shownIds={shownIds} />
        <MapMotion free={free} />
      </MapContainer>
    </section>
  );
}
