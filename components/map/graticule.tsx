"use client";

import { useEffect } from "react";
import { useMap } from "react-leaflet";
import { GraticuleLayer } from "./graticule-layer";

/** Puts the graticule on the map it stands in. */
export function Graticule() {
  const map = useMap();
  useEffect(() => {
    const layer = new GraticuleLayer().addTo(map);
    return () => {
      layer.remove();
    };
  }, [map]);
  return null;
}
