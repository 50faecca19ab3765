import type { QueuedEvent, RefusedCommandView } from "../../domain/refused-command";
import type { Prisma } from "../generated/prisma/client";

const name = { select: { id: true, name: true } } as const;

/** Everything a refused command is read with. */
export const withNames = {
  user: name,
  trip: name,
  settledBy: name,
} satisfies Prisma.RefusedCommandInclude;

export type RefusedRow = Prisma.RefusedCommandGetPayload<{ include: typeof withNames }>;

/** A refused command as clients see it. */
export function refusedView(row: RefusedRow): RefusedCommandView {
  const { commandId, event, user, trip, content, code, message, settledBy, settlement } = row;
  return {
    commandId,
    event: event as QueuedEvent,
    user,
    trip,
    content: content as Record<string, unknown>,
    code,
    message,
    occurredAt: row.occurredAt.toISOString(),
    receivedAt: row.receivedAt.toISOString(),
    settledAt: row.settledAt?.toISOString() ?? null,
    settledBy,
    settlement,
  };
}
