import { distance } from "./geo";
import { type Fix, type Source, sources } from "./position";
import { STANDING_BELOW_KMH, type VehicleFix } from "./vehicle";

/** A fix may be this far ahead of the server's clock, ms (design §2, as the next three). */
export const FUTURE_TOLERANCE_MS = 5 * 60_000;
/** Faster than this between two fixes is a jump, km/h. */
export const IMPLAUSIBLE_KMH = 250;
/** Less exact than this says nothing, metres. */
export const WORST_ACCURACY_M = 500;
/** A receiver's own wander, metres: never less than this is told from standing still. */
const NOISE_M = 30;

export type RejectReason = "future" | "accuracy" | "implausible_speed";

export type Judgement =
  | { verdict: "rejected"; reason: RejectReason }
  | { verdict: "late" }
  /** `confirms`: it agrees with the jump held before it, which was real after all. */
  | { verdict: "accepted"; confirms: boolean };

export type Place = { lat: number; lng: number; accuracy: number | null; recordedAt: number };

const noise = (fix: { accuracy: number | null }) => Math.max(fix.accuracy ?? 0, NOISE_M);

/** Speed in km/h that leads from one place to the other, less what the receiver's noise explains. */
function impliedSpeed(from: Place, to: Fix): number {
  const metres = Math.max(0, distance(from, to) - noise(to));
  return (metres / Math.max(1, to.recordedAt.getTime() - from.recordedAt)) * 3600;
}

/** Why a fix cannot be believed whatever came before it, or null. */
export function disbelief(fix: Fix, now: number): RejectReason | null {
  if (fix.recordedAt.getTime() > now + FUTURE_TOLERANCE_MS) return "future";
  return (fix.accuracy ?? 0) > WORST_ACCURACY_M ? "accuracy" : null;
}

/**
 * The verdict on a fix (design §2), given the vehicle's newest fix and the jump held since,
 * if any. Whether it is a duplicate only the database knows.
 */
export function judge(last: Place | null, held: Place | null, fix: Fix, now: number): Judgement {
  const at = fix.recordedAt.getTime();
  const reason = disbelief(fix, now);
  if (reason) return { verdict: "rejected", reason };
  if (!last) return { verdict: "accepted", confirms: false };
  if (at <= last.recordedAt) return { verdict: "late" };
  if (impliedSpeed(last, fix) <= IMPLAUSIBLE_KMH) return { verdict: "accepted", confirms: false };
  const confirms =
    held !== null && at > held.recordedAt && impliedSpeed(held, fix) <= IMPLAUSIBLE_KMH;
  return confirms
    ? { verdict: "accepted", confirms }
    : { verdict: "rejected", reason: "implausible_speed" };
}

/**
 * The vehicle after an accepted fix. A fix below 5 km/h and displaced by less than
 * max(accuracy, 30 m) moves no standing vehicle: receivers wander, parked cars do not.
 */
export function advance(
  last: VehicleFix | null,
  fix: Fix,
  source: Source,
  now: number,
): VehicleFix {
  const at = fix.recordedAt.getTime();
  const metres = last ? distance(last, fix) : 0;
  const implied = last ? impliedSpeed(last, fix) : 0;
  const displaced = metres >= noise(fix);
  const moving = displaced
    ? Math.max(fix.speed ?? 0, implied) >= STANDING_BELOW_KMH
    : (fix.speed ?? 0) >= STANDING_BELOW_KMH;
  const anchored = last !== null && last.standingSince !== null && !moving && !displaced;
  return {
    recordedAt: at,
    receivedAt: now,
    source,
    lat: anchored ? last.lat : fix.lat,
    lng: anchored ? last.lng : fix.lng,
    speed: fix.speed,
    heading: moving ? fix.heading : (last?.heading ?? fix.heading),
    accuracy: fix.accuracy,
    fuelLevel: fix.fuelLevel ?? last?.fuelLevel ?? null,
    battery: fix.battery ?? last?.battery ?? null,
    ignition: fix.ignition ?? last?.ignition ?? null,
    odometer: fix.odometer ?? last?.odometer ?? null,
    standingSince: moving ? null : (last?.standingSince ?? at),
  };
}

/** A silent leader gives way after this long, ms (contract §4). */
export const LEADER_SILENT_MS = 60_000;
const rank: Record<Source, number> = { device: 0, phone: 1, page: 2 };

/** When something last came in from each source, ms; whatever its verdict. */
export type HeardAt = Partial<Record<Source, number>>;

/**
 * Whether a source may move the vehicle now: its own device before the driver's phone before
 * the driver's page; a lesser one only once all before it were silent for 60 s (contract §4).
 */
export function mayLead(source: Source, heardAt: HeardAt, now: number): boolean {
  return sources
    .filter((other) => rank[other] < rank[source])
    .every((other) => now - (heardAt[other] ?? Number.NEGATIVE_INFINITY) >= LEADER_SILENT_MS);
}
