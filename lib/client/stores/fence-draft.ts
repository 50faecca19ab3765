import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { LatLng } from "../../domain/geo";
import type { CrossingKind, GeofenceView } from "../../domain/geofence";
import type { WeekHours } from "../../domain/week-hours";

/** The same hours on some days of the week (1 Monday to 7 Sunday); times as `HH:mm`. */
export type HourLine = { days: readonly number[]; from: string; to: string };

/** A fence being drawn or changed. Numbers are NaN while what was typed is none, null when empty. */
export type FenceDraft = {
  /** Null: a new one. */
  id: string | null;
  /** The version it was made from; 0 for a new one. */
  version: number;
  name: string;
  kind: "circle" | "polygon";
  center: LatLng | null;
  /** Metres. */
  radius: number | null;
  points: readonly LatLng[];
  triggers: readonly CrossingKind[];
  dwellMinutes: number | null;
  /** km/h */
  speedLimit: number | null;
  /** None: always. */
  hours: readonly HourLine[];
  /** Null: every vehicle. */
  vehicleIds: readonly string[] | null;
};

/** The draft, and how it began: what differs is not saved yet. */
export type FenceDraftState = { draft: FenceDraft | null; start: FenceDraft | null };

const MEMORY = "qafila.geofence.draft";
const nothing: FenceDraftState = { draft: null, start: null };

/** A fence being drawn or changed, free of React; `memory` keeps it over reloads of this tab. */
export function createFenceDraft(memory?: () => Storage) {
  const store = createStore<FenceDraftState>(() => nothing);
  store.subscribe((state) => {
    if (isChanged(state)) memory?.().setItem(MEMORY, JSON.stringify(state));
    else memory?.().removeItem(MEMORY);
  });
  const begin = (draft: FenceDraft) => store.setState({ draft, start: draft });
  return {
    store,

    beginNew(kind: FenceDraft["kind"]) {
      begin({
        id: null,
        version: 0,
        name: "",
        kind,
        center: null,
        radius: null,
        points: [],
        triggers: ["enter", "exit"],
        dwellMinutes: null,
        speedLimit: null,
        hours: [],
        vehicleIds: null,
      });
    },

    beginChange(fence: GeofenceView) {
      begin(draftOf(fence));
    },

    change(fields: Partial<FenceDraft>) {
      store.setState(({ draft }) => ({ draft: draft && { ...draft, ...fields } }));
    },

    /** Goes on from a newer version of the fence: what was changed here stays, saving it wins. */
    rebase(version: number) {
      store.setState(({ draft }) => ({ draft: draft && { ...draft, version } }));
    },

    /** Takes back a draft that was discarded. */
    takeBack(state: FenceDraftState) {
      store.setState(state);
    },

    end() {
      store.setState(nothing);
    },

    /** Brings back what this tab had before it was loaded anew. */
    restore() {
      const stored = memory?.().getItem(MEMORY);
      if (stored && !store.getState().draft) store.setState(JSON.parse(stored));
    },
  };
}

/** Whether there is something that is not saved. */
export const isChanged = ({ draft, start }: FenceDraftState): boolean =>
  draft !== null && JSON.stringify(draft) !== JSON.stringify(start);

/** Whether the draft has a place on the map. */
export const isDrawn = ({ kind, center, points }: FenceDraft): boolean =>
  kind === "circle" ? center !== null : points.length > 0;

/** A fence as its form has it. */
export function draftOf(fence: GeofenceView): FenceDraft {
  const { id, version, name, kind, center, radius, points, triggers, speedLimit } = fence;
  return {
    id,
    version,
    name,
    kind,
    center,
    radius,
    points: points ?? [],
    triggers,
    dwellMinutes: fence.dwellSeconds === null ? null : fence.dwellSeconds / 60,
    speedLimit,
    hours: linesOf(fence.hours ?? []),
    vehicleIds: fence.vehicleIds.length > 0 ? fence.vehicleIds : null,
  };
}

/** Spans of the week, those of the same hours on one line. */
export function linesOf(hours: WeekHours): HourLine[] {
  const lines = new Map<string, { days: number[]; from: string; to: string }>();
  for (const { day, from, to } of hours) {
    const line = lines.get(from + to);
    if (line) line.days.push(day);
    else lines.set(from + to, { days: [day], from, to });
  }
  return [...lines.values()];
}

/** This tab's draft. */
export const fenceDraft = createFenceDraft(() => sessionStorage);

export function useFenceDraft<T>(selector: (state: FenceDraftState) => T): T {
  return useStore(fenceDraft.store, selector);
}
