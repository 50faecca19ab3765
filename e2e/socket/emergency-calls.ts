import { randomUUID } from "node:crypto";
import type { AlertView } from "../../lib/domain/alert";
import type { Ack } from "../../lib/realtime/events";
import { type Client, done } from "../client";
import { dispatch } from "./trip-calls";

/** An SOS as a driver's page sends it, with a number of its own. */
export const sos = (more: object = {}) => ({
  alertId: randomUUID() as string,
  kind: "sos",
  ...more,
});

/** Raises it; what came back is the alert. */
export const raise = async (socket: Client, emergency: object) =>
  (await done(socket, "emergency:raise", emergency)) as AlertView;

/** An alert without what comes by the clock: while no dispatcher is connected it escalates. */
export const unescalated = ({ version: _, escalatedAt: __, ...alert }: AlertView) => alert;

/** The alert an event carries. */
export const alertOf = ({ alert }: { alert: object }) => alert as AlertView;

/** The alert as a dispatcher reads it. */
export const readAlert = async (url: string, id: string) =>
  (await dispatch<AlertView>(url, "GET", `/api/alerts/${id}`)).body;

/** Every alert in these states that the dispatcher is listed. */
export async function listAlerts(url: string, status = "open,acknowledged") {
  const items: AlertView[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const query = new URLSearchParams({ status, limit: "30", ...(cursor && { cursor }) });
    type Page = { items: AlertView[]; nextCursor: string | null };
    const { body }: { body: Page } = await dispatch<Page>(url, "GET", `/api/alerts?${query}`);
    items.push(...body.items);
    cursor = body.nextCursor;
  }
  return items;
}

export const refused = (answer: Ack<unknown>) => (answer.ok ? "ok" : answer.error.code);
