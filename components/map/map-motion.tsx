"use client";

import { type RefObject, useEffect } from "react";
import { useMap } from "react-leaflet";
import { fleet, useFleetLoaded } from "@/lib/client/stores/fleet";
import { selectionStore, setFollow, useSelection } from "@/lib/client/stores/selection";
import { fitFleet, flyTo, panAlong, rememberedView, rememberView } from "./map-camera";

/** Moves the map: to the fleet at first, to what is revealed, along with what is followed. */
export function MapMotion({ free }: { free: RefObject<HTMLElement | null> }) {
  const map = useMap();
  const isLoaded = useFleetLoaded();
  const reveals = useSelection((selection) => selection.reveals);
  const fits = useSelection((selection) => selection.fits);
  const follow = useSelection((selection) => selection.follow);

  useEffect(() => {
    if (!isLoaded || !free.current) return;
    if (!rememberedView())
      fitFleet(map, fleet.vehicles.values(), free.current.getBoundingClientRect());
    const remember = () => rememberView(map);
    map.on("moveend", remember);
    return () => {
      map.off("moveend", remember);
    };
  }, [map, isLoaded, free]);

  useEffect(() => {
    if (fits > 0 && free.current)
      fitFleet(map, fleet.vehicles.values(), free.current.getBoundingClientRect());
  }, [map, fits, free]);

  useEffect(() => {
    const { vehicleId } = selectionStore.getState();
    const fix = vehicleId === null ? null : fleet.vehicles.get(vehicleId)?.fix;
    if (reveals > 0 && isLoaded && fix && free.current)
      flyTo(map, fix, free.current.getBoundingClientRect());
  }, [map, isLoaded, reveals, free]);

  useEffect(() => {
    if (!follow) return;
    let last = 0;
    let zooming = false;
    const along = () => {
      const { vehicleId } = selectionStore.getState();
      const vehicle = vehicleId === null ? undefined : fleet.vehicles.get(vehicleId);
      if (!vehicle?.fix || !free.current || zooming || vehicle.fix.recordedAt === last) return;
      const first = last === 0;
      last = vehicle.fix.recordedAt;
      const duration = first ? 500 : (vehicle.glide?.duration ?? 0);
      panAlong(map, vehicle.fix, duration, free.current.getBoundingClientRect());
    };
    const stop = () => setFollow(false);
    const startZoom = () => {
      zooming = true;
    };
    const endZoom = () => {
      zooming = false;
    };
    map.on("dragstart", stop).on("zoomstart", startZoom).on("zoomend", endZoom);
    const unsubscribe = fleet.store.subscribe(along);
    along();
    return () => {
      unsubscribe();
      map.off("dragstart", stop).off("zoomstart", startZoom).off("zoomend", endZoom);
    };
  }, [map, follow, free]);
  return null;
}
