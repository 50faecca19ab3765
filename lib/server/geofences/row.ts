import { AppError } from "../../domain/errors";
import type { LatLng } from "../../domain/geo";
import type { CrossingView, GeofenceView, NewGeofence } from "../../domain/geofence";
import { isUuid } from "../../domain/id";
import type { WeekHours } from "../../domain/week-hours";
import { database } from "../database/connection";
import { type Geofence, Prisma } from "../generated/prisma/client";

/** The geofence as stored, archived or not; or NOT_FOUND. */
export async function geofenceRow(id: string): Promise<Geofence> {
  const row = isUuid(id) ? await database().geofence.findUnique({ where: { id } }) : null;
  if (row) return row;
  throw new AppError("NOT_FOUND", "There is no such geofence. Reload the list of geofences.");
}

/** What was asked for, as it is stored. */
export function columnsOf(fence: NewGeofence) {
  const { name, kind, center, radius, points, triggers, dwellSeconds, speedLimit, hours } = fence;
  const isCircle = kind === "circle";
  return {
    name,
    kind,
    centerLat: isCircle && center ? center.lat : null,
    centerLng: isCircle && center ? center.lng : null,
    radius: isCircle ? (radius ?? null) : null,
    points: !isCircle && points ? points.map(({ lat, lng }) => [lat, lng]) : Prisma.DbNull,
    triggers,
    dwellSeconds: dwellSeconds ?? null,
    speedLimit: speedLimit ?? null,
    hours: hours ?? Prisma.DbNull,
    vehicleIds: fence.vehicleIds ?? [],
  };
}

/** The geofence as clients see it. */
export function geofenceView(row: Geofence): GeofenceView {
  const { centerLat, centerLng, shapedAt: _, ...rest } = row;
  const center =
    centerLat === null || centerLng === null ? null : { lat: centerLat, lng: centerLng };
  const points = row.points as [number, number][] | null;
  return {
    ...rest,
    center,
    points: points?.map(([lat, lng]): LatLng => ({ lat, lng })) ?? null,
    hours: row.hours as WeekHours | null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    archivedAt: row.archivedAt?.toISOString() ?? null,
  };
}

/** Everything a crossing is shown with. */
export const withNames = {
  vehicle: { select: { id: true, plateNumber: true } },
  geofence: { select: { id: true, name: true } },
} satisfies Prisma.CrossingInclude;

type CrossingRow = Prisma.CrossingGetPayload<{ include: typeof withNames }>;

/** Crossings as clients see them, in order. */
export async function crossingViews(rows: CrossingRow[]): Promise<CrossingView[]> {
  const ids = [...new Set(rows.flatMap(({ driverId }) => driverId ?? []))];
  const drivers =
    ids.length === 0
      ? []
      : await database().user.findMany({
          where: { id: { in: ids } },
          select: { id: true, name: true },
        });
  return rows.map(({ driverId, toldAt: _, ...row }) => ({
    ...row,
    driver: drivers.find(({ id }) => id === driverId) ?? null,
    at: row.at.toISOString(),
    receivedAt: row.receivedAt.toISOString(),
  }));
}
