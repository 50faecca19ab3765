import type { z } from "zod";
import type { Rate } from "../../domain/token-bucket";
import type { Actor } from "../../domain/user";
import type { ClientToServerEvents } from "../../realtime/events";
import type { LiveSocket } from "./live-socket";

/** Rates a socket has, one bucket each (design §4); an emergency is never told to wait. */
export const rates = {
  event: { perSecond: 5, burst: 20 },
  position: { perSecond: 2, burst: 20 },
  subscription: { perSecond: 5, burst: 150 },
  emergency: null,
} as const satisfies Record<string, Rate | null>;

/** One client event: who may send what, and what it does. What `run` returns is the acknowledgement's data. */
export type Handler = {
  event: keyof ClientToServerEvents;
  rate: keyof typeof rates;
  schema: z.ZodType;
  run(user: Actor, payload: never, socket: LiveSocket): unknown;
};

/** A handler whose payload has the type of its schema. */
export const on = <Schema extends z.ZodType>(
  event: Handler["event"],
  rate: Handler["rate"],
  schema: Schema,
  run: (user: Actor, payload: z.output<Schema>, socket: LiveSocket) => unknown,
): Handler => ({ event, rate, schema, run });
