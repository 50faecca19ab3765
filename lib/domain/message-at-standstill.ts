import { STANDING_BELOW_KMH } from "./vehicle";

/** A vehicle that has stood for so long is no car in a queue any more, ms. */
export const STOOD_FOR_MS = 5_000;
/** A speed older than this says nothing of now: as driving.ts has it, ms. */
const KNOWN_MS = 60_000;
/** Standing, a phone is heard of every minute: after three without a speed it may have driven off, ms. */
const STANDS_MS = 180_000;

/** How a phone moves by its own fixes: km/h as last known, when that was, since when it stands, ms. */
export type Movement = { speed: number | null; at: number; standingSince: number | null };

type Seen = "show" | "wait" | "ask";

/**
 * What a driver may see of a message: nothing but that there is one while the phone's own fixes say
 * it moves; all of it once it has stood for some seconds. `ask`: nobody knows (no speed, or none for
 * too long), so it opens by a touch alone. Off duty nobody is asked: nothing is driven.
 */
export function messageAtStandstill(
  isOnDuty: boolean,
  { speed, at, standingSince }: Movement,
  now: number,
): Seen {
  if (!isOnDuty) return "show";
  if (speed === null) return "ask";
  const isMoving = speed >= STANDING_BELOW_KMH;
  if (Math.abs(now - at) > (isMoving ? KNOWN_MS : STANDS_MS)) return "ask";
  if (isMoving) return "wait";
  return standingSince !== null && now - standingSince < STOOD_FOR_MS ? "wait" : "show";
}

/** Of the messages to read the one to show: the first, or the first of those `opened` by a touch (ids). */
export function messageToShow<T extends { id: string }>(
  messages: readonly T[],
  seen: Seen,
  opened: readonly string[],
): T | null {
  if (seen === "wait") return null;
  return messages.find(({ id }) => seen === "show" || opened.includes(id)) ?? null;
}
