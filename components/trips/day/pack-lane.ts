import type { TripStatus } from "@/lib/domain/trip";
import type { TripView } from "@/lib/domain/trip-view";
import { type Span, tripSpan } from "./trip-span";

/** A trip's place in its vehicle's lane. */
export type Bar = Span & {
  trip: TripView;
  /** Sub-row, from 0. */
  row: number;
  /** The trips that want the vehicle at the same time. */
  conflicts: TripView[];
};

export type PackedLane = { bars: Bar[]; rows: number; conflicts: number };

type Spanned = Span & { trip: TripView };

/**
 * Lays one vehicle's trips out so that none covers another: in order of start, each in the first
 * sub-row that has room, cancelled ones last. A bar takes at least `shortest` ms of room, which is
 * what the narrowest bar shows.
 */
export function packLane(trips: readonly TripView[], now: number, shortest: number): PackedLane {
  const spanned = trips.map((trip): Spanned => ({ trip, ...tripSpan(trip, now) })).sort(byStart);
  const isOver = ({ trip }: Spanned) => trip.status === "cancelled";
  const rows: Spanned[][] = [];
  const bars: Bar[] = [];
  for (const one of [...spanned.filter((each) => !isOver(each)), ...spanned.filter(isOver)]) {
    const free = rows.findIndex((row) => row.every((other) => !covers(one, other, shortest)));
    const row = free < 0 ? rows.length : free;
    rows[row] = [...(rows[row] ?? []), one];
    const rivals = spanned.filter((other) => isConflict(one, other)).map(({ trip }) => trip);
    bars.push({ ...one, row, conflicts: rivals });
  }
  const conflicts = bars.filter((bar) => bar.conflicts.length > 0).length;
  return { bars: bars.sort(byStart), rows: Math.max(1, rows.length), conflicts };
}

const byStart = (a: Spanned, b: Spanned) =>
  a.start - b.start || a.end - b.end || (a.trip.id < b.trip.id ? -1 : 1);

function covers(a: Span, b: Span, shortest: number): boolean {
  const until = ({ start, latest }: Span) => Math.max(latest, start + shortest);
  return a.start < until(b) && b.start < until(a);
}

const open: readonly TripStatus[] = ["scheduled", "ongoing"];

/** One vehicle cannot drive both; what has ended already wants nothing any more. */
function isConflict(a: Spanned, b: Spanned): boolean {
  if (a === b || !open.includes(a.trip.status) || !open.includes(b.trip.status)) return false;
  return a.start < b.end && b.start < a.end;
}
