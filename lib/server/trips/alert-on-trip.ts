import { decide } from "../../domain/trip";
import { transact } from "../command-receipt";
import type { Alert } from "../generated/prisma/client";
import { keepLive } from "./live";
import { lockTrip } from "./lock-trip";
import { publishTrip } from "./publish";
import { tripRow } from "./row";
import { writeDecision } from "./write-decision";

/** Puts an alert on the timeline of its trip, under the name of whoever raised it. */
export async function putAlertOnTrip(tripId: string, alert: Alert): Promise<void> {
  const { id: alertId, kind, occurredAt: at, openedAt: receivedAt, raisedById: actorId } = alert;
  const row = await transact(async (tx) => {
    await lockTrip(tx, tripId);
    const before = await tripRow(tripId, tx);
    const decision = decide(before, { do: "alert", alertId, kind, at });
    return writeDecision(tx, before, decision, { actorId, receivedAt });
  });
  if (row.status === "ongoing") keepLive(row);
  publishTrip(row, null);
}
