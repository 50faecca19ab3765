import { STANDING_BELOW_KMH } from "./vehicle";

/** A vehicle that has stood for so long is no car in a queue any more, ms. */
export const STOOD_FOR_MS = 5_000;
/** A speed older than this says nothing of now: as driving.ts has it, ms. */
const KNOWN_MS = 60_000;

/** How a phone moves by its own fixes: km/h as last known, when that was, since when it stands, ms. */
export type Movement = { speed: number | null; at: number; standingSince: number | null };

/**
 * What a driver may see of a message: nothing but that there is one while the phone's own fixes say
 * it moves; all of it once it has stood for some seconds. `ask`: nobody knows (no position, or none
 * since it last moved), so it opens by a touch alone. Off duty nobody is asked: nothing is driven.
 */
export function messageAtStandstill(
  isOnDuty: boolean,
  { speed, at, standingSince }: Movement,
  now: number,
): "show" | "wait" | "ask" {
  if (!isOnDuty) return "show";
  if (speed === null) return "ask";
  if (speed >= STANDING_BELOW_KMH) return Math.abs(now - at) > KNOWN_MS ? "ask" : "wait";
  return standingSince !== null && now - standingSince < STOOD_FOR_MS ? "wait" : "show";
}
