import type { SeenFix } from "../../domain/detector";
import { depthIn } from "../../domain/fence-shape";
import { database } from "../database/connection";
import type { Crossing } from "../generated/prisma/client";
import { readFixes } from "../positions/stored-fixes";
import { fencesNow } from "./fences";
import { EVIDENCE_FIXES, type StoredCrossing } from "./live";

/** What is older is no news any more, ms. */
const NEWS_MS = 24 * 60 * 60_000;
/** So far back the fixes are read that led to one, ms. */
const EVIDENCE_MS = 10 * 60_000;

/**
 * The crossings stored in the last 24 hours that nobody was told of: the process ended in between.
 * Oldest first, with the fixes that led to them as far as those are stored.
 */
export async function untoldCrossings(now = Date.now()): Promise<StoredCrossing[]> {
  const rows = await database().crossing.findMany({
    where: { toldAt: null, receivedAt: { gte: new Date(now - NEWS_MS) } },
    orderBy: { at: "asc" },
  });
  const untold: StoredCrossing[] = [];
  for (const row of rows) {
    const crossing = await seenAgain(row);
    if (crossing) untold.push(crossing);
  }
  return untold;
}

/** Null when its fence is off the map: with that its alerts were over. */
async function seenAgain(row: Crossing): Promise<StoredCrossing | null> {
  const fence = fencesNow().byId.get(row.geofenceId);
  if (!fence) return null;
  const { id, vehicleId, kind, lat, lng } = row;
  const at = row.at.getTime();
  const read = await readFixes(vehicleId, at - EVIDENCE_MS, at);
  const fixes = read.fixes.slice(-EVIDENCE_FIXES).map(({ fix }) => fix);
  const last = fixes.at(-1);
  const fix: SeenFix =
    last?.lat === lat && last.lng === lng ? last : { ...unmeasured, lat, lng, at };
  const depth = depthIn(fence.shape, fix);
  return { id, vehicleId, kind, fence, at, fix, by: fix, depth, fixes };
}

const unmeasured = {
  ...{ speed: null, heading: null, accuracy: null, fuelLevel: null },
  ...{ battery: null, ignition: null, standingSince: null },
};
