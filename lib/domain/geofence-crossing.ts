import { concernsSince, type Fence, type FenceIndex } from "./fence-index";
import { depthIn } from "./fence-shape";
import { distance, type LatLng } from "./geo";
import type { CrossingKind } from "./geofence";
import { crossClock } from "./geofence-clock";

/** A fix as it bears on fences: degrees, metres, ms. */
export type CrossingFix = LatLng & {
  at: number;
  accuracy: number | null;
  /** Fix time since when the vehicle stands; null while it moves. */
  standingSince: number | null;
};

/** How a vehicle stands to a fence it has to do with. */
export type Stay<F extends CrossingFix = CrossingFix> = {
  is: "unknown" | "outside" | "inside";
  /** The first fix of a run on the other side, which the next may confirm. */
  run: F | null;
  /** Inside: since when, ms; of what was first seen inside, since then. */
  since: number;
  /** Whether this stay was told to be a dwell. */
  hasDwelled: boolean;
  /** When what says so came in, ms: it holds for the fence as it was drawn then. */
  asOf: number;
};

/** Everything the machine knows of a vehicle. A fence that is not in `stays` is outside, or unknown. */
export type VehicleStays<F extends CrossingFix = CrossingFix> = {
  vehicleId: string;
  stays: ReadonlyMap<string, Stay<F>>;
  /** When the newest fix that was held against all fences came in, ms: younger fences are unknown. */
  seenAt: number;
  /** Where it stands: the mean of what its fixes said there; the last one may have been far off. */
  stand: (LatLng & { since: number; fixes: number; isAstray: boolean }) | null;
  /** The last exact fix, if the vehicle stands; when the last fix of all was, and came in, ms. */
  parked: { fix: F; at: number; receivedAt: number } | null;
};

/** A crossing as fixes show it. `fix` is the first on the other side, `by` the one that decided. */
export type FoundCrossing<F extends CrossingFix = CrossingFix> = {
  kind: CrossingKind;
  fence: Fence;
  at: number;
  fix: F;
  by: F;
  /** Metres inside (negative: outside) at `by`. */
  depth: number;
};

/** A vehicle's state after something was seen of it, and the crossings that shows, in order of time. */
export type Seen<F extends CrossingFix = CrossingFix> = {
  state: VehicleStays<F>;
  crossings: FoundCrossing<F>[];
};

/** Less exact than this decides no crossing (design §2), metres. */
const EXACT_ENOUGH = 100;
/** How exact a fix is that does not say, and never better than the other, metres. */
const ASSUMED_ACCURACY = 15;
const BEST_ACCURACY = 5;
/** As far outside as a receiver wanders (`NOISE_M` of fix.ts), metres. */
const OUTSIDE = 30;
/** Of where it stands this many fixes are remembered: a receiver's error drifts over minutes. */
const STAND_FIXES = 30;

export const noStays = (vehicleId: string): VehicleStays<never> => ({
  vehicleId,
  stays: new Map(),
  seenAt: Number.NEGATIVE_INFINITY,
  stand: null,
  parked: null,
});

/**
 * What a fix shows: the vehicle's state after it, and the crossings it decided, in order of time.
 *
 * A Schmitt trigger (O. H. Schmitt, "A thermionic trigger", Journal of Scientific Instruments 15,
 * 1938): inside from as deep as the fix is exact, outside from 30 m away, and what lies between
 * changes nothing; so noise on an edge cannot come back over it. Either is believed at the second
 * fix in a row, or at once when it is twice as far as that, and the crossing was at the first of
 * them. Small fences ask for half of the depth they have, or three quarters at once.
 *
 * While a vehicle stands it is where the mean of its fixes is, whose error falls with their number:
 * a parked one does not wander over an edge. The first that is known of a vehicle and a fence is no
 * crossing: nobody saw it come.
 *
 * A stay is a dwell at the first fix that shows it was long enough, or by the clock until then
 * (`crossClock`).
 *
 * `receivedAt` (ms) is when the fix came in: fences drawn later are left alone, so that fixes read
 * again say what they said the first time.
 */
export function crossFix<F extends CrossingFix>(
  state: VehicleStays<F>,
  fix: F,
  index: FenceIndex,
  receivedAt = Number.POSITIVE_INFINITY,
): Seen<F> {
  const { parked } = state;
  const isAwaited = parked !== null && parked.receivedAt < receivedAt;
  if (!isAwaited) return crossNow(state, fix, index, receivedAt);
  const waited = crossClock(state, index, Math.min(fix.at, receivedAt));
  const seen = crossNow(waited.state, fix, index, receivedAt);
  if (waited.crossings.length === 0) return seen;
  const crossings = [...waited.crossings, ...seen.crossings].sort((a, b) => a.at - b.at);
  return { state: seen.state, crossings };
}

function crossNow<F extends CrossingFix>(
  state: VehicleStays<F>,
  fix: F,
  index: FenceIndex,
  receivedAt: number,
): Seen<F> {
  const isParked = fix.standingSince !== null;
  if ((fix.accuracy ?? 0) > EXACT_ENOUGH) {
    const parked = isParked && state.parked ? { ...state.parked, at: fix.at, receivedAt } : null;
    return { state: { ...state, parked }, crossings: [] };
  }
  const stand = standAt(state.stand, fix);
  const place = stand ?? fix;
  // Most vehicles are nowhere near a fence most of the time.
  let stays: Map<string, Stay<F>> | null = null;
  const crossings: FoundCrossing<F>[] = [];
  for (const fence of atOrNear(state, index, place)) {
    const after = stayAt(state, fence, fix, place, receivedAt, crossings);
    if (!after || (after.is === "outside" && !after.run)) continue;
    stays ??= new Map();
    stays.set(fence.view.id, after);
  }
  if (crossings.length > 1) crossings.sort((a, b) => a.at - b.at);
  return {
    state: {
      vehicleId: state.vehicleId,
      stays: stays ?? nowhere,
      seenAt: Math.max(state.seenAt, receivedAt),
      stand,
      parked: isParked ? { fix, at: fix.at, receivedAt } : null,
    },
    crossings,
  };
}

const nowhere: ReadonlyMap<string, never> = new Map<string, never>();

/** How the vehicle stands to a fence after a fix; null when the fence does not concern it. */
function stayAt<F extends CrossingFix>(
  { vehicleId, stays, seenAt }: VehicleStays<F>,
  fence: Fence,
  fix: F,
  place: LatLng,
  receivedAt: number,
  found: FoundCrossing<F>[],
): Stay<F> | null {
  const since = concernsSince(fence, vehicleId);
  if (since === null) return null;
  const known = stays.get(fence.view.id);
  if (since > receivedAt) return known ?? null;
  const unlessKnown = since > seenAt ? unseen : outside;
  const stay = known && known.asOf >= since ? known : unlessKnown;
  const after = step(stay, fence, fix, depthIn(fence.shape, place), found);
  // What holds for the fence as it is drawn now need not be said again of it.
  return after === known && known.asOf <= receivedAt ? known : { ...after, asOf: receivedAt };
}

function atOrNear({ stays }: VehicleStays, index: FenceIndex, place: LatLng): Fence[] {
  const fences = index.around(place);
  for (const id of stays.keys()) {
    const fence = index.byId.get(id);
    if (fence && !fences.includes(fence)) fences.push(fence);
  }
  return fences;
}

const outside: Stay<never> = { is: "outside", run: null, since: 0, hasDwelled: false, asOf: 0 };
const unseen: Stay<never> = { ...outside, is: "unknown" };

function standAt(stand: VehicleStays["stand"], fix: CrossingFix): VehicleStays["stand"] {
  if (fix.standingSince === null) return null;
  const { lat, lng, standingSince: since } = fix;
  const fresh = { lat, lng, since, fixes: 1, isAstray: false };
  if (stand?.since !== since) return fresh;
  // Further off than noise explains (`advance` of fix.ts), it was moved, if the next one is too or
  // this one is twice as far: who reports once an hour seems to stand all the time.
  const wander = Math.max(fix.accuracy ?? 0, OUTSIDE);
  const off = distance(stand, fix);
  if (off >= wander) {
    return stand.isAstray || off >= 2 * wander ? fresh : { ...stand, isAstray: true };
  }
  const fixes = Math.min(stand.fixes + 1, STAND_FIXES);
  const mean = (before: number, now: number) => before + (now - before) / fixes;
  return { ...fresh, lat: mean(stand.lat, lat), lng: mean(stand.lng, lng), fixes };
}

/** What a fix says of one fence; the crossings it decides are added to `found`. */
function step<F extends CrossingFix>(
  stay: Stay<F>,
  fence: Fence,
  fix: F,
  depth: number,
  found: FoundCrossing<F>[],
): Stay<F> {
  const error = Math.max(fix.accuracy ?? ASSUMED_ACCURACY, BEST_ACCURACY);
  const side = sideOf(fence, error, depth);
  if (side === null || side === stay.is) {
    return stay.is === "inside" ? dwell(lull(stay), fence, fix, depth, found) : lull(stay);
  }
  if (stay.is === "unknown") return { ...outside, is: side, since: fix.at };
  if (!stay.run && !isSure(fence, error, depth)) return { ...stay, run: fix };
  const first = stay.run ?? fix;
  const kind = side === "inside" ? "enter" : "exit";
  found.push({ kind, fence, at: first.at, fix: first, by: fix, depth });
  const after = { ...outside, is: side, since: first.at };
  return side === "inside" ? dwell(after, fence, fix, depth, found) : after;
}

/** Long enough inside, as a fix that is not outside shows. */
function dwell<F extends CrossingFix>(
  inside: Stay<F>,
  fence: Fence,
  fix: F,
  depth: number,
  found: FoundCrossing<F>[],
): Stay<F> {
  const { dwellSeconds } = fence.view;
  if (!dwellSeconds || inside.hasDwelled) return inside;
  const at = inside.since + dwellSeconds * 1000;
  if (fix.at < at) return inside;
  found.push({ kind: "dwell", fence, at, fix, by: fix, depth });
  return { ...inside, hasDwelled: true };
}

const lull = <F extends CrossingFix>(stay: Stay<F>): Stay<F> =>
  stay.run ? { ...stay, run: null } : stay;

/** The side of a fence a fix speaks for, null: it may be either; `error` and `depth` in metres. */
function sideOf({ reach }: Fence, error: number, depth: number): "outside" | "inside" | null {
  if (depth <= -awayFor(error)) return "outside";
  return depth < Math.min(error, reach / 2) ? null : "inside";
}

/** Whether the side a fix speaks for needs no second one. */
function isSure({ reach }: Fence, error: number, depth: number): boolean {
  const twice = 2 * awayFor(error);
  if (depth < 0) return depth <= -twice;
  // In a fence no larger than its own error one fix proves little, however deep.
  return depth >= (error <= reach ? Math.min(twice, 0.75 * reach) : twice);
}

const awayFor = (error: number) => Math.max(OUTSIDE, error);
