import { websocketService } from "../websocket-service";
import { type LiveTrip, liveRow } from "./live";
import { type TripRow, tripView } from "./row";

/** Progress is told at most this often a trip, ms (contract §3). */
const TELL_EVERY_MS = 2_000;

/** Tells everyone whom it concerns that a trip's state has changed. */
export function publishTrip(
  row: TripRow,
  what: "started" | "completed" | "cancelled" | null,
): void {
  const view = tripView(liveRow(row));
  if (what === "started") websocketService.emitTripStarted(row.id, view);
  if (what === "completed") websocketService.emitTripCompleted(row.id, view);
  if (what === "cancelled") websocketService.emitTripCancelled(row.id, row.reason, row.driverId);
  websocketService.emitTripUpdate(row.id, view);
}

/** Tells those who watch this trip how far it is: now, or as soon as it may be told again. */
export function tellProgress(live: LiveTrip): void {
  if (live.telling) return;
  const wait = live.toldAt + TELL_EVERY_MS - Date.now();
  if (wait <= 0) tell(live);
  else live.telling = setTimeout(() => tell(live), wait).unref();
}

function tell(live: LiveTrip): void {
  live.telling = null;
  live.toldAt = Date.now();
  websocketService.emitTripProgress(live.row.id, tripView(live.row));
}
