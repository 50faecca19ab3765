import type { AlertView } from "../../domain/alert";
import { remember } from "../remember";
import { websocketService } from "../websocket-service";
import type { AlertRow } from "./row";

type Hear = (alert: AlertView) => void;

/** Who follows alerts from here on; the schedule of escalations, once the node is live. */
const followers = remember("alert-followers", () => new Set<Hear>());

/** Calls `hear` with every alert that opens or changes in this process; gives what stops that. */
export function followAlerts(hear: Hear): () => void {
  followers.add(hear);
  return () => void followers.delete(hear);
}

/** An alert is there, committed: whoever follows alerts takes it up. */
export function alertOpened(alert: AlertView): void {
  for (const hear of followers) hear(alert);
}

/** An alert has changed, committed: everyone it concerns hears of it. */
export function alertChanged(row: AlertRow, alert: AlertView): void {
  const concerned = [row.driverId, row.raisedById].filter((one) => one !== null);
  websocketService.emitAlertUpdate(alert, concerned);
  alertOpened(alert);
}
