import { isAppError } from "../../domain/errors";
import { log } from "../log";
import { track } from "../work";
import { type LiveTrip, liveTrips } from "./live";
import { seeInFixes } from "./see-in-fixes";

/** This long after arrival driver and dispatchers are asked to complete the trip, ms. */
const ASK_AFTER_MS = 60 * 60_000;

/** Asks once about each trip that arrived an hour ago. It is never completed by itself. */
export function askToComplete(now = Date.now()): void {
  for (const live of liveTrips()) {
    const { arrivedAt } = live.row.stops.at(-1) ?? {};
    const isDue = arrivedAt && now - arrivedAt.getTime() >= ASK_AFTER_MS;
    if (isDue && !live.row.completionAskedAt && !live.isWorking) track(ask(live, new Date(now)));
  }
}

async function ask({ row }: LiveTrip, now: Date): Promise<void> {
  try {
    await seeInFixes(row.id, { do: "ask" }, now, { completionAskedAt: now });
  } catch (error) {
    // It has ended meanwhile; anything else the next sweep tries again.
    if (!isAppError(error)) log.warn({ err: error, tripId: row.id }, "nobody could be asked");
  }
}
