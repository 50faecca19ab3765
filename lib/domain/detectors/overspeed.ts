import type { SeenFix } from "../detector";
import { distance } from "../geo";
import {
  clearAll,
  type Detector,
  figure,
  quiet,
  type Signal,
  secondsBetween,
  tenths,
} from "./step";

/** A longer silence says nothing of the time in between, ms. */
const GAP_MS = 120_000;
/** Two fixes nearer in time give no speed worth believing, ms. */
const SHORTEST_MS = 10_000;
/** A receiver's wander, metres, as fix.ts has it. */
const NOISE_M = 30;
/** Faster than this between two fixes is a jump that the next confirmed, km/h. */
const IMPLAUSIBLE_KMH = 250;

/** A time above one limit. */
type Rise = {
  /** Fix time since when; null while below. Where it was then, if only the way shows its speed. */
  since: number | null;
  from: SeenFix | null;
  fixes: number;
  top: number;
  isTold: boolean;
  /** Fix time since when it is below again. */
  calmSince: number | null;
};

/** By subject: "" for the limit of the rule, a geofence's id for its own. */
type State = ReadonlyMap<string, Rise>;

/**
 * Overspeed: above the limit for a minimum duration, shown by two fixes, as trackers' servers have
 * it (Traccar, `event.overspeed.minimalDuration`): one reading may be the receiver's error. Where fixes
 * carry no speed, the mean between two of them 10–120 s apart less the receiver's noise, which a
 * shorter or longer span makes worthless. That is one reading as well: two such spans must show it,
 * and the way from the first fix to the last, since a jump and the way back from it are no drive. Each new rise counts again; the end is told after a calm
 * time only: the off-delay of ANSI/ISA-18.2 and EEMUA 191 against chattering alarms. 130 km/h as delivered is
 * the most that motorways of most countries allow (WHO, "Global status report on road safety"): at 120
 * recorded cabs would ring twenty times as often, for what is legal in many places.
 */
export const overspeed: Detector<"overspeed", State> = {
  initial: new Map(),
  see(state, { previous, next, thresholds, around, open }) {
    const shown = speedAt(previous, next);
    const isGap = previous !== null && next.at - previous.at > GAP_MS;
    const limits = new Map([["", thresholds.limitKmh]]);
    for (const { id, limitKmh } of around.speedLimits) limits.set(id, limitKmh);
    const top = shown?.speed ?? 0;
    const isFast = [...limits.values()].some((limit) => top > limit);
    // Nearly always: slow, and it was.
    if (!isFast && state.size === 0 && open.size === 0) return quiet(state);
    const after = new Map<string, Rise>();
    const signals: Signal[] = [];
    for (const subject of new Set([...limits.keys(), ...state.keys(), ...open.keys()])) {
      const limit = limits.get(subject) ?? Number.POSITIVE_INFINITY;
      const before = isGap ? calm(state.get(subject)) : (state.get(subject) ?? slow);
      if (!shown) {
        if (before !== slow) after.set(subject, before);
        continue;
      }
      if (shown.speed <= limit) {
        const calmSince = before.calmSince ?? next.at;
        const isOver = next.at - calmSince >= thresholds.calmSeconds * 1000;
        if (isOver && open.has(subject)) signals.push({ do: "clear", subject });
        if (!isOver) after.set(subject, { ...slow, calmSince });
        continue;
      }
      const since = before.since ?? shown.since;
      const rise = {
        since,
        from: before.since === null ? shown.from : before.from,
        fixes: before.fixes + 1,
        top: Math.max(before.top, shown.speed),
        isTold: before.isTold,
        calmSince: null,
      };
      const isLong =
        rise.fixes >= 2 &&
        next.at - since >= thresholds.forSeconds * 1000 &&
        (rise.from === null || meanSpeed(rise.from, next) > limit);
      if (isLong && !rise.isTold) {
        const seconds = secondsBetween(since, next.at);
        const measured = { speed: tenths(rise.top), limitKmh: limit, seconds };
        signals.push({ do: "fire", subject, at: next.at, since, measured });
      }
      after.set(subject, { ...rise, isTold: rise.isTold || isLong });
    }
    return { state: after, signals };
  },
  /** After a silence as long as the calm time nothing is known of speeding any more. */
  tick(state, { thresholds, around, open, last, seenAt }) {
    const silent = around.now - Math.max(seenAt, around.heardAt);
    const isOver = silent >= Math.max(GAP_MS, thresholds.calmSeconds * 1000);
    if (open.size === 0 || last === null || !isOver) return quiet(state);
    return { state: new Map(), signals: clearAll(open) };
  },
  // A geofence's limit is none of the rule's.
  holds: (measured, { limitKmh, forSeconds }, subject) =>
    figure(measured, "seconds") >= forSeconds &&
    (subject !== "" || figure(measured, "speed") > limitKmh),
};

const slow: Rise = { since: null, from: null, fixes: 0, top: 0, isTold: false, calmSince: null };
const calm = (rise: Rise | undefined): Rise =>
  rise ? { ...slow, calmSince: rise.calmSince } : slow;

/** The speed a fix shows, since when, and from where if only the way shows it; null: none. */
function speedAt(previous: SeenFix | null, next: SeenFix) {
  if (next.speed !== null) return { speed: next.speed, since: next.at, from: null };
  if (!previous || previous.speed !== null) return null;
  const span = next.at - previous.at;
  if (span < SHORTEST_MS || span > GAP_MS) return null;
  const speed = meanSpeed(previous, next);
  return speed > IMPLAUSIBLE_KMH ? null : { speed, since: previous.at, from: previous };
}

/** km/h from one fix to the other in a straight line, less what the receiver's noise explains. */
function meanSpeed(from: SeenFix, to: SeenFix): number {
  const noise = Math.max(NOISE_M, to.accuracy ?? 0);
  return (Math.max(0, distance(from, to) - noise) / (to.at - from.at)) * 3600;
}
