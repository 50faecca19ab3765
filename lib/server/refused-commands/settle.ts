import { AppError, conflict } from "../../domain/errors";
import { isUuid } from "../../domain/id";
import type { RefusedCommandView } from "../../domain/refused-command";
import type { Actor } from "../../domain/user";
import { authorise } from "../authorise";
import { transact } from "../command-receipt";
import { database } from "../database/connection";
import type { Prisma } from "../generated/prisma/client";
import { lockTrip } from "../trips/lock-trip";
import { publishNote, writeNote } from "../trips/note";
import { tripRow } from "../trips/row";
import { websocketService } from "../websocket-service";
import { type RefusedRow, refusedView, withNames } from "./view";

/**
 * Says that a refused command was put right, with what was done; its trip's timeline has it too.
 * Once: by the same person again it is the same success, by another a CONFLICT that names who did.
 */
export async function settleRefused(
  actor: Actor,
  commandId: string,
  settlement: string | null,
): Promise<RefusedCommandView> {
  authorise(actor, "refusal:settle");
  const settledAt = new Date();
  const { tripId } = await refusedRow(database(), commandId);
  const { refused, isNew, trip } = await transact(async (tx) => {
    if (tripId) await lockTrip(tx, tripId);
    // Of two at the same moment the database lets one through.
    const { count } = await tx.refusedCommand.updateMany({
      where: { commandId, settledAt: null },
      data: { settledAt, settledById: actor.id, settlement },
    });
    const refused = await refusedRow(tx, commandId);
    if (count === 0) return { refused: bySame(refused, actor), isNew: false, trip: null };
    const deed = { do: "settle", commandId: refused.commandId, text: settlement } as const;
    const said = { actorId: actor.id, at: settledAt, receivedAt: settledAt };
    const trip = tripId && (await writeNote(tx, await tripRow(tripId, tx), deed, said));
    return { refused, isNew: true, trip };
  });
  const view = refusedView(refused);
  if (trip) publishNote(trip);
  if (isNew) websocketService.emitRefusedCommand(view);
  return view;
}

async function refusedRow(tx: Prisma.TransactionClient, commandId: string): Promise<RefusedRow> {
  const row = isUuid(commandId)
    ? await tx.refusedCommand.findUnique({ where: { commandId }, include: withNames })
    : null;
  if (row) return row;
  throw new AppError("NOT_FOUND", "There is no such refused command. Reload the list.");
}

function bySame(refused: RefusedRow, actor: Actor): RefusedRow {
  if (refused.settledById === actor.id) return refused;
  const who = refused.settledBy?.name ?? "Somebody else";
  throw conflict(`${who} has settled this already. Nothing is left to do.`);
}
