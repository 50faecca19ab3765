import { distance, type LatLng } from "./geo";

/** A place and when it was, ms. */
export type Spot = LatLng & { at: number; heading: number | null };

/** As Traccar Client is set up (traccar-link.ts): every 20 m, 30° or 10 s under way. */
const METRES = 20;
const DEGREES = 30;
const MOVING_MS = 10_000;
/** Standing: a sign of life often enough not to count as offline, ms. */
const STANDING_MS = 60_000;
/** Never more often than this, however fast, ms: two fixes a second are all the server takes. */
const LEAST_MS = 1_000;

/** Whether a fix tells more than the last one that was kept. */
export function isWorthReporting(last: Spot | null, next: Spot, isMoving: boolean): boolean {
  if (!last) return true;
  const passed = next.at - last.at;
  // The phone's clock was set back: what is last is not known any more.
  if (passed < 0) return true;
  if (passed < LEAST_MS) return false;
  if (distance(last, next) >= METRES) return true;
  if (passed >= (isMoving ? MOVING_MS : STANDING_MS)) return true;
  return isMoving && turned(last.heading, next.heading) >= DEGREES;
}

/** Degrees between two headings, 0 where either is unknown. */
function turned(from: number | null, to: number | null): number {
  if (from === null || to === null) return 0;
  const difference = Math.abs(from - to) % 360;
  return Math.min(difference, 360 - difference);
}
