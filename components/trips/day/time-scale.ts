import type { Day } from "@/lib/domain/local-day";

const HOUR_MS = 3_600_000;

/** Where a moment lies in a day: 0 at its midnight, 1 at the next; beyond is held at the edge. */
export function positionOf(at: number, { start, end }: Day): number {
  return Math.min(1, Math.max(0, (at - start) / (end - start)));
}

/** The moments at which the axis names the hour: each hour that passes, however many there are. */
export function hoursOf({ start, end }: Day): number[] {
  return Array.from({ length: Math.ceil((end - start) / HOUR_MS) }, (_, n) => start + n * HOUR_MS);
}

/** Start and length of a span in the day, 0–1; null when it lies outside. */
export function placeIn(
  day: Day,
  span: { start: number; latest: number },
): { from: number; length: number } | null {
  if (span.start >= day.end || span.latest < day.start) return null;
  const from = positionOf(span.start, day);
  return { from, length: positionOf(span.latest, day) - from };
}

/** As CSS wants it. */
export const percent = (part: number): string => `${Number((part * 100).toFixed(4))}%`;
