import { useEffect } from "react";
import { watchTrip } from "@/lib/client/watch-trip";
import type { Lane } from "./lanes";

/** A socket may watch some 120 trips; the rest still tells of every change of state. */
const MOST_WATCHED = 100;

/** Follows the ongoing trips of the lanes closely, so that their ETAs are live. */
export function useWatchedTrips(lanes: readonly Lane[]): void {
  const ids = lanes
    .flatMap(({ trips }) => trips.filter(({ status }) => status === "ongoing"))
    .slice(0, MOST_WATCHED)
    .map(({ id }) => id)
    .join(" ");
  useEffect(() => {
    const stops = ids ? ids.split(" ").map(watchTrip) : [];
    return () => {
      for (const stop of stops) stop();
    };
  }, [ids]);
}
