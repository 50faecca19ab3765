import type { HandoverView, NewHandover } from "../../domain/handover";
import type { Actor } from "../../domain/user";
import { authorise } from "../authorise";
import { database } from "../database/connection";
import { websocketService } from "../websocket-service";
import { handoverView, withNames } from "./view";

/**
 * Ends a dispatcher's shift: what they have acknowledged and every trip under way, with a note. All
 * of it stays theirs until somebody accepts it.
 */
export async function makeHandover(actor: Actor, { note }: NewHandover): Promise<HandoverView> {
  authorise(actor, "handover:make");
  const [alerts, trips] = await Promise.all([
    database().alert.findMany({
      where: { status: "acknowledged", acknowledgedById: actor.id },
      select: { id: true },
    }),
    database().trip.findMany({ where: { status: "ongoing" }, select: { id: true } }),
  ]);
  const row = await database().handover.create({
    data: {
      fromId: actor.id,
      note,
      alertIds: alerts.map(({ id }) => id),
      tripIds: trips.map(({ id }) => id),
    },
    include: withNames,
  });
  const handover = await handoverView(row);
  websocketService.emitHandover(handover);
  return handover;
}
