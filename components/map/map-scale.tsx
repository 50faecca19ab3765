"use client";

import type { Map as LeafletMap } from "leaflet";
import { useEffect, useState } from "react";
import { useReadings } from "./use-readings";

const LONGEST_PIXELS = 110;

/** How long a round distance is on the map here, in the middle of the view. */
export function MapScale({ map }: { map: LeafletMap }) {
  const { metres, kilometres } = useReadings();
  const [perPixel, setPerPixel] = useState(() => metresPerPixel(map));
  useEffect(() => {
    const update = () => setPerPixel(metresPerPixel(map));
    map.on("moveend", update);
    return () => {
      map.off("moveend", update);
    };
  }, [map]);
  const length = roundDown(perPixel * LONGEST_PIXELS);
  return (
    <p
      className="border-x border-b border-foreground/60 px-1 text-center whitespace-nowrap text-[0.6875rem] leading-4 text-foreground tabular-nums [text-shadow:0_0_3px_var(--color-background),0_0_3px_var(--color-background)]"
      style={{ inlineSize: length / perPixel }}
    >
      {length < 1000 ? metres(length) : kilometres(length / 1000)}
    </p>
  );
}

/** Ground resolution of Web Mercator at the view's middle, in metres. */
function metresPerPixel(map: LeafletMap): number {
  const equator = 40_075_016.686 / 256 / 2 ** map.getZoom();
  return equator * Math.cos((map.getCenter().lat * Math.PI) / 180);
}

function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const first = value / power;
  return power * (first >= 5 ? 5 : first >= 2 ? 2 : 1);
}
