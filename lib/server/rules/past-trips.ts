import type { TimedTrip, WatchedTrip } from "../../domain/detectors/step";
import type { StopStatus } from "../../domain/stop";
import { database } from "../database/connection";
import type { Prisma } from "../generated/prisma/client";
import { wayOf, withAll } from "../trips/row";

/** A trip that has not started for so long was given up, ms: as tick.ts has it. */
const GIVEN_UP_MS = 24 * 60 * 60_000;

const withForesight = {
  ...withAll,
  predictions: {
    select: { stopId: true, madeAt: true, earliest: true },
    orderBy: { madeAt: "asc" },
  },
} satisfies Prisma.TripInclude;
export type PastTrip = Prisma.TripGetPayload<{ include: typeof withForesight }>;

/** The vehicle's trips that were due or under way in a span, ms. */
export function pastTrips(vehicleId: string, from: number, to: number): Promise<PastTrip[]> {
  const [begin, end] = [new Date(from), new Date(to)];
  return database().trip.findMany({
    where: {
      vehicleId,
      OR: [
        { startedAt: { lte: end }, completedAt: null, cancelledAt: null },
        { startedAt: { lte: end }, completedAt: { gte: begin } },
        { startedAt: { lte: end }, cancelledAt: { gte: begin } },
        { scheduledAt: { lte: end, gte: new Date(from - GIVEN_UP_MS) } },
      ],
    },
    include: withForesight,
  });
}

/** The one under way at `at`, with its stops as they were. */
export function tripThen(trips: readonly PastTrip[], at: number): WatchedTrip | null {
  const trip = trips.find((each) => isUnderWay(each, at));
  if (!trip?.startedAt) return null;
  const stops = trip.stops.map((stop) => ({ ...stop, status: statusThen(stop, at) }));
  return { id: trip.id, startedAt: trip.startedAt.getTime(), way: wayOf(trip), stops };
}

/** Those due or under way at `at`. */
export function timedThen(trips: readonly PastTrip[], at: number): TimedTrip[] {
  return trips.flatMap((trip): TimedTrip[] => {
    const { id, scheduledAt, startedAt, promisedAt, expectedDuration } = trip;
    if (isUnderWay(trip, at)) {
      const destination = trip.stops.at(-1);
      const foreseen = trip.predictions.findLast(
        ({ stopId, madeAt }) => stopId === destination?.id && madeAt.getTime() <= at,
      );
      const began = (scheduledAt ?? startedAt)?.getTime() ?? 0;
      const due = promisedAt?.getTime() ?? began + expectedDuration * 1000;
      const isThere = destination ? statusThen(destination, at) !== "pending" : true;
      const earliest = foreseen?.earliest.getTime() ?? null;
      return [{ id, status: "ongoing", due, earliest, isThere }];
    }
    const due = scheduledAt?.getTime() ?? Number.POSITIVE_INFINITY;
    const hasBegun = startedAt !== null && startedAt.getTime() <= at;
    const isOff = trip.cancelledAt !== null && trip.cancelledAt.getTime() <= at;
    if (hasBegun || isOff || due > at || at - due > GIVEN_UP_MS) return [];
    return [{ id, status: "scheduled", due, earliest: null, isThere: false }];
  });
}

function isUnderWay({ startedAt, completedAt, cancelledAt }: PastTrip, at: number): boolean {
  const end = completedAt ?? cancelledAt;
  return startedAt !== null && startedAt.getTime() <= at && (!end || end.getTime() > at);
}

/** A stop that failed or was skipped counts as that throughout: when it was, it does not say. */
function statusThen(stop: PastTrip["stops"][number], at: number): StopStatus {
  const { status, arrivedAt, departedAt } = stop;
  if (status === "failed" || status === "skipped") return status;
  if (departedAt && departedAt.getTime() <= at) return "departed";
  return arrivedAt && arrivedAt.getTime() <= at ? "arrived" : "pending";
}
