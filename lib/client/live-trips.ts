import type { TripView } from "../domain/trip-view";
import { followList } from "./follow-list";
import { restAll } from "./rest";
import type { QafilaSocket } from "./socket";
import { connection } from "./stores/connection";
import { trips } from "./stores/trips";

/**
 * Binds a dispatcher's socket to the trips store: what is under way, and every trip that changes.
 * Other trips are read by the pages that list them. For live.ts; gives what stops it.
 */
export function serveTrips(live: QafilaSocket): () => void {
  const { hear, stop } = followList<TripView>({
    read: () => restAll("/api/trips", { status: "ongoing", limit: "1000" }),
    applyAll: trips.applyUnderWay,
    applyOne: trips.applyTrip,
  });
  live.on("trip:updated", ({ data }) => {
    connection.heard();
    hear(data as TripView);
  });
  return stop;
}
