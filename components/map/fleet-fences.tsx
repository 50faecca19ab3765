"use client";

import { useState } from "react";
import { useGeofences } from "@/lib/client/stores/geofences";
import { useShowsGeofences } from "@/lib/client/stores/map-layers";
import { GeofenceLayer } from "./geofence-layer";

/** The fences under the fleet, unless they were turned off; the one under the pointer says its name. */
export function FleetFences() {
  const { fences } = useGeofences();
  const [hoveredId, setHovered] = useState<string | null>(null);
  if (!useShowsGeofences()) return null;
  return <GeofenceLayer fences={fences} hoveredId={hoveredId} onHover={setHovered} />;
}
