import { database } from "../database/connection";
import type { Crossing } from "../generated/prisma/client";

/** Around a span this much is read too, ms, and at least so many fixes: what decides may lie outside. */
const AROUND_MS = 10 * 60_000;
const AROUND_FIXES = 10;
/** Of one vehicle at once. */
export const MOST_FIXES = 50_000;

/** Where to begin and to stop reading for a span (ms): where it is quiet around it. */
export async function around(vehicleId: string, { from, to }: { from: number; to: number }) {
  const times = async (order: "asc" | "desc", at: number) => {
    const recordedAt = order === "desc" ? { lt: new Date(at) } : { gt: new Date(at) };
    const rows = await database().position.findMany({
      where: { vehicleId, recordedAt },
      orderBy: { recordedAt: order },
      select: { recordedAt: true },
      take: AROUND_FIXES,
    });
    return rows.at(-1)?.recordedAt.getTime();
  };
  const [before, after] = [await times("desc", from), await times("asc", to)];
  const quiet = await lastFix(vehicleId, from - AROUND_MS);
  return {
    // At a fix: what the clock showed after it is read with it.
    start: Math.min(from - AROUND_MS, before ?? from, quiet ?? from),
    end: Math.max(to + AROUND_MS, after ?? to),
    /** Whether anything was seen of the vehicle before the span. */
    isSeenBefore: before !== undefined,
  };
}

/** When the vehicle's newest fix was (until `at`, ms), ms; null: it has none. */
export async function lastFix(vehicleId: string, at?: number): Promise<number | null> {
  const row = await database().position.findFirst({
    where: { vehicleId, ...(at !== undefined && { recordedAt: { lte: new Date(at) } }) },
    orderBy: { recordedAt: "desc" },
    select: { recordedAt: true },
  });
  return row?.recordedAt.getTime() ?? null;
}

/** The last crossing of each kind and fence before `start` (ms). */
export function lastCrossings(vehicleId: string, start: number): Promise<Crossing[]> {
  return database().$queryRaw<Crossing[]>`
    SELECT DISTINCT ON ("geofenceId", "kind") * FROM "Crossing"
    WHERE "vehicleId" = ${vehicleId}::uuid AND "at" < ${new Date(start)}
    ORDER BY "geofenceId", "kind", "at" DESC`;
}

/** The vehicle's crossings from `start` on (ms), oldest first. */
export function crossingsSince(vehicleId: string, start: number): Promise<Crossing[]> {
  return database().crossing.findMany({
    where: { vehicleId, at: { gte: new Date(start) } },
    orderBy: { at: "asc" },
  });
}
