import type { AlertView } from "../domain/alert";
import { rest } from "./rest";
import { alerts } from "./stores/alerts";

/** Acknowledges or resolves an alert; the answer is in the alerts store before it is given. */
export async function commandAlert(
  alertId: string,
  order: "acknowledge" | "resolve",
  note: string | null = null,
): Promise<AlertView> {
  const alert = await rest<AlertView>("POST", `/api/alerts/${alertId}/${order}`, { note });
  alerts.applyAlert(alert);
  return alert;
}

type Verdicts = { items: { alertId: string; ok: boolean }[] };

/** The server takes no more at once. */
const MOST = 200;

/** Acknowledges several alerts, which the server does for none that is critical; says how many it did not. */
export async function acknowledgeAlerts(alertIds: readonly string[]): Promise<{ left: number }> {
  let left = 0;
  for (let from = 0; from < alertIds.length; from += MOST) {
    const part = { alertIds: alertIds.slice(from, from + MOST) };
    const { items } = await rest<Verdicts>("POST", "/api/alerts/acknowledge", part);
    left += items.filter(({ ok }) => !ok).length;
  }
  return { left };
}
