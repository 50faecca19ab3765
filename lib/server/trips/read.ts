import { AppError } from "../../domain/errors";
import { isUuid } from "../../domain/id";
import { may } from "../../domain/permissions";
import type { TripStatus } from "../../domain/trip";
import type { TimelineItemView, TripView, WayView } from "../../domain/trip-view";
import type { Actor } from "../../domain/user";
import { wayLength } from "../../domain/way";
import { authorise } from "../authorise";
import { database } from "../database/connection";
import type { Prisma } from "../generated/prisma/client";
import { holding } from "../holding";
import type { Page } from "../page";
import { liveRow } from "./live";
import { type TripRow, tripRow, tripView, wayOf, withAll } from "./row";

export type TripQuestion = {
  status?: TripStatus[] | undefined;
  vehicleId?: string | undefined;
  driverId?: string | undefined;
  /** Due from, and before. */
  from?: Date | undefined;
  to?: Date | undefined;
  /** Looked for in name, plate, driver, and the labels of places. */
  q?: string | undefined;
  /** By when they are due: `desc`, the latest first, unless told otherwise. */
  order?: Order | undefined;
  cursor?: string | undefined;
  limit: number;
};
type Order = "asc" | "desc";

/** Trips by when they are due, the latest first if nothing else is said; a driver's own only. */
export async function listTrips(actor: Actor, question: TripQuestion): Promise<Page<TripView>> {
  authorise(actor, "trip:run");
  const { cursor, limit, order = "desc" } = question;
  const rows = await database().trip.findMany({
    where: {
      AND: [
        matching(question),
        ...(may(actor.role, "trip:watch") ? [] : [{ driverId: actor.id }]),
        ...(cursor === undefined ? [] : [beyond(cursor, order)]),
      ],
    },
    include: withAll,
    orderBy: [{ dueAt: order }, { id: order }],
    take: limit + 1,
  });
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map((row) => tripView(liveRow(row))),
    nextCursor: last ? `${last.dueAt.toISOString()}_${last.id}` : null,
  };
}

/** One trip: any for dispatchers and admins, a driver's own. */
export async function tripById(actor: Actor, id: string): Promise<TripView> {
  return tripView(liveRow(await watchable(actor, id)));
}

/** What happened on a trip, oldest first. */
export async function tripTimeline(actor: Actor, id: string): Promise<Page<TimelineItemView>> {
  const trip = await watchable(actor, id);
  const items = await database().timelineItem.findMany({
    where: { tripId: trip.id },
    include: { actor: { select: { id: true, name: true } } },
    orderBy: [{ at: "asc" }, { receivedAt: "asc" }, { id: "asc" }],
  });
  return {
    items: items.map(({ id, kind, at, receivedAt, actor, data }) => ({
      id,
      kind,
      at: at.toISOString(),
      receivedAt: receivedAt.toISOString(),
      actor,
      data: data as Record<string, unknown>,
    })),
    nextCursor: null,
  };
}

/** The planned way of a trip. */
export async function tripWay(actor: Actor, id: string): Promise<WayView> {
  const row = await watchable(actor, id);
  const way = wayOf(row);
  return { source: row.way ? "router" : "straight", points: way.points, distance: wayLength(way) };
}

/** The stored trip if the actor may see it: FORBIDDEN for another driver's, else NOT_FOUND. */
export async function watchable(actor: Actor, id: string): Promise<TripRow> {
  authorise(actor, "trip:run");
  const row = await tripRow(id);
  if (row.driverId !== actor.id) authorise(actor, "trip:watch");
  return row;
}

function matching({
  status,
  vehicleId,
  driverId,
  from,
  to,
  q,
}: TripQuestion): Prisma.TripWhereInput {
  for (const id of [vehicleId, driverId]) {
    // Nothing has such an id; the database would refuse the question.
    if (id !== undefined && !isUuid(id)) return { id: { in: [] } };
  }
  const text = q?.trim() ? holding(q.trim()) : null;
  return {
    ...(status && { status: { in: status } }),
    ...(vehicleId && { vehicleId }),
    ...(driverId && { driverId }),
    dueAt: { ...(from && { gte: from }), ...(to && { lt: to }) },
    ...(text && {
      OR: [
        { name: text },
        { originLabel: text },
        { vehicle: { plateNumber: text } },
        { driver: { name: text } },
        { stops: { some: { label: text } } },
      ],
    }),
  };
}

function beyond(cursor: string, order: Order): Prisma.TripWhereInput {
  const [time = "", id = ""] = cursor.split("_");
  const dueAt = new Date(time);
  if (Number.isNaN(dueAt.getTime()) || !isUuid(id)) {
    throw new AppError("BAD_REQUEST", "This cursor is of another list. Start again without it.");
  }
  const past = order === "desc" ? "lt" : "gt";
  return { OR: [{ dueAt: { [past]: dueAt } }, { dueAt, id: { [past]: id } }] };
}
