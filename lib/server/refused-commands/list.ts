import { AppError } from "../../domain/errors";
import { isUuid } from "../../domain/id";
import type { RefusedCommandView } from "../../domain/refused-command";
import type { Actor } from "../../domain/user";
import { authorise } from "../authorise";
import { database } from "../database/connection";
import type { Prisma } from "../generated/prisma/client";
import type { Page } from "../page";
import { refusedView, withNames } from "./view";

type Question = { settled?: boolean | undefined; cursor?: string | undefined; limit: number };

/** Refused commands by when they came in, the latest first; `settled` false: those that wait. */
export async function listRefused(
  actor: Actor,
  { settled, cursor, limit }: Question,
): Promise<Page<RefusedCommandView>> {
  authorise(actor, "refusal:settle");
  const state = settled === undefined ? {} : { settledAt: settled ? { not: null } : null };
  const rows = await database().refusedCommand.findMany({
    where: { AND: [state, cursor === undefined ? {} : beyond(cursor)] },
    include: withNames,
    orderBy: [{ receivedAt: "desc" }, { commandId: "desc" }],
    take: limit + 1,
  });
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map(refusedView),
    nextCursor: last ? `${last.receivedAt.toISOString()}_${last.commandId}` : null,
  };
}

function beyond(cursor: string): Prisma.RefusedCommandWhereInput {
  const [time = "", id = ""] = cursor.split("_");
  const receivedAt = new Date(time);
  if (Number.isNaN(receivedAt.getTime()) || !isUuid(id)) {
    throw new AppError("BAD_REQUEST", "This cursor is of another list. Start again without it.");
  }
  return {
    OR: [{ receivedAt: { lt: receivedAt } }, { receivedAt, commandId: { lt: id } }],
  };
}
