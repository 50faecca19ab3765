import type { SeenFix } from "../detector";
import { distance, type LatLng } from "../geo";
import { nextStop } from "../stop";
import { OFFLINE_AFTER_MS } from "../vehicle";
import {
  type Circumstances,
  clearAll,
  type Detector,
  figure,
  type Given,
  quiet,
  type Step,
  secondsBetween,
  type WatchedTrip,
} from "./step";

/** Nearer to its next stop than this it is there, metres, as stop-visit.ts has it. */
const AT_STOP_M = 150;

/**
 * Long stop: standing on a trip where nothing was planned. Standing for a time within a receiver's
 * wander is a stay point (Q. Li et al., "Mining user similarity based on location history", ACM GIS
 * 2008, §4.1), found by `advance` of fix.ts; 15 min is a legal break or a breakdown (Regulation (EC)
 * 561/2006, art. 7, counts breaks from 15 min). It goes on in the server's time while nothing new
 * comes, until the vehicle counts as offline.
 */
export const longStop: Detector<"long_stop", null> = {
  initial: null,
  see: (_, { next, ...given }) => judge(given, next, next.at),
  tick(_, { last, seenAt, ...given }) {
    if (!last) return quiet(null);
    const silent = Math.min(given.around.now - seenAt, OFFLINE_AFTER_MS);
    return judge(given, last, last.at + Math.max(0, silent));
  },
  holds: (measured, { standingSeconds }) => figure(measured, "seconds") >= standingSeconds,
};

function judge(
  { around, thresholds, open }: Given<"long_stop">,
  fix: SeenFix,
  now: number,
): Step<null> {
  const trip = tripStoodOn(around, fix);
  const over = clearAll(open, trip?.id);
  if (!trip || fix.standingSince === null || open.has(trip.id)) {
    return { state: null, signals: over };
  }
  const since = Math.max(fix.standingSince, trip.startedAt);
  const seconds = secondsBetween(since, now);
  if (seconds < thresholds.standingSeconds) return { state: null, signals: over };
  const fire = { do: "fire", subject: trip.id, at: now, since, measured: { seconds } } as const;
  return { state: null, signals: [...over, fire] };
}

/** The trip on which it stands where it should drive, null: it moves, or has reason to stand. */
function tripStoodOn({ trip }: Circumstances, fix: SeenFix): WatchedTrip | null {
  if (!trip || fix.standingSince === null) return null;
  return isAtStop(trip, fix) ? null : trip;
}

/** At one of its stops, or all are done. */
export function isAtStop({ stops }: WatchedTrip, place: LatLng): boolean {
  if (stops.some(({ status }) => status === "arrived")) return true;
  const next = nextStop(stops);
  return next === null || distance(next, place) <= AT_STOP_M;
}
