import { GIVE_UP_MS, waitAfter } from "../../domain/escalation";
import { escalationMessage } from "../../domain/escalation-message";
import { alertRow, viewOf } from "../alerts/row";
import { database } from "../database/connection";
import type { Escalation } from "../generated/prisma/client";
import { log } from "../log";
import { notify } from "../notifications/notify";
import { admins } from "../notifications/people";
import { callFailed } from "../notifications/texts";
import { isDraining } from "../readiness";
import { remember } from "../remember";
import { gatewayRow, settings } from "../settings";
import { websocketService } from "../websocket-service";
import { track } from "../work";
import { postToGateway } from "./gateway";

/** The longest this process leaves the queue alone, ms: another's that died is taken up by then. */
const LOOK_AGAIN_MS = 30_000;
/** So long a delivery that was taken up is its taker's: longer than a gateway may take, ms. */
const CLAIM_MS = 15_000;

const queue = remember("escalation-queue", () => ({
  timer: null as NodeJS.Timeout | null,
  isLooking: false,
  isAskedAgain: false,
}));

const waiting = { deliveredAt: null, failedAt: null };

/** Sends what is due of the queue, which is the database: nothing of it is lost with a process. */
export function deliverSoon(): void {
  if (isDraining()) return;
  if (queue.isLooking) {
    queue.isAskedAgain = true;
    return;
  }
  queue.isLooking = true;
  const job = takeDue()
    .catch((error: unknown) => {
      log.error({ err: error }, "escalations could not be sent, trying again");
      return LOOK_AGAIN_MS;
    })
    .then((ms) => {
      queue.isLooking = false;
      const isNow = queue.isAskedAgain;
      queue.isAskedAgain = false;
      if (queue.timer) clearTimeout(queue.timer);
      if (isDraining()) return;
      queue.timer = setTimeout(deliverSoon, isNow ? 0 : ms);
    });
  track(job);
}

export function stopDelivering(): void {
  if (queue.timer) clearTimeout(queue.timer);
}

/** Begins with all that is due; gives how long until there is more, ms. */
async function takeDue(): Promise<number> {
  const due = await database().escalation.findMany({
    where: { ...waiting, nextAt: { lte: new Date() } },
  });
  for (const one of due) {
    track(deliver(one).catch((err) => log.error({ err, escalationId: one.id }, "not delivered")));
  }
  const next = await database().escalation.findFirst({
    where: { ...waiting, id: { notIn: due.map(({ id }) => id) } },
    orderBy: { nextAt: "asc" },
    select: { nextAt: true },
  });
  const ms = next ? next.nextAt.getTime() - Date.now() : LOOK_AGAIN_MS;
  return Math.min(LOOK_AGAIN_MS, Math.max(0, ms));
}

async function deliver({ id, attempts, ...one }: Escalation): Promise<void> {
  // Of two processes the database lets one through.
  const { count } = await database().escalation.updateMany({
    where: { id, attempts, ...waiting },
    data: { attempts: attempts + 1, nextAt: new Date(Date.now() + CLAIM_MS) },
  });
  if (count === 0) return;
  const error = await send({ id, attempts, ...one }).then(
    () => null,
    (failure: unknown) => failure as Error,
  );
  const now = new Date();
  const isOver = error instanceof Needless || now.getTime() - one.createdAt.getTime() >= GIVE_UP_MS;
  const wait = waitAfter(attempts + 1);
  await database().escalation.update({
    where: { id },
    data: error
      ? {
          error: error.message,
          ...(isOver ? { failedAt: now } : { nextAt: new Date(now.getTime() + wait) }),
        }
      : { deliveredAt: now, error: null },
  });
  await tell(one.alertId);
  if (error && isOver && !(error instanceof Needless)) await tellAdmins(id, one, error);
  deliverSoon();
}

/** Somebody on call does not know: whoever can mend the gateway does. */
async function tellAdmins(
  id: string,
  { name, alertId }: Pick<Escalation, "name" | "alertId">,
  { message }: Error,
): Promise<void> {
  await notify(await admins(), {
    ...{ kind: "system", type: "warning", link: `/alerts/${alertId}` },
    texts: callFailed({ name, error: message }),
    about: `escalation:${id}:failed`,
  });
}

/** There is no reason any more to send it. */
class Needless extends Error {}

async function send({ id, step, alertId, name, phone }: Escalation): Promise<void> {
  const alert = await viewOf(await alertRow(alertId));
  if (alert.status !== "open") throw new Needless("Somebody saw to the alert before it was sent.");
  const gateway = await gatewayRow();
  if (!gateway?.escalationUrl || !gateway.escalationSecret) {
    throw new Error("No gateway is set any more. Enter its address in the settings.");
  }
  const { timeZone } = await settings();
  const message = escalationMessage({ id, step, to: { name, phone } }, alert, timeZone);
  await postToGateway({ url: gateway.escalationUrl, secret: gateway.escalationSecret }, message);
}

/** The screens that show this alert read its calls anew. */
async function tell(alertId: string): Promise<void> {
  websocketService.emitAlertUpdate(await viewOf(await alertRow(alertId)), []);
}
