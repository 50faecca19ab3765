import type { SentEmergency } from "../outbox/entry";

/** After so long a threat is over, whatever this phone heard of it, ms. */
const LASTS_MS = 12 * 60 * 60_000;

/**
 * Whether the phone must make no sound: an SOS of its driver is out, and whoever threatens them must
 * not hear of it. Not for one that was resolved or is half a day old; `now`: ms.
 */
export const mustBeSilent = (emergencies: readonly SentEmergency[], now: number): boolean =>
  emergencies.some(({ drill, isOver, at }) => !drill && !isOver && now - Date.parse(at) < LASTS_MS);
