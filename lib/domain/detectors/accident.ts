import type { SeenFix } from "../detector";
import { distance } from "../geo";
import { STANDING_BELOW_KMH } from "../vehicle";
import { type Detector, quiet, type Step, secondsBetween, tenths } from "./step";

/** Further apart than this fixes show no deceleration, ms. */
export const NEAR_MS = 2_000;
/** A collision from less is told by no receiver, km/h. */
const FROM_KMH = 30;
/** Hard braking from any speed of the road is over within this time, ms. */
const LOOK_BACK_MS = 6_000;
/** Nothing for this long right after the stop: what reported may be broken, ms. */
const SILENT_MS = 10_000;
/** A fix this old when it came is of a backlog: silence after it means nothing, ms. */
const FRESH_MS = 30_000;
/** Displaced by less it stands, metres: a receiver's wander. */
const NOISE_M = 30;

type Stop = { fix: SeenFix; since: number; fromKmh: number; deceleration: number };
/** The latest fixes that are near each other, and the hard stop that waits for what follows. */
type State = { near: readonly SeenFix[]; stop: Stop | null };

/**
 * Suspected accident: slowing down harder than tyres can, then standing. Tyres on dry asphalt hold at
 * most 0.8–0.9 g (J. Y. Wong, "Theory of Ground Vehicles", coefficients of road adhesion), so 9 m/s²
 * is at the edge of any braking; a phone that counts as crashed by deceleration alone errs often,
 * hence the standstill after it (J. White et al., "WreckWatch: Automatic Traffic Accident Detection
 * and Notification with Smartphones", Mobile Networks and Applications 16, 2011). Only with fixes at
 * most 2 s apart that carry a speed: the mean of a longer span hides any peak. Silence right after
 * the stop is as telling as standing. Each accident is its own subject, the moment; it never clears
 * by itself.
 */
export const accident: Detector<"accident", State> = {
  initial: { near: [], stop: null },
  see(state, { previous, next, thresholds }) {
    const { speed } = next;
    if (speed === null) return quiet(state.near.length === 0 ? state : { near: [], stop: null });
    const isNear = previous !== null && next.at - previous.at <= NEAR_MS;
    const near = isNear ? within(state.near, next) : [];
    const after = { near: [...near, next], stop: state.stop };
    if (state.stop) return afterStop(after, state.stop, next, thresholds.standingSeconds);
    if (speed >= STANDING_BELOW_KMH) return quiet(after);
    return quiet({ ...after, stop: hardStop(near, next, thresholds.deceleration) });
  },
  tick(state, { last, seenAt, around: { now, listeningSince } }) {
    const { stop } = state;
    // While the server itself was away nobody could be heard.
    const since = Math.max(seenAt, listeningSince);
    if (!stop || !last || now - since < SILENT_MS) return quiet(state);
    // It went on telling that it stands, or told so long after: what follows shows the rest.
    if (last.at - stop.fix.at > NEAR_MS * 2 || seenAt - last.at > FRESH_MS) return quiet(state);
    return fire(state, stop, last.at, { silentSeconds: secondsBetween(since, now) });
  },
  holds: () => true,
};

const within = (near: readonly SeenFix[], next: SeenFix) =>
  near.length > 0 && next.at - (near[0] as SeenFix).at > LOOK_BACK_MS
    ? near.filter(({ at }) => next.at - at <= LOOK_BACK_MS)
    : near;

/** Over one or several fixes, whichever was hardest. */
function hardStop(near: readonly SeenFix[], next: SeenFix, deceleration: number): Stop | null {
  let hardest: Stop | null = null;
  for (const { speed, at } of near) {
    if (speed === null || speed < FROM_KMH) continue;
    const lost = (speed - (next.speed ?? 0)) / 3.6 / ((next.at - at) / 1000);
    if (lost < Math.max(deceleration, hardest?.deceleration ?? 0)) continue;
    hardest = { fix: next, since: at, fromKmh: speed, deceleration: lost };
  }
  return hardest;
}

function afterStop(state: State, stop: Stop, next: SeenFix, standing: number): Step<State> {
  const isAway = distance(stop.fix, next) > Math.max(NOISE_M, next.accuracy ?? 0);
  if ((next.speed ?? 0) >= STANDING_BELOW_KMH || isAway) return quiet({ ...state, stop: null });
  const stood = secondsBetween(stop.fix.at, next.at);
  if (stood < standing) return quiet(state);
  return fire(state, stop, next.at, { standingSeconds: stood });
}

function fire(state: State, stop: Stop, at: number, shown: Record<string, number>): Step<State> {
  const measured = {
    fromKmh: tenths(stop.fromKmh),
    deceleration: tenths(stop.deceleration),
    ...shown,
  };
  const subject = new Date(stop.fix.at).toISOString();
  return {
    state: { ...state, stop: null },
    signals: [{ do: "fire", subject, at, since: stop.since, measured }],
  };
}
