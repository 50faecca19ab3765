import { AppError } from "../../domain/errors";
import { distance } from "../../domain/geo";
import { nextStop } from "../../domain/stop";
import type { Decision } from "../../domain/trip";
import { remainingDistance } from "../../domain/way";
import { everVehicle, fleetVehicle } from "../fleet-state";
import type { Prisma } from "../generated/prisma/client";
import { progressOf } from "./progress";
import { type TripRow, tripRow, wayOf } from "./row";

type Transaction = Prisma.TransactionClient;

/** Nearer than this to the destination when completed, that moment was the arrival, metres. */
const AT_DESTINATION = 300;

/** Writes what the machine decided: trip, stops, timeline; and holds predictions against arrivals. */
export async function writeDecision(
  tx: Transaction,
  before: TripRow,
  { trip, entry }: Decision,
  by: { actorId: string | null; receivedAt: Date },
): Promise<TripRow> {
  const { stops, ...fields } = trip;
  if (fields.status === "ongoing" && (before.status !== "ongoing" || hasMoved(before, trip))) {
    await refuseSecond(tx, before, fleetVehicle(fields.vehicleId).id);
  }
  const { vehicleId, driverId, status, version, startedAt, completedAt, cancelledAt, reason } =
    fields;
  await tx.trip.update({
    where: { id: before.id },
    data: {
      vehicleId,
      driverId,
      status,
      version,
      startedAt,
      completedAt,
      cancelledAt,
      reason,
      ...figures(before, trip),
    },
  });
  for (const [index, stop] of stops.entries()) {
    const was = before.stops[index];
    if (!was || stop === was) continue;
    const { status, arrivedAt, departedAt, reason, reopenedAt } = stop;
    const data = { status, arrivedAt, departedAt, reason, reopenedAt };
    await tx.tripStop.update({ where: { id: stop.id }, data });
    if (arrivedAt?.getTime() === was.arrivedAt?.getTime()) continue;
    const isSure = entry.kind !== "completed" || isNear(before, was);
    await tx.etaPrediction.updateMany({
      where: { stopId: stop.id },
      data: { arrivedAt: isSure ? arrivedAt : null },
    });
  }
  await tx.timelineItem.create({ data: { tripId: before.id, ...entry, ...by } });
  return tripRow(before.id, tx);
}

const hasMoved = (before: TripRow, after: Decision["trip"]) => before.vehicleId !== after.vehicleId;

async function refuseSecond(tx: Transaction, { id }: TripRow, vehicleId: string): Promise<void> {
  const other = await tx.trip.findFirst({
    where: { vehicleId, status: "ongoing", id: { not: id } },
    include: { stops: { orderBy: { index: "desc" }, take: 1 } },
  });
  if (!other) return;
  const name = other.name ?? other.stops[0]?.label;
  throw new AppError(
    "CONFLICT",
    `This vehicle is on another trip${name ? ` (${name})` : ""}. Complete or cancel that one, or choose another vehicle.`,
  );
}

/** What is left once a stop is done or opened again; a completed trip has come all the way. */
function figures(before: TripRow, { status, stops }: Decision["trip"]) {
  if (status === "completed") return { progress: 1, distanceRemaining: 0 };
  const isUnderWay = before.status === "ongoing" && status === "ongoing";
  if (!isUnderWay || stops.every((stop, i) => stop === before.stops[i])) return {};
  const way = wayOf(before);
  const next = nextStop(stops);
  const index = next ? stops.indexOf(next) : stops.length;
  const place = everVehicle(before.vehicleId).fix;
  const distanceRemaining = place
    ? remainingDistance(way, index, place)
    : way.distance.slice(index).reduce((sum, leg) => sum + leg, 0);
  return { distanceRemaining, progress: progressOf(before.progress, distanceRemaining, way) };
}

function isNear({ vehicleId }: TripRow, stop: { lat: number; lng: number }): boolean {
  const { fix } = everVehicle(vehicleId);
  return fix !== null && distance(fix, stop) <= AT_DESTINATION;
}
