import { type Way, wayLength } from "../../domain/way";

/** How far a trip has come, 0–1, with so many metres remaining: never backwards. */
export function progressOf(before: number, remaining: number, way: Way): number {
  const whole = wayLength(way);
  return Math.max(before, whole > 0 ? Math.min(1, Math.max(0, 1 - remaining / whole)) : 0);
}
