import { AppError } from "../../domain/errors";
import { isUuid } from "../../domain/id";
import type { Actor } from "../../domain/user";
import { authorise } from "../authorise";
import { database } from "../database/connection";
import type { Position } from "../generated/prisma/client";

export type PositionView = Omit<Position, "recordedAt" | "receivedAt" | "vehicleId"> & {
  recordedAt: string;
  receivedAt: string;
};

type Question = {
  vehicleId: string;
  from: Date;
  to: Date;
  cursor?: string | undefined;
  limit: number;
  order: "asc" | "desc";
};

/** A vehicle's fixes from `from` to `to` in order of fix time, late ones in their place (contract §4). */
export async function positionHistory(
  actor: Actor,
  { vehicleId, from, to, cursor, limit, order }: Question,
) {
  authorise(actor, "position:history");
  const known = isUuid(vehicleId) && (await database().vehicle.count({ where: { id: vehicleId } }));
  if (!known)
    throw new AppError("NOT_FOUND", "There is no such vehicle. Reload the list of vehicles.");
  const after = cursor === undefined ? null : parseCursor(cursor);
  const beyond = order === "asc" ? "gt" : "lt";
  const rows = await database().position.findMany({
    where: {
      vehicleId,
      recordedAt: { gte: from, lte: to },
      ...(after && {
        OR: [
          { recordedAt: { [beyond]: after.recordedAt } },
          { recordedAt: after.recordedAt, id: { [beyond]: after.id } },
        ],
      }),
    },
    orderBy: [{ recordedAt: order }, { id: order }],
    take: limit + 1,
  });
  const items = rows.slice(0, limit).map(positionView);
  const last = items.at(-1);
  const nextCursor = rows.length > limit && last ? `${last.recordedAt}_${last.id}` : null;
  return { items, nextCursor };
}

/** Where a list of fixes by time goes on; BAD_REQUEST for a cursor that is none. */
export function parseCursor(cursor: string): { recordedAt: Date; id: string } {
  const [time = "", id = ""] = cursor.split("_");
  const recordedAt = new Date(time);
  if (!Number.isNaN(recordedAt.getTime()) && isUuid(id)) return { recordedAt, id };
  throw new AppError("BAD_REQUEST", "This cursor is of another list. Start again without it.");
}

const positionView = ({ vehicleId: _, ...row }: Position): PositionView => ({
  ...row,
  recordedAt: row.recordedAt.toISOString(),
  receivedAt: row.receivedAt.toISOString(),
});
