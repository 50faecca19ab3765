import { bearing } from "../../domain/geo";
import { type DrivenFix, isGap } from "./driven-way";

/** Times in ms since 1970. */
export type Gap = { from: number; to: number };

/** Where the vehicle was at a time, and what is known of it there. */
export type ReplayPlace = {
  lat: number;
  lng: number;
  /** km/h by the last fix; null where it did not say, and in gaps. */
  speed: number | null;
  /** Degrees clockwise from north; null while nothing tells it. */
  heading: number | null;
  /** Nobody knows the way here: the place is that of the last fix before. */
  gap: Gap | null;
};

/**
 * Where the vehicle was at `time` (ms since 1970): on the straight line between the fixes before
 * and after, never past the last one, and at the last one known in a gap. Null without fixes.
 */
export function replayAt(fixes: readonly DrivenFix[], time: number): ReplayPlace | null {
  const index = lastUntil(fixes, time);
  const before = fixes[Math.max(0, index)];
  if (!before) return null;
  const after = fixes[index + 1];
  const { lat, lng, speed, heading } = before;
  if (index < 0 || !after || time <= before.recordedAt) {
    return { lat, lng, speed, heading: heading ?? towards(before, after), gap: null };
  }
  if (isGap(before, after)) {
    const gap = { from: before.recordedAt, to: after.recordedAt };
    return { lat, lng, speed: null, heading, gap };
  }
  const part = (time - before.recordedAt) / (after.recordedAt - before.recordedAt);
  return {
    lat: lat + part * (after.lat - lat),
    lng: lng + part * shortWay(after.lng - lng),
    speed,
    heading: towards(before, after) ?? heading,
    gap: null,
  };
}

/** Index of the last fix at or before `time`; -1 when all are later. */
function lastUntil(fixes: readonly DrivenFix[], time: number): number {
  let [low, high] = [0, fixes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((fixes[middle] as DrivenFix).recordedAt <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const towards = (a: DrivenFix, b: DrivenFix | undefined) =>
  b && (a.lat !== b.lat || a.lng !== b.lng) ? bearing(a, b) : null;

/** Degrees of longitude the short way round, −180 ≤ d < 180. */
const shortWay = (degrees: number) => ((((degrees + 180) % 360) + 360) % 360) - 180;

export type SpeedPoint = { at: number; speed: number };

/**
 * Speeds over time for a chart of `columns` points at most: the fastest of each column, in
 * pieces that end where nobody knows the way or the speed.
 */
export function speedPieces(fixes: readonly DrivenFix[], columns: number): SpeedPoint[][] {
  const [first, last] = [fixes[0], fixes.at(-1)];
  if (!first || !last) return [];
  const width = Math.max(1, (last.recordedAt - first.recordedAt) / columns);
  const pieces: SpeedPoint[][] = [];
  let previous: DrivenFix | null = null;
  for (const fix of fixes) {
    const isCut: boolean = previous === null || previous.speed === null || isGap(previous, fix);
    previous = fix;
    if (fix.speed === null) continue;
    if (isCut) pieces.push([]);
    const piece = pieces.at(-1) as SpeedPoint[];
    const known = piece.at(-1);
    const column = (at: number) => Math.floor((at - first.recordedAt) / width);
    const point = { at: fix.recordedAt, speed: fix.speed };
    if (!known || column(known.at) !== column(point.at)) piece.push(point);
    else if (point.speed > known.speed) piece[piece.length - 1] = point;
  }
  return pieces;
}
