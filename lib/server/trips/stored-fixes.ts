import type { VisitFix } from "../../domain/stop-visit";
import { database } from "../database/connection";
import { spansOf } from "./driven";
import type { TripRow } from "./row";

/** Since when the leg it is on goes, as far as is known: fixes before say nothing new of it; ms. */
export function legSince({ startedAt, stops }: TripRow): number {
  const visits = stops.flatMap(({ arrivedAt, departedAt }) => [arrivedAt, departedAt]);
  return Math.max(...[startedAt, ...visits].map((at) => at?.getTime() ?? 0));
}

/** The vehicle's stored fixes since then, oldest first; since it took the trip over, if later. */
export async function storedFixes(row: TripRow): Promise<VisitFix[]> {
  const mine = (await spansOf(row)).at(-1);
  const since = Math.max(legSince(row), mine?.from.getTime() ?? 0);
  return fixesBetween(row.vehicleId, new Date(since), new Date());
}

/** A vehicle's stored fixes from `from` to `to`, oldest first. */
export async function fixesBetween(vehicleId: string, from: Date, to: Date): Promise<VisitFix[]> {
  const rows = await database().position.findMany({
    where: { vehicleId, recordedAt: { gte: from, lte: to } },
    select: { lat: true, lng: true, speed: true, accuracy: true, recordedAt: true },
    orderBy: { recordedAt: "asc" },
  });
  return rows.map(({ recordedAt, ...fix }) => ({ ...fix, at: recordedAt.getTime() }));
}
