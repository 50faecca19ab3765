import { log } from "../log";
import { putAlertOnTrip } from "../trips/alert-on-trip";
import { track } from "../work";
import type { AlertRow } from "./row";

/** The trip's timeline follows by itself: nothing of it may fail or hold up an alert. */
export function tellOnTrip(row: AlertRow): void {
  if (!row.tripId) return;
  track(
    putAlertOnTrip(row.tripId, row).catch((error: unknown) => {
      log.error({ err: error, alertId: row.id }, "an alert is missing on its trip's timeline");
    }),
  );
}
