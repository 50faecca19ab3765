import type { Map as LeafletMap } from "leaflet";
import { fleet } from "@/lib/client/stores/fleet";
import type { TripView, WayView } from "@/lib/domain/trip-view";
import type { Point } from "@/lib/domain/way";

const CLOSEST_FIT = 15;
/** On a narrower map the notes above it stand below each other, CSS pixels. */
const NARROW = 640;

/** Shows the planned way, and the vehicle while it drives it. */
export function fitTrip(map: LeafletMap, { status, vehicleId }: TripView, way: WayView) {
  const fix = status === "ongoing" ? fleet.vehicles.get(vehicleId)?.fix : null;
  const points = fix ? [...way.points, [fix.lat, fix.lng] as Point] : way.points;
  map.fitBounds(points, {
    // Notes above, controls on one side.
    paddingTopLeft: [56, map.getSize().x < NARROW ? 128 : 64],
    paddingBottomRight: [56, 48],
    maxZoom: CLOSEST_FIT,
    animate: false,
  });
}
