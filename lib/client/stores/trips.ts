import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { TripView } from "../../domain/trip-view";

/** Counts every applied event: whoever shows a list of trips reads it anew then. */
export type TripsState = { revision: number };

export type Trips = ReturnType<typeof createTrips>;

/** The trips this screen knows, free of React and sockets. Each change is a new object. */
export function createTrips() {
  const trips = new Map<string, TripView>();
  const store = createStore<TripsState>(() => ({ revision: 0 }));

  const keep = (trip: TripView) => {
    const known = trips.get(trip.id);
    if (known && known.version > trip.version) return;
    // Of one version the further one: an answer may come after events that were sent later.
    const isBehind = known?.version === trip.version && known.progress > trip.progress;
    if (!isBehind) trips.set(trip.id, trip);
  };

  const keepAll = (list: readonly TripView[]) => {
    for (const trip of list) keep(trip);
    store.setState(({ revision }) => ({ revision: revision + 1 }));
  };

  return {
    store,
    trips: trips as ReadonlyMap<string, TripView>,

    /** Applies `trip:updated`; an older version than the known one is dropped. */
    applyTrip(trip: TripView) {
      keep(trip);
      store.setState(({ revision }) => ({ revision: revision + 1 }));
    },

    /** Applies what a list or page was answered. */
    applyTrips: keepAll,

    /** Applies all that are under way: others that were have ended unheard, and are forgotten. */
    applyUnderWay(list: readonly TripView[]) {
      const ids = new Set(list.map(({ id }) => id));
      for (const { id, status } of trips.values())
        if (status === "ongoing" && !ids.has(id)) trips.delete(id);
      keepAll(list);
    },
  };
}

/** This tab's trips; fed by live.ts and by what pages load. */
export const trips = createTrips();

/** The trip as known now, again on each of its changes; undefined when it was never loaded. */
export const useTrip = (id: string): TripView | undefined =>
  useStore(trips.store, () => trips.trips.get(id));

/** A number that changes when lists of trips must be made anew. */
export const useTripsRevision = (): number => useStore(trips.store, (state) => state.revision);
