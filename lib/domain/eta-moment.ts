import { priorSeconds } from "./eta-prior";
import { bearing, distance, type LatLng } from "./geo";

/** A place and when, in ms since 1970. */
export type TimedPlace = LatLng & { at: number };

/**
 * A moment of a drive as the model knows it: where it is, where it goes, when, and what the
 * regression sees of it, `row`.
 */
export type Moment = {
  here: LatLng;
  to: LatLng;
  /** Straight line that remains, metres, and its natural logarithm, never under 100 m's. */
  straight: number;
  far: number;
  /** Cosine and sine of the angle of the solar clock's hour hand, one turn a day. */
  clock: readonly [cos: number, sin: number];
  row: Float64Array;
  /** It has not set off. */
  waiting: boolean;
};

/** Nearer than this, a receiver's noise says more than the distance does, metres. */
const NEAREST = 100;
/** Distances between which the regression's correction is drawn in a straight line, metres. */
const KNOTS = [200, 400, 800, 1600, 3200, 6400, 12_800, 25_600].map(Math.log);
/** The fifth knot is where "short" turns into "long". */
const MIDDLE = KNOTS[4] as number;
/** Under this the way is short: natural log of 1,500 m. */
const SHORT = Math.log(1500);
/** What of a drive counts as recent, and how far apart fixes must be to tell a speed, ms. */
const RECENT_MS = 150_000;
const SPACING_MS = 30_000;
/** Pace says little until the drive has lasted, or should have, this long, s. */
const PACE_SHRINK = 120;
/** Against which speed along the path the recent one is put, m/s (27 km/h). */
const USUAL_SPEED = 7.5;

const DAY_MS = 86_400_000;

/**
 * Mean solar day of the week (0 Thursday … 6 Wednesday) and hour (0 ≤ hour < 24) at a longitude.
 * It needs no time zone, and a fleet's habits are off by the same hour or so every day.
 */
export function solarTime(at: number, lng: number): { day: number; hour: number } {
  const days = at / DAY_MS + lng / 360;
  const day = Math.floor(days);
  return { day: ((day % 7) + 7) % 7, hour: (days - day) * 24 };
}

/** The moment of fix `upTo`, oldest 0, of a drive to `to`; `at` when that is asked, ms. */
export function momentOf(
  fixes: readonly TimedPlace[],
  upTo: number,
  to: LatLng,
  at: number,
): Moment {
  const here = fixes[upTo] as TimedPlace;
  const straight = distance(here, to);
  const far = Math.log(Math.max(straight, NEAREST));
  const { day, hour } = solarTime(at, here.lng);
  const angle = (hour * Math.PI) / 12;
  const way = (bearing(here, to) * Math.PI) / 180;
  const long = Math.max(-2, Math.min(2, far - MIDDLE));
  const { whole, gained, path, step, towards } = paces(fixes, upTo, to, straight);
  const unmoved = upTo === 0 ? 1 : 0;
  // The nearer the goal, the more what it does now decides.
  const short = Math.max(0, SHORT - far);
  const row = Float64Array.of(
    gained,
    path,
    step,
    whole,
    whole * long,
    short * path,
    short * towards,
    // From here on, what is known before it sets off.
    unmoved,
    unmoved * long,
    1,
    long,
    ...hats(far),
    ...[1, 2].flatMap((n) => [Math.cos(n * angle), Math.sin(n * angle)]),
    ...Array.from({ length: 7 }, (_, index) => (index === day ? 1 : 0)),
    // Where streets form a grid the detour depends on the angle to it.
    ...[2, 4].flatMap((n) => [Math.cos(n * way), Math.sin(n * way)]),
  );
  return {
    here,
    to,
    straight,
    far,
    clock: [Math.cos(angle), Math.sin(angle)],
    row,
    waiting: upTo === 0,
  };
}

/**
 * The regression's weights before any drive: a recent slowness goes on in part, and a drive that
 * is yet to set off takes a little longer; nothing is known of the rest.
 */
export const PRIOR_WEIGHTS = Float64Array.of(
  ...[0.15, 0.15, 0.15, 0, 0, 0, 0],
  ...[0.15, 0, 0, 0],
  ...new Array<number>(KNOTS.length + 4 + 7 + 4).fill(0),
);

/** The end of those that looks at nothing of the drive so far. */
export const WAITING_WEIGHTS = PRIOR_WEIGHTS.subarray(7);

/** How near `far` is to each knot: 1 on it, 0 on its neighbours and beyond. */
function hats(far: number): number[] {
  const last = KNOTS.length - 1;
  const step = (KNOTS[1] as number) - (KNOTS[0] as number);
  const at = Math.max(0, Math.min(last, (far - (KNOTS[0] as number)) / step));
  return KNOTS.map((_, index) => Math.max(0, 1 - Math.abs(at - index)));
}

/**
 * How slow this drive is (natural log of time taken to time expected, drawn to 0 while little
 * has passed): `whole`, towards its goal since the start; `gained` towards its goal of late;
 * `path` along its path of late; `step` in the last step. `towards`: the cosine between that step
 * and the way to the goal, 0 when it went nowhere.
 */
function paces(fixes: readonly TimedPlace[], upTo: number, to: LatLng, straight: number) {
  const here = fixes[upTo] as TimedPlace;
  const remains = priorSeconds(straight);
  const expected = (since: LatLng) => priorSeconds(distance(since, to)) - remains;
  let from = upTo;
  let metres = 0;
  let step = 0;
  let towards = 0;
  while (from > 0 && here.at - (fixes[from] as TimedPlace).at < RECENT_MS) {
    const later = fixes[from] as TimedPlace;
    from--;
    while (from > 0 && later.at - (fixes[from] as TimedPlace).at < SPACING_MS) from--;
    const earlier = fixes[from] as TimedPlace;
    const stepped = distance(earlier, later);
    metres += stepped;
    if (later !== here) continue;
    step = slowness(here.at - earlier.at, stepped / USUAL_SPEED);
    const turned = bearing(earlier, here) - bearing(here, to);
    towards = Math.cos((turned * Math.PI) / 180) * Math.min(1, stepped / NEAREST);
  }
  const start = fixes[0] as TimedPlace;
  const since = fixes[from] as TimedPlace;
  return {
    whole: slowness(here.at - start.at, expected(start)),
    gained: slowness(here.at - since.at, expected(since)),
    path: slowness(here.at - since.at, metres / USUAL_SPEED),
    step,
    towards,
  };
}

/** `took` in ms, `expected` in s and below 0 when it drove away. */
function slowness(took: number, expected: number): number {
  if (took <= 0) return 0;
  const floored = Math.max(expected, -PACE_SHRINK / 2);
  return Math.log((took / 1000 + PACE_SHRINK) / (floored + PACE_SHRINK));
}
