import type { SeenFix } from "../../domain/detector";
import type { Past } from "../../domain/detectors/replay";
import type { Circumstances } from "../../domain/detectors/step";
import { database } from "../database/connection";
import { speedLimitsAt } from "../detect/around";
import type { DutyPeriod } from "../generated/prisma/client";
import { readFixes } from "../positions/stored-fixes";
import { type PastTrip, pastTrips, timedThen, tripThen } from "./past-trips";

/** So long before the day a detector warms up, ms. */
const BEFORE_MS = 30 * 60_000;

/** A vehicle's past as its detectors would have seen it, from half an hour before; ms. */
export async function pastDay(vehicleId: string, start: number, end: number): Promise<Past> {
  const from = start - BEFORE_MS;
  const { fixes } = await readFixes(vehicleId, from, end);
  const duties = await database().dutyPeriod.findMany({
    where: {
      vehicleId,
      startedAt: { lte: new Date(end) },
      OR: [{ endedAt: null }, { endedAt: { gt: new Date(from) } }],
    },
  });
  const trips = await pastTrips(vehicleId, from, end);
  return {
    fixes: fixes.map(({ fix }) => fix),
    until: end,
    around: (at, last) => ({
      ...aroundThen({ duties, trips, from }, at, last),
      // As they are drawn now: what they were like then is not kept.
      speedLimits: last?.at === at ? speedLimitsAt(vehicleId, last, at) : [],
    }),
  };
}

type Known = { duties: DutyPeriod[]; trips: PastTrip[]; from: number };

function aroundThen(
  { duties, trips, from }: Known,
  at: number,
  last: SeenFix | null,
): Omit<Circumstances, "speedLimits"> {
  const duty = duties.find(
    ({ startedAt, endedAt }) =>
      startedAt.getTime() <= at && (endedAt === null || endedAt.getTime() > at),
  );
  return {
    now: at,
    drivenSince: duty?.startedAt.getTime() ?? null,
    // By fix time: when each came in, and how the page stood, is not looked into.
    heardAt: last?.at ?? 0,
    listeningSince: from,
    battery: last?.battery ?? null,
    isPageHidden: false,
    trip: tripThen(trips, at),
    timedTrips: timedThen(trips, at),
  };
}
