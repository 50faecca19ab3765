import { z } from "zod";
import { errorCodes } from "./errors";
import { id, uuid } from "./id";
import { instant } from "./position";
import { storable, storableJson, text } from "./text";

/** What can wait in a driver's queue and be refused when it arrives. */
export const queuedEvents = [
  "duty:start",
  "duty:end",
  "trip:start",
  "trip:complete",
  "trip:note",
  "stop:arrive",
  "stop:depart",
  "stop:fail",
  "stop:skip",
  "proof",
  "emergency:driver-ok",
] as const;
export type QueuedEvent = (typeof queuedEvents)[number];

/** `command:refused`: a command from a phone's queue that was refused for good, for a dispatcher to settle. */
export const refusedCommand = z.object({
  /** The command's own. */
  commandId: uuid,
  event: z.enum(queuedEvents),
  tripId: id.nullish(),
  /** What it said, as it was sent; a proof without its photo and signature, which are too large. */
  content: z.record(z.string(), z.unknown()).transform(storableJson),
  code: z.enum(errorCodes),
  message: z.string().max(1000).transform(storable),
  occurredAt: instant,
});
export type RefusedCommandInput = z.output<typeof refusedCommand>;

/** `POST /api/refused-commands/:commandId/settle` */
export const settlement = z.object({ note: text(500).nullish() });

export type RefusedCommandView = {
  commandId: string;
  event: QueuedEvent;
  user: { id: string; name: string };
  trip: { id: string; name: string | null } | null;
  content: Record<string, unknown>;
  code: string;
  message: string;
  occurredAt: string;
  receivedAt: string;
  settledAt: string | null;
  settledBy: { id: string; name: string } | null;
  settlement: string | null;
};
