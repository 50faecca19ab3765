"use client";

import L from "leaflet";
import { type RefObject, useEffect } from "react";
import { useMap } from "react-leaflet";
import { fenceShape } from "@/components/map/geofence-shapes";
import { rememberedView, rememberView } from "@/components/map/map-camera";
import { useFenceSelection } from "@/lib/client/stores/fence-selection";
import { geofences, useGeofences } from "@/lib/client/stores/geofences";
import type { GeofenceView } from "@/lib/domain/geofence";

const CLOSEST_FIT = 16;

/** Shows these fences in the part of the map that nothing covers; none: the view stays. */
function fitFences(map: L.Map, fences: readonly GeofenceView[], free: HTMLElement | null) {
  const bounds = fences.reduce(
    (all, fence) => all.extend(fenceShape(fence, {}).bounds),
    L.latLngBounds([]),
  );
  if (!bounds.isValid() || !free) return;
  const [around, room] = [map.getContainer().getBoundingClientRect(), free.getBoundingClientRect()];
  map.fitBounds(bounds, {
    paddingTopLeft: [room.left - around.left + 40, room.top - around.top + 56],
    paddingBottomRight: [around.right - room.right + 40, around.bottom - room.bottom + 40],
    maxZoom: CLOSEST_FIT,
    animate: !window.matchMedia("(prefers-reduced-motion: reduce)").matches,
  });
}

/** Moves the map: to all fences at first, to the one that is revealed. */
export function FenceCamera({ free }: { free: RefObject<HTMLElement | null> }) {
  const map = useMap();
  const { loaded } = useGeofences();
  const reveals = useFenceSelection((selection) => selection.reveals);
  const fits = useFenceSelection((selection) => selection.fits);
  const fenceId = useFenceSelection((selection) => selection.fenceId);
  useEffect(() => {
    if (!loaded) return;
    if (!rememberedView()) fitFences(map, geofences.store.getState().fences, free.current);
    const remember = () => rememberView(map);
    map.on("moveend", remember);
    return () => {
      map.off("moveend", remember);
    };
  }, [map, loaded, free]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a click on the map selects and moves nothing
  useEffect(() => {
    if (reveals === 0 || !loaded) return;
    const { fences } = geofences.store.getState();
    fitFences(
      map,
      fences.filter(({ id }) => id === fenceId),
      free.current,
    );
  }, [map, loaded, reveals, free]);
  useEffect(() => {
    if (fits > 0) fitFences(map, geofences.store.getState().fences, free.current);
  }, [map, fits, free]);
  return null;
}
