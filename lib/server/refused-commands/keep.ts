import { conflict } from "../../domain/errors";
import { isUuid } from "../../domain/id";
import type { RefusedCommandInput, RefusedCommandView } from "../../domain/refused-command";
import type { Actor } from "../../domain/user";
import { authorise } from "../authorise";
import { transact } from "../command-receipt";
import type { Prisma } from "../generated/prisma/client";
import { hasDriven } from "../trips/has-driven";
import { lockTrip } from "../trips/lock-trip";
import { publishNote, writeNote } from "../trips/note";
import { type TripRow, tripRow } from "../trips/row";
import { websocketService } from "../websocket-service";
import { refusedView, withNames } from "./view";

type Transaction = Prisma.TransactionClient;

/**
 * Keeps a command from a driver's phone that was refused, once, until a dispatcher settles it; of a
 * trip that is or was the driver's, as a note on its timeline too. CONFLICT for another's commandId.
 */
export async function keepRefused(
  actor: Actor,
  input: RefusedCommandInput,
): Promise<RefusedCommandView> {
  authorise(actor, "refusal:report");
  const receivedAt = new Date();
  const { commandId, event, content, code, message } = input;
  const at = input.occurredAt < receivedAt ? input.occurredAt : receivedAt;
  const { refused, isNew, trip } = await transact(async (tx) => {
    const before = await ownTrip(tx, actor, input.tripId);
    const earlier = await tx.refusedCommand.findUnique({
      where: { commandId },
      include: withNames,
    });
    if (earlier?.userId === actor.id) return { refused: earlier, isNew: false, trip: null };
    if (earlier) throw conflict("This commandId is another driver's. Send yours.");
    const trip = before && (await noteOn(tx, before, actor, input, { at, receivedAt }));
    const refused = await tx.refusedCommand.create({
      data: {
        commandId,
        userId: actor.id,
        event,
        tripId: before?.id ?? null,
        content: content as Prisma.InputJsonObject,
        code,
        message,
        occurredAt: at,
        receivedAt,
      },
      include: withNames,
    });
    return { refused, isNew: true, trip };
  });
  const view = refusedView(refused);
  if (trip) publishNote(trip);
  if (isNew) websocketService.emitRefusedCommand(view);
  return view;
}

/** The trip, locked, if there is such a one and it is or was the driver's. */
async function ownTrip(
  tx: Transaction,
  actor: Actor,
  tripId: string | null | undefined,
): Promise<TripRow | null> {
  if (!tripId || !isUuid(tripId)) return null;
  await lockTrip(tx, tripId);
  return (await hasDriven(tx, tripId, actor.id)) ? tripRow(tripId, tx) : null;
}

function noteOn(
  tx: Transaction,
  before: TripRow,
  actor: Actor,
  { commandId, event, content, code, message }: RefusedCommandInput,
  when: { at: Date; receivedAt: Date },
): Promise<TripRow> {
  const stop = before.stops.find(({ id }) => id === content.stopId);
  const written = content.text ?? content.reason ?? content.note;
  const deed = {
    do: "refuse",
    event,
    commandId,
    code,
    message,
    stopId: stop?.id ?? null,
    text: typeof written === "string" ? written.slice(0, 1000) : null,
  } as const;
  return writeNote(tx, before, deed, { actorId: actor.id, ...when });
}
