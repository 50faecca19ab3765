import { AppError } from "../../domain/errors";
import type { CrossingView, GeofenceView } from "../../domain/geofence";
import { isUuid } from "../../domain/id";
import type { Actor } from "../../domain/user";
import { authorise } from "../authorise";
import { database } from "../database/connection";
import type { Prisma } from "../generated/prisma/client";
import { momentIn, type Page, pageOf } from "../page";
import { fencesNow } from "./fences";
import { crossingViews, geofenceRow, geofenceView, withNames } from "./row";

type Paging = { cursor?: string | undefined; limit: number };

/** The geofences on the map, by name. */
export function listGeofences(actor: Actor, paging: Paging): Page<GeofenceView> {
  authorise(actor, "geofence:watch");
  const views = [...fencesNow().byId.values()].map(({ view }) => view);
  return pageOf(views, ({ name, id }) => [name, id], paging);
}

/** One geofence, also after it was taken off the map. */
export async function geofenceById(actor: Actor, id: string): Promise<GeofenceView> {
  authorise(actor, "geofence:watch");
  return geofenceView(await geofenceRow(id));
}

export type CrossingQuestion = Paging & {
  geofenceId?: string | undefined;
  vehicleId?: string | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
};

/** Crossings, the latest first; of one geofence, one vehicle, from `from` to `to`. */
export async function listCrossings(
  actor: Actor,
  { geofenceId, vehicleId, from, to, cursor, limit }: CrossingQuestion,
): Promise<Page<CrossingView>> {
  authorise(actor, "crossing:watch");
  const rows = await database().crossing.findMany({
    where: {
      ...(geofenceId && { geofenceId }),
      ...(vehicleId && { vehicleId }),
      at: { ...(from && { gte: from }), ...(to && { lte: to }) },
      ...(cursor !== undefined && before(cursor)),
    },
    include: withNames,
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: limit + 1,
  });
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: await crossingViews(page),
    nextCursor: last ? `${last.at.toISOString()}_${last.id}` : null,
  };
}

function before(cursor: string): Prisma.CrossingWhereInput {
  const [time = "", id = ""] = cursor.split("_");
  const at = momentIn(time);
  if (!at || !isUuid(id)) {
    throw new AppError("BAD_REQUEST", "This cursor is of another list. Start again without it.");
  }
  return { OR: [{ at: { lt: at } }, { at, id: { lt: id } }] };
}
