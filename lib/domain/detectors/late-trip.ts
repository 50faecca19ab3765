import {
  clearAll,
  type Detector,
  figure,
  type Signal,
  secondsBetween,
  type TimedTrip,
} from "./step";

/** Open until less late than this part of what fires: the deadband. */
const CAUGHT_UP = 0.5;

/**
 * Late trip: it will be at its destination later than promised even at the earliest that is foreseen
 * (as `delayed` of its timeline has it), or has not set off. By the clock, since what does not
 * drive sends nothing. Punctuality as difference from what was promised, over a threshold: TCRP
 * Report 165, "Transit Capacity and Quality of Service Manual", 3rd ed., 2013, ch. 5; the deadband
 * before it is over: ISA-18.2.
 */
export const lateTrip: Detector<"late_trip", null> = {
  initial: null,
  tick(_, { around: { timedTrips, now }, thresholds: { lateSeconds }, open }) {
    if (timedTrips.length === 0) return { state: null, signals: clearAll(open) };
    const signals: Signal[] = [];
    for (const subject of open.keys()) {
      const trip = timedTrips.find(({ id }) => id === subject);
      // One that has set off late is another matter from then on: judged by its arrival.
      const hasEnded = !trip || latenessOf(trip, now) < lateSeconds * CAUGHT_UP;
      if (hasEnded) signals.push({ do: "clear", subject });
    }
    for (const trip of timedTrips) {
      const seconds = latenessOf(trip, now);
      if (seconds < lateSeconds || open.has(trip.id)) continue;
      const measured = { lateSeconds: seconds, status: trip.status };
      signals.push({ do: "fire", subject: trip.id, at: now, since: now, measured });
    }
    return { state: null, signals };
  },
  holds: (measured, { lateSeconds }) => figure(measured, "lateSeconds") >= lateSeconds,
};

/** Seconds it is or will be late, negative: early. */
function latenessOf({ status, due, earliest, isThere }: TimedTrip, now: number): number {
  if (isThere) return Number.NEGATIVE_INFINITY;
  if (status === "scheduled") return secondsBetween(due, now);
  return secondsBetween(due, Math.max(earliest ?? 0, now));
}
