import { AppError, conflict, isAppError } from "../../domain/errors";
import type { HandoverView } from "../../domain/handover";
import { isUuid } from "../../domain/id";
import type { Actor } from "../../domain/user";
import { acknowledgeAlert } from "../alerts/command";
import { authorise } from "../authorise";
import { database } from "../database/connection";
import { websocketService } from "../websocket-service";
import { type HandoverRow, handoverView, withNames } from "./view";

/**
 * Takes a shift over, and with it the alerts that are still its giver's. CONFLICT, naming whom, when
 * another accepted it; by the same person again it is the same success, and finishes what was left.
 */
export async function acceptHandover(actor: Actor, id: string): Promise<HandoverView> {
  authorise(actor, "handover:make");
  await handoverRow(id);
  // Of two at the same moment the database lets one through.
  const { count } = await database().handover.updateMany({
    where: { id, acceptedAt: null },
    data: { acceptedAt: new Date(), acceptedById: actor.id },
  });
  const row = await handoverRow(id);
  if (row.acceptedById !== actor.id) {
    const who = row.acceptedBy?.name ?? "Somebody else";
    throw conflict(`${who} has accepted this handover already. Ask them before you take over.`);
  }
  await takeOver(actor, row);
  const handover = await handoverView(row);
  if (count > 0) websocketService.emitHandover(handover);
  return handover;
}

async function takeOver(actor: Actor, { alertIds, fromId }: HandoverRow): Promise<void> {
  const theirs = await database().alert.findMany({
    where: { id: { in: alertIds }, status: "acknowledged", acknowledgedById: fromId },
    select: { id: true },
  });
  for (const { id } of theirs) {
    await acknowledgeAlert(actor, { alertId: id }).catch((error: unknown) => {
      // Resolved at this very moment: there is nothing left of it to take over.
      if (!isAppError(error) || error.code !== "CONFLICT") throw error;
    });
  }
}

async function handoverRow(id: string): Promise<HandoverRow> {
  const row = isUuid(id)
    ? await database().handover.findUnique({ where: { id }, include: withNames })
    : null;
  if (row) return row;
  throw new AppError("NOT_FOUND", "There is no such handover. Reload the list.");
}
