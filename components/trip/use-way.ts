import { useEffect, useState } from "react";
import { rest } from "@/lib/client/rest";
import type { TripView, WayView } from "@/lib/domain/trip-view";
import { allStops } from "./all-stops";

const placesOf = (trip: TripView) =>
  JSON.stringify([trip.origin, ...allStops(trip)].map(({ lat, lng }) => [lat, lng]));

/** The planned way, read anew when the trip is planned through other places. */
export function useWay(trip: TripView, loaded: WayView): WayView {
  const places = placesOf(trip);
  const [known, setKnown] = useState({ places, way: loaded });
  useEffect(() => {
    if (known.places === places) return;
    let isCurrent = true;
    rest<WayView>("GET", `/api/trips/${trip.id}/way`).then(
      (way) => isCurrent && setKnown({ places, way }),
      // The old one stays until the next change: the stops on the map are the new ones.
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [trip.id, places, known.places]);
  return known.way;
}
