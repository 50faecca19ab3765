import { useEffect, useRef } from "react";
import { trips, useTrip } from "@/lib/client/stores/trips";
import { watchTrip } from "@/lib/client/watch-trip";
import type { TripView } from "@/lib/domain/trip-view";

/** The trip as it is now, progress and ETA too; `loaded` is how the page was told it. */
export function useLiveTrip(loaded: TripView): TripView {
  const known = useTrip(loaded.id);
  useEffect(() => trips.applyTrips([loaded]), [loaded]);
  useEffect(() => watchTrip(loaded.id), [loaded.id]);
  // The store forgets trips that ended unheard; how this one ended is on its way then.
  const newest = useRef(loaded);
  for (const one of [loaded, known])
    if (one && (one.id !== newest.current.id || one.version >= newest.current.version))
      newest.current = one;
  return newest.current;
}
