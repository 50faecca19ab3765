import { type Deed, decide } from "../../domain/trip";
import { transact } from "../command-receipt";
import { tellWritten } from "../notifications/tell";
import { keepLive } from "./live";
import { lockTrip } from "./lock-trip";
import { writeDelay } from "./news";
import { publishTrip } from "./publish";
import { tripRow } from "./row";
import { writeDecision } from "./write-decision";

/** What is remembered of a trip beside its state. */
type Marks = { delayedAt?: Date; completionAskedAt?: Date };

/**
 * Writes what the server saw in the fixes, with nobody as its actor. CONFLICT when the trip has
 * no place for it (any more): people were there first.
 */
export async function seeInFixes(
  tripId: string,
  deed: Deed,
  at: Date,
  also: Marks = {},
): Promise<void> {
  const { row, written } = await transact(async (tx) => {
    await lockTrip(tx, tripId);
    const before = await tripRow(tripId, tx);
    const decision = decide(before, { ...deed, at });
    if (Object.keys(also).length > 0) await tx.trip.update({ where: { id: tripId }, data: also });
    const row = await writeDecision(tx, before, decision, {
      actorId: null,
      receivedAt: new Date(),
    });
    return { row, written: deed.do === "delay" ? await writeDelay(tx, row) : [] };
  });
  keepLive(row);
  publishTrip(row, null);
  await tellWritten(written);
}
