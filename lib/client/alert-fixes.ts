import type { Evidence, EvidenceFix } from "../domain/detector";

/** So much before and after an alert is shown with it, ms. */
const AROUND_MS = 5 * 60_000;

/** From when to when (ISO) an alert's surroundings are shown: its evidence and five minutes on both sides. */
export function aroundAlert(occurredAt: string, evidence: Evidence | null) {
  const times = [occurredAt, ...(evidence?.fixes ?? []).map(({ recordedAt }) => recordedAt)].sort();
  const at = (time: string | undefined, by: number) =>
    new Date(Date.parse(time ?? occurredAt) + by).toISOString();
  return { from: at(times[0], -AROUND_MS), to: at(times.at(-1), AROUND_MS) };
}

/** Fixes may be this late and still belong to what is shown, ms. */
const LATE_MS = 10_000;

/** Whether there will be more fixes until `to` (ISO); `now`: ms by the server's clock. */
export const isStillComing = (to: string, now: number): boolean => now < Date.parse(to) + LATE_MS;

/** Stored fixes and those kept with the alert, in order of time: what was deleted since is still shown. */
export function mergeFixes(
  stored: readonly EvidenceFix[],
  kept: readonly EvidenceFix[],
): EvidenceFix[] {
  const known = new Set(stored.map(({ recordedAt }) => recordedAt));
  return [...stored, ...kept.filter(({ recordedAt }) => !known.has(recordedAt))].sort((a, b) =>
    a.recordedAt.localeCompare(b.recordedAt),
  );
}

export type Point = { at: number; value: number };

/** More between two fixes than this and nobody knows what was in between, ms. */
const GAP_MS = 120_000;

/** A reading over time, in pieces that end where it is not known. */
export function piecesOf(
  fixes: readonly EvidenceFix[],
  read: (fix: EvidenceFix) => number | null,
): Point[][] {
  const pieces: Point[][] = [];
  let last: number | null = null;
  for (const fix of fixes) {
    const [at, value] = [Date.parse(fix.recordedAt), read(fix)];
    if (value === null) {
      last = null;
      continue;
    }
    if (last === null || at - last > GAP_MS) pieces.push([]);
    pieces.at(-1)?.push({ at, value });
    last = at;
  }
  return pieces;
}
