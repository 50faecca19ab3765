"use client";

import L from "leaflet";
import { useEffect } from "react";
import { useMap } from "react-leaflet";
import { type DrivenWay, drivenLegs } from "@/lib/client/stores/driven-way";

/** The way as driven, cut where nobody knows it; `data-fixes` on the map is how many fixes it has. */
export function DrivenWayLayer({ driven }: { driven: DrivenWay }) {
  const map = useMap();
  useEffect(() => {
    const casing = L.polyline([], { className: "stroke-surface", weight: 7, interactive: false });
    const line = L.polyline([], { className: "stroke-accent", weight: 3.5, interactive: false });
    casing.addTo(map);
    line.addTo(map);
    const show = () => {
      const legs = drivenLegs(driven.fixes());
      casing.setLatLngs(legs);
      line.setLatLngs(legs);
      map.getContainer().dataset.fixes = String(driven.fixes().length);
    };
    show();
    const stop = driven.store.subscribe(show);
    return () => {
      stop();
      casing.remove();
      line.remove();
    };
  }, [map, driven]);
  return null;
}
