import { correct, type KnownCrossing, stayAfter } from "../../domain/crossing-history";
import type { SeenFix } from "../../domain/detector";
import { concernsSince, type FenceIndex } from "../../domain/fence-index";
import { noStays, type Stay, type VehicleStays } from "../../domain/geofence-crossing";
import type { Crossing } from "../generated/prisma/client";
import { readFixes } from "../positions/stored-fixes";
import { fencesNow } from "./fences";
import { forgetCrossing, keepCrossing, moveCrossing } from "./keep";
import type { StoredCrossing } from "./live";
import { type Found, runThrough } from "./run-through";
import { around, crossingsSince, lastCrossings, lastFix, MOST_FIXES } from "./stored";

/** What a second look has shown. */
export type SecondLook = {
  /** The vehicle after the newest fix, the last fixes; null: the look did not go so far. */
  end: { state: VehicleStays<SeenFix>; recent: SeenFix[]; seenAt: number } | null;
  hasChanged: boolean;
  /** Not all of the span could be read at once: go on from here, ms. */
  goOnFrom: number | null;
};

/** Behind so few fixes a crossing may still wait for the fix that decides it. */
const UNDECIDED_FIXES = 5;

/**
 * Reads the stored fixes of a span (ms) and around it, holds them against the fences as if all had
 * come in time, and makes the stored crossings what they say: what is missing is added, what was
 * at another moment moved, what was none removed. Goes on to the newest fix where they part for good.
 * `tell` gets each crossing that nobody knew of, as soon as it is stored.
 */
export async function lookAgain(
  vehicleId: string,
  span: { from: number; to: number },
  tell: (crossing: StoredCrossing) => void,
): Promise<SecondLook> {
  const index = fencesNow();
  const { start, end, isSeenBefore } = await around(vehicleId, span);
  const [before, kept] = [
    await lastCrossings(vehicleId, start),
    await crossingsSince(vehicleId, start),
  ];
  const isKnown = believed(vehicleId, index);
  const [earlier, later] = [before.filter(isKnown).map(known), kept.filter(isKnown).map(known)];
  const from = stateFrom(vehicleId, index, earlier, isSeenBefore ? later : []);
  for (const until of [end, null]) {
    const { fixes, cutAt } = await readFixes(vehicleId, start, until, MOST_FIXES);
    const isNewest =
      cutAt === null && (until === null || ((await lastFix(vehicleId)) ?? 0) <= until);
    const run = runThrough(from, fixes, index, isNewest);
    const cutoff = isNewest
      ? Number.POSITIVE_INFINITY
      : (fixes.at(-UNDECIDED_FIXES)?.fix.at ?? Number.NEGATIVE_INFINITY);
    const within = later.filter(({ at }) => at <= cutoff);
    const found = run.found.filter(({ at }) => at <= cutoff);
    if (!isNewest && cutAt === null && !endAlike(within, found)) continue;
    const hasChanged = await write(within, found, tell);
    const seenAt = fixes.at(-1)?.fix.at ?? 0;
    const { state, recent } = run;
    const last = isNewest ? { state, recent, seenAt } : null;
    // What was not decided is read again, unless that led nowhere.
    return { end: last, hasChanged, goOnFrom: cutAt && (cutoff > span.from ? cutoff : cutAt) };
  }
  throw new Error("The newest fix is an end.");
}

/** Whether a crossing is of a fence as it is now: of another shape it says nothing. */
const believed =
  (vehicleId: string, { byId }: FenceIndex) =>
  ({ geofenceId, receivedAt }: Crossing) => {
    const fence = byId.get(geofenceId);
    const since = fence ? concernsSince(fence, vehicleId) : null;
    return since !== null && receivedAt.getTime() >= since;
  };

const known = ({ id, geofenceId, kind, at }: Crossing): KnownCrossing => ({
  ...{ id, geofenceId, kind },
  at: at.getTime(),
});

function stateFrom(
  vehicleId: string,
  { byId }: FenceIndex,
  before: KnownCrossing[],
  after: KnownCrossing[],
): VehicleStays<SeenFix> {
  const stays = new Map<string, Stay<SeenFix>>();
  for (const id of new Set([...before, ...after].map(({ geofenceId }) => geofenceId))) {
    const of = ({ geofenceId }: KnownCrossing) => geofenceId === id;
    const dwellSeconds = byId.get(id)?.view.dwellSeconds ?? null;
    const stay = stayAfter(before.filter(of), after.find(of), dwellSeconds);
    if (stay) stays.set(id, stay);
  }
  return { ...noStays(vehicleId), stays };
}

/** Whether both leave the vehicle on the same side of every fence. */
function endAlike(kept: KnownCrossing[], found: Found[]): boolean {
  const last = (all: readonly { geofenceId: string; kind: string }[], id: string) =>
    all.findLast(({ geofenceId, kind }) => geofenceId === id && kind !== "dwell")?.kind;
  return [...kept, ...found].every(
    ({ geofenceId: id }) => (last(kept, id) ?? last(found, id)) === last(found, id),
  );
}

/** Whether anything was to be changed. */
async function write(
  kept: KnownCrossing[],
  found: Found[],
  tell: (crossing: StoredCrossing) => void,
): Promise<boolean> {
  let hasChanged = false;
  for (const id of new Set([...kept, ...found].map(({ geofenceId }) => geofenceId))) {
    const of = ({ geofenceId }: { geofenceId: string }) => geofenceId === id;
    const { moved, missing, wrong } = correct(kept.filter(of), found.filter(of));
    for (const { from, to } of moved) await moveCrossing(from.id, to);
    for (const one of wrong) await forgetCrossing(one.id);
    for (const one of missing) {
      const stored = await keepCrossing(one);
      if (stored) tell(stored);
    }
    hasChanged ||= moved.length + missing.length + wrong.length > 0;
  }
  return hasChanged;
}
