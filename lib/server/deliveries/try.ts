import { randomUUID } from "node:crypto";
import type { DeliveryChannel } from "../../domain/notification-preference";
import type { Actor } from "../../domain/user";
import { authorise } from "../authorise";
import { database } from "../database/connection";
import { deliveryTried } from "../notifications/texts";
import { mailSaid, pushSaid } from "./send";
import type { Said } from "./send-push";

/** How a test went. */
export type Tried = { ok: boolean; error?: string };

/** Sends the asker a test, once: by mail, or by push to each of their browsers. */
export async function tryDelivery(actor: Actor, channel: DeliveryChannel): Promise<Tried> {
  authorise(actor, "delivery:manage");
  const { title, message } = deliveryTried(actor.language);
  const said: Said = {
    ...{ id: randomUUID(), kind: "system", type: "info", title, message },
    ...{ link: "/settings", language: actor.language, createdAt: new Date() },
  };
  try {
    if (channel === "email") await mailSaid(said, actor);
    else await pushToAll(actor.id, said);
    return { ok: true };
  } catch (error) {
    return { ok: false, error: (error as Error).message };
  }
}

async function pushToAll(userId: string, said: Said): Promise<void> {
  const browsers = await database().pushSubscription.findMany({ where: { userId } });
  if (browsers.length === 0) {
    throw new Error("None of your browsers takes pushes. Switch them on first.");
  }
  await Promise.all(browsers.map((browser) => pushSaid(said, browser)));
}
