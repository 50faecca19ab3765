import { GIVE_UP_MS, waitAfter } from "../../domain/escalation";
import { alertRow, viewOf } from "../alerts/row";
import { database } from "../database/connection";
import type { Escalation } from "../generated/prisma/client";
import { notify } from "../notifications/notify";
import { admins } from "../notifications/people";
import { callFailed } from "../notifications/texts";
import { GiveUp, openQueue } from "../queue";
import { waiting } from "../queue-rows";
import { settings } from "../settings";
import { websocketService } from "../websocket-service";
import { channelsNow } from "./channels";

/** There is no reason any more to send it. */
class Needless extends GiveUp {}

const queue = openQueue<Escalation>("escalation", {
  table: "Escalation",
  atOnce: 20,
  // A gateway may take ten seconds, a mail thirty.
  claimMs: ({ channel }) => (channel === "email" ? 35_000 : 15_000),
  next: (most, underWay) =>
    database().escalation.findMany({
      where: { ...waiting, id: { notIn: underWay } },
      orderBy: { nextAt: "asc" },
      take: most,
    }),
  send,
  wait: ({ attempts, createdAt }) =>
    Date.now() - createdAt.getTime() >= GIVE_UP_MS ? null : waitAfter(attempts + 1),
  settled: async (call, { error, isOver }) => {
    if (error && isOver && !(error instanceof Needless)) await tellAdmins(call, error);
    await tell(call.alertId);
  },
});

/** Calls whoever is to be called now. */
export const callSoon = (): void => queue.soon();

export const stopCalling = (): void => queue.stop();

/** Somebody on call does not know: whoever can mend the gateway does. */
async function tellAdmins({ id, name, alertId }: Escalation, { message }: Error): Promise<void> {
  await notify(await admins(), {
    ...{ kind: "system", type: "warning", link: `/alerts/${alertId}` },
    texts: callFailed({ name, error: message }),
    about: `escalation:${id}:failed`,
  });
}

async function send({ id, step, alertId, channel, ...to }: Escalation): Promise<void> {
  const alert = await viewOf(await alertRow(alertId));
  if (alert.status !== "open") throw new Needless("Somebody saw to the alert before it was sent.");
  const by = (await channelsNow()).find(({ name }) => name === channel);
  if (!by) throw new Error(notSetUp[channel] ?? `There is no channel ${channel}.`);
  const { timeZone } = await settings();
  await by.call({ id, step, to }, alert, timeZone);
}

const notSetUp: Record<string, string> = {
  webhook: "No gateway is set any more. Enter its address in the settings.",
  email: "E-mail is not set up any more. Set SMTP_URL.",
};

/** The screens that show this alert read its calls anew. */
async function tell(alertId: string): Promise<void> {
  websocketService.emitAlertUpdate(await viewOf(await alertRow(alertId)), []);
}
