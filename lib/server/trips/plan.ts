import { randomUUID } from "node:crypto";
import { AppError, isAppError } from "../../domain/errors";
import type { NewTrip, TripChange } from "../../domain/trip-input";
import type { TripView } from "../../domain/trip-view";
import type { Actor } from "../../domain/user";
import { wayLength } from "../../domain/way";
import { authorise } from "../authorise";
import { transact } from "../command-receipt";
import { enabledDriver } from "../duty";
import { fleetVehicle, vehicleDrivenBy } from "../fleet-state";
import { Prisma } from "../generated/prisma/client";
import { tellWritten } from "../notifications/tell";
import { routeThrough } from "../routing";
import { expectedDuration } from "./eta";
import { writeTripNews } from "./news";
import { publishTrip } from "./publish";
import { originOf, type TripRow, tripRow, tripRows, tripView } from "./row";

/** Who is on duty elsewhere may be planned for, from this long ahead: shifts change, ms. */
const NEXT_SHIFT_MS = 12 * 60 * 60_000;

/** Plans a trip; NOT_FOUND for an unknown vehicle or driver, CONFLICT when they cannot go together. */
export async function createTrip(actor: Actor, trip: NewTrip): Promise<TripView> {
  const [made] = await createTrips(actor, [trip]);
  return made as TripView;
}

/** The same for several, all or none. The first that is refused names itself in `issues`. */
export async function createTrips(actor: Actor, trips: NewTrip[]): Promise<TripView[]> {
  authorise(actor, "trip:plan");
  const planned: Planned[] = [];
  for (const trip of trips) planned.push(await plan(actor, trip));
  const { rows, written } = await transact(async (tx) => {
    await tx.trip.createMany({ data: planned.map(({ trip }) => trip) });
    await tx.tripStop.createMany({ data: planned.flatMap(({ stops }) => stops) });
    await tx.timelineItem.createMany({ data: planned.flatMap(({ timeline }) => timeline) });
    const ids = planned.map(({ trip }) => trip.id);
    const rows = await tripRows(ids, tx);
    const made = rows.map((row) => ({ before: null, row }));
    return { rows, written: await writeTripNews(tx, made, actor.id) };
  });
  for (const row of rows) publishTrip(row, null);
  await tellWritten(written);
  return rows.map(tripView);
}

/** Plans a scheduled trip anew; CONFLICT once it has started. */
export async function changeTrip(actor: Actor, id: string, change: TripChange): Promise<TripView> {
  authorise(actor, "trip:plan");
  const before = await tripRow(id);
  const now = new Date();
  const next = planAgain(before, change);
  const { way, stops, ...figures } = await wayThrough(next, now);
  const { row, written } = await transact(async (tx) => {
    const { count } = await tx.trip.updateMany({
      where: { id, status: "scheduled", version: before.version },
      data: {
        name: next.name ?? null,
        ...origin(next),
        scheduledAt: next.scheduledAt ?? null,
        dueAt: next.scheduledAt ?? before.createdAt,
        way,
        ...figures,
        version: { increment: 1 },
      },
    });
    if (count === 0) {
      throw new AppError(
        "CONFLICT",
        "This trip is not as it was: it has started, ended or been changed. Reload it.",
      );
    }
    if (change.stops || change.destination) await refuseLostProofs(tx, id);
    await moveStops(tx, before, stops);
    await tx.timelineItem.create({
      data: {
        tripId: id,
        kind: "scheduled",
        at: now,
        receivedAt: now,
        actorId: actor.id,
        data: { changed: Object.keys(change) },
      },
    });
    const row = await tripRow(id, tx);
    return { row, written: await writeTripNews(tx, [{ before, row }], actor.id) };
  });
  publishTrip(row, null);
  await tellWritten(written);
  return tripView(row);
}

/** A phone may prove a delivery before its start has come in: the proof's stop must stay what it was. */
async function refuseLostProofs(tx: Prisma.TransactionClient, tripId: string): Promise<void> {
  if ((await tx.proof.count({ where: { tripId } })) === 0) return;
  throw new AppError(
    "CONFLICT",
    "This trip has proofs of delivery already: it was driven. Settle what its driver's phone sent, or plan a new trip.",
  );
}

/** Stops keep their ids, the destination its own: links that were shared stay good. */
async function moveStops(
  tx: Prisma.TransactionClient,
  { id, stops }: TripRow,
  next: PlannedStop[],
) {
  const last = next.length - 1;
  const kept = [...stops.slice(0, -1).slice(0, last), ...stops.slice(-1)];
  await tx.tripStop.deleteMany({
    where: { tripId: id, id: { notIn: kept.map((stop) => stop.id) } },
  });
  for (const stop of [...next].reverse()) {
    const known = stop.index === last ? kept.at(-1) : kept.slice(0, -1)[stop.index];
    if (known) await tx.tripStop.update({ where: { id: known.id }, data: stop });
    else await tx.tripStop.create({ data: { ...stop, tripId: id } });
  }
}

type PlannedStop = Awaited<ReturnType<typeof wayThrough>>["stops"][number];
type Planned = Awaited<ReturnType<typeof plan>>;

/** Who and what a new trip is for; throws what `createTrip` refuses it for, naming the field. */
export async function crewOf(actor: Actor, trip: NewTrip) {
  const vehicle = named("vehicleId", () => fleetVehicle(trip.vehicleId));
  // The driver on duty takes it unless another is named, or nobody on purpose.
  const driverId = trip.driverId === undefined ? (vehicle.driver?.id ?? null) : trip.driverId;
  if (driverId) await driverFor(actor, driverId, trip);
  return { vehicleId: vehicle.id, driverId };
}

async function plan(actor: Actor, trip: NewTrip) {
  const { vehicleId, driverId } = await crewOf(actor, trip);
  const now = new Date();
  const id = randomUUID();
  const { stops, ...figures } = await wayThrough(trip, now);
  const by = { tripId: id, at: now, receivedAt: now, actorId: actor.id };
  return {
    trip: {
      id,
      name: trip.name ?? null,
      vehicleId,
      driverId,
      ...origin(trip),
      scheduledAt: trip.scheduledAt ?? null,
      dueAt: trip.scheduledAt ?? now,
      createdById: actor.id,
      ...figures,
    } satisfies Prisma.TripCreateManyInput,
    stops: stops.map((stop) => ({ ...stop, tripId: id })),
    timeline: [
      { ...by, kind: "scheduled" as const },
      ...(driverId ? [{ ...by, kind: "assigned" as const, data: { vehicleId, driverId } }] : []),
    ],
  };
}

/** A driver who drives something else right now cannot be meant for a trip that starts soon. */
async function driverFor(actor: Actor, driverId: string, { vehicleId, scheduledAt }: NewTrip) {
  const driver = await named("driverId", () => enabledDriver(actor, driverId));
  const other = vehicleDrivenBy(driver.id);
  const busy = fleetVehicle(vehicleId).driver;
  const isSoon = !scheduledAt || scheduledAt.getTime() < Date.now() + NEXT_SHIFT_MS;
  if (!isSoon || !other || other.id === vehicleId || !busy || busy.id === driver.id) return;
  throw new AppError(
    "CONFLICT",
    `driverId: ${driver.name} is on duty with ${other.plateNumber}, and ${busy.name} drives this vehicle. Choose the driver of the vehicle, or hand it over first.`,
    [{ path: ["driverId"], message: `${driver.name} is on duty with ${other.plateNumber}.` }],
  );
}

/** Says which field an error is about. */
function named<T>(field: string, work: () => T): T {
  const blame = (error: unknown): never => {
    if (!isAppError(error)) throw error;
    const { code, message } = error;
    throw new AppError(code, `${field}: ${message}`, [{ path: [field], message }]);
  };
  try {
    const result = work();
    return result instanceof Promise ? (result.catch(blame) as T) : result;
  } catch (error) {
    return blame(error);
  }
}

type Planning = Pick<NewTrip, "name" | "origin" | "destination" | "stops" | "scheduledAt">;

function planAgain(row: TripRow, change: TripChange): Planning {
  const stops = row.stops.map(({ lat, lng, label }) => ({ lat, lng, label }));
  const destination = stops.pop() as NewTrip["destination"];
  return {
    name: row.name,
    origin: { ...originOf(row), label: row.originLabel },
    stops,
    destination,
    scheduledAt: row.scheduledAt,
    ...change,
  };
}

const origin = ({ origin: { lat, lng, label } }: Planning) => ({
  originLat: lat,
  originLng: lng,
  originLabel: label ?? null,
});

async function wayThrough({ origin, stops, destination, scheduledAt }: Planning, now: Date) {
  const places = [...stops, destination];
  const way = await routeThrough([origin, ...places]);
  return {
    way: way.duration ? (way as unknown as Prisma.InputJsonObject) : Prisma.DbNull,
    expectedDuration: expectedDuration(way, scheduledAt ?? now),
    distanceRemaining: wayLength(way),
    stops: places.map(({ lat, lng, label = null }, index) => ({ index, lat, lng, label })),
  };
}
