"use client";

import "leaflet/dist/leaflet.css";
import type { Map as LeafletMap } from "leaflet";
import { type ReactNode, type Ref, useEffect, useState } from "react";
import { MapContainer } from "react-leaflet";
import { Graticule } from "./graticule";
import { MapSize } from "./map-size";
import { TileLayer } from "./tile-layer";

type Props = {
  ref?: Ref<LeafletMap>;
  /** What it shows, for those who hear it. */
  label: string;
  center: [number, number];
  zoom: number;
  tileUrl: string;
  /** Whether tiles cannot be had, so that the plain base shows. */
  onPlain?: (isPlain: boolean) => void;
  /** Layers, bottom first. */
  children: ReactNode;
};

/**
 * A map that fills its (relative) parent: tiles, or a plain graticule when there are none to be
 * had. Only in the browser: Leaflet needs a window, so load what uses it with `ssr: false`.
 */
export function BaseMap({ ref, label, center, zoom, tileUrl, onPlain, children }: Props) {
  const [hasTiles, setHasTiles] = useState(true);
  useEffect(() => onPlain?.(!hasTiles), [hasTiles, onPlain]);
  return (
    // Leaflet reckons from the left; what is written on it turns by itself.
    <section dir="ltr" aria-label={label} className="absolute inset-0 isolate">
      <MapContainer
        ref={ref}
        center={center}
        zoom={zoom}
        zoomControl={false}
        attributionControl={false}
        minZoom={3}
        maxZoom={19}
        className="size-full bg-background! font-sans!"
      >
        <MapSize />
        <TileLayer url={tileUrl} onAvailability={setHasTiles} />
        {!hasTiles && <Graticule />}
        {children}
      </MapContainer>
    </section>
  );
}
