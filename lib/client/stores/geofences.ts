import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { GeofenceView } from "../../domain/geofence";

/** The fences on the map, by name; `loaded` once all of them are here. */
export type GeofencesState = { loaded: boolean; fences: readonly GeofenceView[] };

export type Geofences = ReturnType<typeof createGeofences>;

const byName = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

/** The geofences this tab knows, free of sockets and React. */
export function createGeofences() {
  const store = createStore<GeofencesState>(() => ({ loaded: false, fences: [] }));
  /** Versions of those that were archived: an older one comes too late. */
  const archived = new Map<string, number>();
  const isGone = ({ id, version }: GeofenceView) => (archived.get(id) ?? 0) >= version;
  return {
    store,

    /** Applies `geofence:changed` or what a request was answered; an older version is dropped. */
    applyFence(fence: GeofenceView) {
      if (isGone(fence)) return;
      if (fence.archivedAt) archived.set(fence.id, fence.version);
      store.setState(({ fences }) => {
        const known = fences.find(({ id }) => id === fence.id);
        if (known && known.version > fence.version) return {};
        const others = fences.filter((one) => one !== known);
        return { fences: fence.archivedAt ? others : inOrder([...others, fence]) };
      });
    },

    /** Applies the list of all of them. */
    applyAll(list: readonly GeofenceView[]) {
      store.setState({ loaded: true, fences: inOrder(list.filter((fence) => !isGone(fence))) });
    },
  };
}

const inOrder = (list: readonly GeofenceView[]) =>
  [...list].sort((a, b) => byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));

/** This tab's geofences; fed by live.ts and by what was saved here. */
export const geofences = createGeofences();

export const useGeofences = (): GeofencesState => useStore(geofences.store);

/** One of them as known now, again on each of its changes. */
export const useGeofence = (id: string | null): GeofenceView | undefined =>
  useStore(geofences.store, ({ fences }) => fences.find((fence) => fence.id === id));
