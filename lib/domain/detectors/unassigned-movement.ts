import type { SeenFix } from "../detector";
import { distance, type LatLng } from "../geo";
import { clearAll, type Detector, figure, quiet, secondsBetween } from "./step";

/** Standing this long it is over, ms. */
const OVER_MS = 300_000;

/** Where it stood, or was last driven; since when it has been moving from there, ms. */
type State = { from: LatLng | null; since: number | null };

/**
 * Unassigned movement: a vehicle moves and nobody is on duty with it. Theft, towing, or a driver
 * who did not sign on: what 49 CFR 395.32 has recorded as "Unidentified Driver". Distance and time
 * together pass over a manoeuvre in the yard and a receiver's wander. Over when somebody signs on,
 * or after standing for 5 min.
 */
export const unassignedMovement: Detector<"unassigned_movement", State> = {
  initial: { from: null, since: null },
  see(state, { previous, next, thresholds, around, open }) {
    if (around.drivenSince !== null && around.drivenSince <= next.at) {
      return { state: { from: next, since: null }, signals: clearAll(open) };
    }
    if (next.standingSince !== null) {
      if (next.at - next.standingSince >= OVER_MS) {
        return { state: { from: next, since: null }, signals: clearAll(open) };
      }
      // A red light is no end.
      return quiet(state.since === null ? { from: next, since: null } : state);
    }
    const from = state.from ?? previous ?? next;
    const since = state.since ?? next.at;
    const after = { from, since };
    if (open.has("") || !isLong(since, next, thresholds.forSeconds)) return quiet(after);
    const metres = Math.round(distance(from, next));
    if (metres < thresholds.movedMetres) return quiet(after);
    const measured = { metres, seconds: secondsBetween(since, next.at) };
    return { state: after, signals: [{ do: "fire", subject: "", at: next.at, since, measured }] };
  },
  tick(state, { around, open, last, seenAt }) {
    if (open.size === 0) return quiet(state);
    const stood = last?.standingSince ? last.at - last.standingSince + (around.now - seenAt) : 0;
    const isOver = around.drivenSince !== null || stood >= OVER_MS;
    return isOver ? { state, signals: clearAll(open) } : quiet(state);
  },
  holds: (measured, { movedMetres, forSeconds }) =>
    figure(measured, "metres") >= movedMetres && figure(measured, "seconds") >= forSeconds,
};

const isLong = (since: number, { at }: SeenFix, seconds: number) => at - since >= seconds * 1000;
