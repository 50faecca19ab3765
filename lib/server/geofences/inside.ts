import type { GeofenceView } from "../../domain/geofence";
import { fencesNow } from "./fences";
import { followedVehicle } from "./live";

/**
 * The geofences the vehicle is inside of now, whatever their hours; none before its first fix since
 * the process started was held against them.
 */
export function fencesAround(vehicleId: string): GeofenceView[] {
  const followed = followedVehicle(vehicleId);
  if (!followed) return [];
  const { byId } = fencesNow();
  return [...followed.state.stays].flatMap(([id, stay]) => {
    const fence = stay.is === "inside" ? byId.get(id) : undefined;
    return fence ? [fence.view] : [];
  });
}
