import { useEffect, useState } from "react";
import { type Page, rest } from "@/lib/client/rest";
import type { TripView } from "@/lib/domain/trip-view";
import { useDebounced } from "./use-debounced";

/** More than fits one look is no help: type another letter. */
const MOST = 8;

type Found = { q: string; trips: TripView[] };

/** Trips by name, plate, driver or place, as the server finds them, and whether it is still looking. */
export function useFoundTrips(query: string): { trips: TripView[]; isLooking: boolean } {
  const wanted = query.trim().slice(0, 100);
  const q = useDebounced(wanted);
  const [found, setFound] = useState<Found>({ q: "", trips: [] });
  useEffect(() => {
    if (!q) return;
    let isHere = true;
    const search = new URLSearchParams({ q, limit: String(MOST) });
    rest<Page<TripView>>("GET", `/api/trips?${search}`)
      // A search that fails finds nothing; pages and vehicles are there without it.
      .catch(() => ({ items: [] }))
      .then(({ items }) => isHere && setFound({ q, trips: items }));
    return () => {
      isHere = false;
    };
  }, [q]);
  // What was found last stays while one types on.
  return { trips: wanted ? found.trips : [], isLooking: wanted !== "" && wanted !== found.q };
}
