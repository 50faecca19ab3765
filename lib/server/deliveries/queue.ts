import { nextAttempt } from "../../domain/delivery";
import { isCritical } from "../../domain/notification";
import type { DeliveryChannel } from "../../domain/notification-preference";
import { database } from "../database/connection";
import type { Delivery } from "../generated/prisma/client";
import { openQueue, TryLater } from "../queue";
import { waiting } from "../queue-rows";
import { sendDelivery } from "./send";
import { MAIL_AT_ONCE } from "./send-mail";

/** Longer than an attempt may take, ms. */
const CLAIM_MS = { push: 15_000, email: 35_000 };
const AT_ONCE = { push: 8, email: MAIL_AT_ONCE };

const queueOf = (channel: DeliveryChannel) =>
  openQueue<Delivery>(channel, {
    table: "Delivery",
    atOnce: AT_ONCE[channel],
    claimMs: () => CLAIM_MS[channel],
    next: (most, underWay) => nextOf(channel, most, underWay),
    send: sendDelivery,
    wait: waitOf,
  });

const queues = [queueOf("push"), queueOf("email")];

/** Sends what waits to be pushed or mailed, after the commit that queued it. */
export function deliverSoon(): void {
  for (const { soon } of queues) soon();
}

export function stopDelivering(): void {
  for (const { stop } of queues) stop();
}

/** What is critical does not queue behind ten thousand announcements. */
async function nextOf(
  channel: DeliveryChannel,
  most: number,
  underWay: string[],
): Promise<Delivery[]> {
  const where = { channel, ...waiting, id: { notIn: underWay } };
  const order = { orderBy: { nextAt: "asc" }, take: most } as const;
  const urgent = await database().delivery.findMany({
    where: { ...where, type: "critical" },
    ...order,
  });
  const others = await database().delivery.findMany({
    where: { ...where, type: { not: "critical" } },
    ...order,
  });
  return [...urgent, ...others];
}

function waitOf({ attempts, createdAt, ...said }: Delivery, error: Error): number | null {
  const later = error instanceof TryLater ? error.ms : 0;
  const one = {
    createdAt: createdAt.getTime(),
    attempts: attempts + 1,
    isCritical: isCritical(said),
  };
  return nextAttempt(one, later, Date.now(), Math.random());
}
