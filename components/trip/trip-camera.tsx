"use client";

import { useEffect, useRef } from "react";
import { useMap } from "react-leaflet";
import { useFleetLoaded } from "@/lib/client/stores/fleet";
import type { TripView, WayView } from "@/lib/domain/trip-view";
import { fitTrip } from "./fit-trip";

type Props = { trip: TripView; way: WayView };

/** Shows the whole trip until somebody moves the map; then it stays where they want it. */
export function TripCamera({ trip, way }: Props) {
  const map = useMap();
  const isLoaded = useFleetLoaded();
  const isTouched = useRef(false);
  const latest = useRef({ trip, way });
  latest.current = { trip, way };

  useEffect(() => {
    const touched = () => {
      isTouched.current = true;
    };
    const container = map.getContainer();
    const events = ["pointerdown", "wheel", "keydown"] as const;
    for (const event of events) container.addEventListener(event, touched, { passive: true });
    // Leaflet hears of the window's size only, and what is below the map comes later.
    const observer = new ResizeObserver(() => {
      map.invalidateSize({ pan: false });
      if (!isTouched.current) fitTrip(map, latest.current.trip, latest.current.way);
    });
    observer.observe(container);
    return () => {
      observer.disconnect();
      for (const event of events) container.removeEventListener(event, touched);
    };
  }, [map]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once more when the vehicle's place is known, or the way is another
  useEffect(() => {
    if (!isTouched.current) fitTrip(map, trip, way);
  }, [map, isLoaded, way]);
  return null;
}
