import type { AlertView } from "../domain/alert";
import { followList } from "./follow-list";
import { restAll } from "./rest";
import type { QafilaSocket } from "./socket";
import { alerts } from "./stores/alerts";

/** Binds a dispatcher's socket to the alerts store: what is not resolved. For live.ts; gives what stops it. */
export function serveAlerts(live: QafilaSocket): () => void {
  const { hear, stop } = followList<AlertView>({
    read: () => restAll("/api/alerts", { status: "open,acknowledged" }),
    applyAll: alerts.applySnapshot,
    applyOne: alerts.applyAlert,
  });
  live.on("emergency:alert", ({ alert }) => hear(alert as AlertView));
  live.on("alert:updated", ({ alert }) => hear(alert as AlertView));
  return stop;
}
