/** From this speed on a driver reads nothing but the next stop (issue "The driver's day"), km/h. */
export const DRIVING_KMH = 10;
/** Standstill, and screens may say more again: as vehicle.ts has it, km/h. */
const STANDING_KMH = 5;
/** A speed older than this says nothing of now, ms. */
const KNOWN_MS = 60_000;

/** A speed in km/h as last known, and when that was, ms. */
export type KnownSpeed = { speed: number | null; at: number };

/**
 * Whether the driver is driving: from 10 km/h on until standing, so that a queue of cars does not
 * flash. What is not known for a minute (no fix, no signal) counts as standing: a driver must be
 * able to act.
 */
export function isDriving(was: boolean, { speed, at }: KnownSpeed, now: number): boolean {
  if (speed === null || Math.abs(now - at) > KNOWN_MS) return false;
  return speed >= (was ? STANDING_KMH : DRIVING_KMH);
}
