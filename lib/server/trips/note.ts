import { decide } from "../../domain/trip";
import type { NoteDeed } from "../../domain/trip-note";
import type { Prisma } from "../generated/prisma/client";
import { keepLive } from "./live";
import { publishTrip } from "./publish";
import type { TripRow } from "./row";
import { writeDecision } from "./write-decision";

/** Who said it, when it was, when it came in. */
type Said = { actorId: string; at: Date; receivedAt: Date };

/** Puts on the timeline of a trip, locked by the caller, what changes nothing else of it. */
export function writeNote(
  tx: Prisma.TransactionClient,
  before: TripRow,
  deed: NoteDeed,
  { actorId, at, receivedAt }: Said,
): Promise<TripRow> {
  return writeDecision(tx, before, decide(before, { ...deed, at }), { actorId, receivedAt });
}

/** Once that is committed: everyone whom the trip concerns is told. */
export function publishNote(row: TripRow): void {
  if (row.status === "ongoing") keepLive(row);
  publishTrip(row, null);
}
