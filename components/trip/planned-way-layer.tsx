"use client";

import L from "leaflet";
import { useEffect } from "react";
import { useMap } from "react-leaflet";
import type { WayView } from "@/lib/domain/trip-view";

/** The way as planned: dashed, since nobody has driven it yet. */
export function PlannedWayLayer({ way }: { way: WayView }) {
  const map = useMap();
  useEffect(() => {
    const line = L.polyline(way.points, {
      className: "stroke-muted",
      weight: 3,
      dashArray: "2 9",
      interactive: false,
    }).addTo(map);
    return () => {
      line.remove();
    };
  }, [map, way]);
  return null;
}
