import { LEADER_SILENT_MS } from "../../domain/fix";
import { sources } from "../../domain/position";
import { database } from "../database/connection";
import { type ReadFix, readFixes } from "../positions/stored-fixes";

/** Older fixes tell a detector nothing any more, ms. */
const OLDEST_MS = 6 * 60 * 60_000;

/**
 * A vehicle's last fixes that moved it before `before` (fix time, ms; null: the newest), oldest first:
 * `count` of the source that leads, and as far back as `spanMs`. `isCut`: there are more before them.
 */
export async function lastFixes(
  vehicleId: string,
  before: number | null,
  { count, spanMs }: { count: number; spanMs: number },
): Promise<{ fixes: ReadFix[]; isCut: boolean }> {
  const newest = await database().position.findFirst({
    where: { vehicleId, ...(before !== null && { recordedAt: { lt: new Date(before) } }) },
    orderBy: { recordedAt: "desc" },
    select: { recordedAt: true },
  });
  if (!newest) return { fixes: [], isCut: false };
  const end = newest.recordedAt.getTime();
  // Begun at a fix of the leader, or a lesser source would be taken for it.
  const source = await leaderAt(vehicleId, end);
  const times = async (until: number, take: number) => {
    const recordedAt = { gte: new Date(end - OLDEST_MS), lte: new Date(until) };
    const rows = await database().position.findMany({
      where: { vehicleId, source, recordedAt },
      orderBy: { recordedAt: "desc" },
      select: { recordedAt: true },
      take,
    });
    return rows.map((row) => row.recordedAt.getTime());
  };
  const latest = await times(end, count);
  const start = Math.min(...latest, ...(await times(end - spanMs, 1)));
  const { fixes } = await readFixes(vehicleId, start, end);
  return { fixes, isCut: latest.length === count };
}

/** The first in rank of what was heard by then (fix time, ms). */
async function leaderAt(vehicleId: string, at: number) {
  const recordedAt = { gt: new Date(at - LEADER_SILENT_MS), lte: new Date(at) };
  const heard = await database().position.findMany({
    where: { vehicleId, recordedAt },
    distinct: ["source"],
    select: { source: true },
  });
  return sources.find((one) => heard.some(({ source }) => source === one));
}
