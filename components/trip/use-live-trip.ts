import { useEffect } from "react";
import { trips, useTrip } from "@/lib/client/stores/trips";
import { watchTrip } from "@/lib/client/watch-trip";
import type { TripView } from "@/lib/domain/trip-view";

/** The trip as it is now, progress and ETA too; `loaded` is how the page was told it. */
export function useLiveTrip(loaded: TripView): TripView {
  const known = useTrip(loaded.id);
  useEffect(() => trips.applyTrips([loaded]), [loaded]);
  useEffect(() => watchTrip(loaded.id), [loaded.id]);
  return known && known.version >= loaded.version ? known : loaded;
}
