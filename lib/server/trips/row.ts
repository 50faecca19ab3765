import { AppError } from "../../domain/errors";
import { isUuid } from "../../domain/id";
import type { EtaView, StopView, TripView } from "../../domain/trip-view";
import { straightWay, type Way } from "../../domain/way";
import { database } from "../database/connection";
import type { Prisma, TripStop } from "../generated/prisma/client";

/** Everything a trip is read with: its stops in order, names of vehicle and driver. */
export const withAll = {
  stops: { orderBy: { index: "asc" } },
  vehicle: { select: { id: true, plateNumber: true, name: true } },
  driver: { select: { id: true, name: true } },
} satisfies Prisma.TripInclude;

export type TripRow = Prisma.TripGetPayload<{ include: typeof withAll }>;

/** The trip as stored, or NOT_FOUND. */
export async function tripRow(
  id: string,
  tx: Prisma.TransactionClient = database(),
): Promise<TripRow> {
  const row = isUuid(id) ? await tx.trip.findUnique({ where: { id }, include: withAll }) : null;
  if (row) return row;
  throw new AppError("NOT_FOUND", "There is no such trip. Reload the list of trips.");
}

/** Trips as stored, by their ids, in that order; those that are gone are left out. */
export async function tripRows(ids: string[], tx: Prisma.TransactionClient): Promise<TripRow[]> {
  const rows = await tx.trip.findMany({ where: { id: { in: ids } }, include: withAll });
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => rowOf.get(id) ?? []);
}

export const originOf = ({ originLat, originLng }: TripRow) => ({ lat: originLat, lng: originLng });

/** The planned way: the router's, as it was when planned, or straight lines. */
export function wayOf(row: TripRow): Way {
  return (row.way as Way | null) ?? straightWay(originOf(row), row.stops);
}

/** The trip as clients see it. */
export function tripView(row: TripRow): TripView {
  const stops = row.stops.map(stopView);
  const destination = stops.at(-1) as StopView;
  const eta = etaView(row, destination);
  return {
    id: row.id,
    name: row.name,
    status: row.status,
    version: row.version,
    vehicleId: row.vehicleId,
    vehicle: row.vehicle,
    driverId: row.driverId,
    driver: row.driver,
    origin: { ...originOf(row), label: row.originLabel },
    stops: stops.slice(0, -1),
    destination,
    scheduledAt: iso(row.scheduledAt),
    dueAt: row.dueAt.toISOString(),
    startedAt: iso(row.startedAt),
    completedAt: iso(row.completedAt),
    cancelledAt: iso(row.cancelledAt),
    reason: row.reason,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    expectedDuration: row.expectedDuration,
    progress: row.progress,
    distanceRemaining: row.distanceRemaining,
    etaAt: eta?.at ?? null,
    eta,
    delayedAt: iso(row.delayedAt),
    completionAskedAt: iso(row.completionAskedAt),
  };
}

/** How the arrival at one stop is foreseen; null unless the trip is on its way to it. */
export function etaView(row: TripRow, stop: StopView): EtaView | null {
  const { etaMadeAt, etaSource, status } = row;
  const { etaAt, etaEarliest, etaLatest } = stop;
  if (status !== "ongoing" || stop.status !== "pending") return null;
  if (!etaMadeAt || !etaSource || !etaAt || !etaEarliest || !etaLatest) return null;
  const madeAt = etaMadeAt.toISOString();
  return { at: etaAt, earliest: etaEarliest, latest: etaLatest, madeAt, source: etaSource };
}

export function stopView({ tripId: _, reopenedAt: __, ...stop }: TripStop): StopView {
  return {
    ...stop,
    arrivedAt: iso(stop.arrivedAt),
    departedAt: iso(stop.departedAt),
    etaAt: iso(stop.etaAt),
    etaEarliest: iso(stop.etaEarliest),
    etaLatest: iso(stop.etaLatest),
  };
}

const iso = (at: Date | null) => at?.toISOString() ?? null;
