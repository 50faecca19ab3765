"use client";

import { useEffect } from "react";
import { useMap } from "react-leaflet";
import { useReadings } from "@/components/map/use-readings";
import { VehicleLayer } from "@/components/map/vehicle-layer";
import { type Fleet, fleet as ownFleet } from "@/lib/client/stores/fleet";

/** One vehicle, gliding as on the live map and never part of a cluster. */
export function OneVehicleLayer({
  vehicleId,
  fleet = ownFleet,
}: {
  vehicleId: string;
  fleet?: Fleet;
}) {
  const map = useMap();
  const { count } = useReadings();
  useEffect(() => {
    const layer = new VehicleLayer(fleet, count).addTo(map);
    layer.setShown(new Set([vehicleId]));
    layer.setSelected(vehicleId);
    return () => {
      layer.remove();
    };
  }, [map, vehicleId, fleet, count]);
  return null;
}
