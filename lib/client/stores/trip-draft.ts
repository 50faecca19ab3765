import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { LatLng } from "../../domain/geo";
import { MOST_STOPS } from "../../domain/trip-input";
import type { TripView } from "../../domain/trip-view";

/** A place of a trip being planned; `place` null while it is not known where that is. */
export type DraftPlace = { key: string; place: LatLng | null; label: string };

/** A trip being planned; the first place is its start, the last its destination. */
export type TripDraft = {
  places: readonly DraftPlace[];
  vehicleId: string | null;
  /** "duty": whoever is on duty with the vehicle; "nobody"; or a driver's id. */
  driver: string;
  isTimed: boolean;
  /** As a datetime-local field has it. */
  time: string;
  name: string;
};

/** The draft, and the places as they were before each change. */
export type DraftState = { draft: TripDraft; past: readonly (readonly DraftPlace[])[] };

const MEMORY = "qafila.trip.draft";
const MOST_PAST = 50;

let made = 0;
const empty = (): DraftPlace => ({ key: `place-${++made}`, place: null, label: "" });
const fresh = (): TripDraft => ({
  places: [empty(), empty()],
  vehicleId: null,
  driver: "duty",
  isTimed: false,
  time: "",
  name: "",
});

/** Whether there is nothing in it worth keeping. */
export const isBlank = ({ places, vehicleId, isTimed, name }: TripDraft): boolean =>
  places.every(({ place, label }) => !place && !label) && !vehicleId && !isTimed && !name;

/** The draft's state, free of React; `memory` keeps it over reloads of this tab. */
export function createTripDraft(memory?: () => Storage) {
  const store = createStore<DraftState>(() => ({ draft: fresh(), past: [] }));
  store.subscribe(({ draft }) => {
    if (isBlank(draft)) memory?.().removeItem(MEMORY);
    else memory?.().setItem(MEMORY, JSON.stringify(draft));
  });
  const change = (fields: Partial<TripDraft>) =>
    store.setState(({ draft }) => ({ draft: { ...draft, ...fields } }));
  /** A change of places that `undo` takes back. */
  const place = (next: (places: readonly DraftPlace[]) => readonly DraftPlace[]) =>
    store.setState(({ draft, past }) => ({
      draft: { ...draft, places: next(draft.places) },
      past: [...past, draft.places].slice(-MOST_PAST),
    }));
  const each = (key: string, fields: Partial<DraftPlace>) => (places: readonly DraftPlace[]) =>
    places.map((one) => (one.key === key ? { ...one, ...fields } : one));

  return {
    store,
    change,

    /** What a click on the map means: the start, then the destination, then a stop before it. */
    add(at: LatLng) {
      place((places) => {
        const open = places.find((one) => !one.place);
        if (open) return each(open.key, { place: at })(places);
        if (places.length >= MOST_STOPS + 2) return places;
        return [...places.slice(0, -1), { ...empty(), place: at }, ...places.slice(-1)];
      });
    },

    /** A place to be filled, before the destination. */
    addStop() {
      place((places) => [...places.slice(0, -1), empty(), ...places.slice(-1)]);
    },

    /** Puts a place elsewhere, under another label if one is given. */
    put(key: string, at: LatLng, label?: string) {
      place(each(key, { place: at, ...(label !== undefined && { label }) }));
    },

    setLabel(key: string, label: string) {
      store.setState(({ draft }) => ({
        draft: { ...draft, places: each(key, { label })(draft.places) },
      }));
    },

    /** Start and destination are emptied, as there is always one of each. */
    remove(key: string) {
      place((places) =>
        places.length > 2
          ? places.filter((one) => one.key !== key)
          : each(key, { place: null, label: "" })(places),
      );
    },

    /** Moves a place so many steps later in the order. */
    move(key: string, by: number) {
      const { places } = store.getState().draft;
      const from = places.findIndex((one) => one.key === key);
      const to = from + by;
      const moved = places[from];
      if (!moved || to < 0 || to >= places.length) return;
      place(() => places.filter((one) => one !== moved).toSpliced(to, 0, moved));
    },

    undo() {
      store.setState(({ draft, past }) => {
        const places = past.at(-1);
        return places ? { draft: { ...draft, places }, past: past.slice(0, -1) } : {};
      });
    },

    /** Takes another draft instead, all at once. */
    replace(draft: TripDraft) {
      store.setState({ draft, past: [] });
    },

    discard() {
      store.setState({ draft: fresh(), past: [] });
    },

    /** Starts as a copy of a trip: its places, vehicle and name; when it starts is asked anew. */
    copy({ origin, stops, destination, vehicleId, name }: TripView) {
      const places = [origin, ...stops, destination].map(({ lat, lng, label }) => ({
        ...empty(),
        place: { lat, lng },
        label: label ?? "",
      }));
      store.setState({ draft: { ...fresh(), places, vehicleId, name: name ?? "" }, past: [] });
    },

    /** Brings back what this tab had before it was loaded anew. */
    restore() {
      const stored = memory?.().getItem(MEMORY);
      if (!stored || !isBlank(store.getState().draft)) return;
      const draft = JSON.parse(stored) as TripDraft;
      const places = draft.places.map((one) => ({ ...one, key: empty().key }));
      store.setState({ draft: { ...draft, places }, past: [] });
    },
  };
}

/** This tab's draft. */
export const tripDraft = createTripDraft(() => sessionStorage);

export function useTripDraft<T>(selector: (state: DraftState) => T): T {
  return useStore(tripDraft.store, selector);
}
