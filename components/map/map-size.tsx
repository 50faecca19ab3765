"use client";

import { useEffect } from "react";
import { useMap } from "react-leaflet";

/** Tells Leaflet when its place on the page changes: it hears of the window's size only. */
export function MapSize() {
  const map = useMap();
  useEffect(() => {
    const observer = new ResizeObserver(() => map.invalidateSize({ pan: false }));
    observer.observe(map.getContainer());
    return () => observer.disconnect();
  }, [map]);
  return null;
}
