import type { GeofenceView } from "../domain/geofence";
import { followList } from "./follow-list";
import { restAll } from "./rest";
import type { QafilaSocket } from "./socket";
import { geofences } from "./stores/geofences";

/** Binds a dispatcher's socket to the geofences store. For live.ts; gives what stops it. */
export function serveGeofences(live: QafilaSocket): () => void {
  const { hear, stop } = followList<GeofenceView>({
    read: () => restAll("/api/geofences", { limit: "1000" }),
    applyAll: geofences.applyAll,
    applyOne: geofences.applyFence,
  });
  live.on("geofence:changed", ({ geofence }) => hear(geofence));
  return stop;
}
