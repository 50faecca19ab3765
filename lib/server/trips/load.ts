import { setImmediate as breathe } from "node:timers/promises";
import type { Drive } from "../../domain/eta";
import { database } from "../database/connection";
import { log } from "../log";
import { isDraining } from "../readiness";
import { etaModel } from "./eta";
import { followTrip } from "./follow";
import { withAll } from "./row";
import { loadServiceTimes } from "./service-time";

/** The ETA starts from this many of the latest drives. */
const MOST_DRIVES = 3_000;

/** Takes up what was going on when the last process ended. */
export async function loadTrips(): Promise<void> {
  await loadServiceTimes();
  const ongoing = await database().trip.findMany({
    where: { status: "ongoing" },
    include: withAll,
  });
  for (const row of ongoing) followTrip(row);
}

/**
 * Teaches the ETA what the fleet has driven, oldest first: seconds of work, so one drive at a time
 * beside everything else. Until then arrivals are foreseen from what is learned so far.
 */
export async function teachEta(): Promise<void> {
  try {
    const drives = await database().etaDrive.findMany({
      orderBy: { arrivedAt: "desc" },
      take: MOST_DRIVES,
    });
    for (const { drive } of drives.reverse()) {
      if (isDraining()) return;
      etaModel().learn(drive as unknown as Drive);
      await breathe();
    }
  } catch (error) {
    log.warn({ err: error }, "the ETA goes by general experience: past drives could not be read");
  }
}
