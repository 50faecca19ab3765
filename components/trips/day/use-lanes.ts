import { useMemo, useSyncExternalStore } from "react";
import { fleet, useFleetRevision } from "@/lib/client/stores/fleet";
import { trips } from "@/lib/client/stores/trips";
import type { Day } from "@/lib/domain/local-day";
import { type Lanes, lanesOf } from "./lanes";

/** Many trips tell of themselves every two seconds: the board is made anew no more often, ms. */
const REDRAW_MS = 300;

function subscribe(listener: () => void) {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const stop = trips.store.subscribe(() => {
    timer ??= setTimeout(() => {
      timer = null;
      listener();
    }, REDRAW_MS);
  });
  return () => {
    stop();
    if (timer) clearTimeout(timer);
  };
}
const tripsRevision = () => trips.store.getState().revision;

/** The lanes of a day as fleet and trips are now. */
export function useLanes(day: Day, now: number, query: string, shortest: number): Lanes {
  const revision = useSyncExternalStore(subscribe, tripsRevision, tripsRevision);
  const fleetRevision = useFleetRevision();
  // biome-ignore lint/correctness/useExhaustiveDependencies: both stores are changed in place, their revisions tell when
  return useMemo(
    () =>
      lanesOf({
        fleet: fleet.vehicles.values(),
        trips: trips.trips.values(),
        day,
        now,
        query,
        shortest,
      }),
    [day, now, query, shortest, revision, fleetRevision],
  );
}
