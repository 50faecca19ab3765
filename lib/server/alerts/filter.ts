import type { AlertFilter } from "../../domain/alert-query";
import { isUuid } from "../../domain/id";
import type { Actor } from "../../domain/user";
import type { Prisma } from "../generated/prisma/client";

/** The alerts a filter asks for; an id that no database could hold is of none. */
export function alertsWhere(actor: Actor, filter: AlertFilter): Prisma.AlertWhereInput {
  const { status, kind, priority, vehicleId, driverId, tripId, mine, from, to } = filter;
  const ids = Object.entries({ vehicleId, driverId, tripId }).filter(([, id]) => id !== undefined);
  if (ids.some(([, id]) => !isUuid(id as string))) return { id: { in: [] } };
  return {
    ...Object.fromEntries(ids),
    ...(status && { status: { in: status } }),
    ...(kind && { kind: { in: kind } }),
    ...(priority && { priority: { in: priority } }),
    ...(mine && { acknowledgedById: actor.id }),
    openedAt: { ...(from && { gte: from }), ...(to && { lt: to }) },
  };
}
