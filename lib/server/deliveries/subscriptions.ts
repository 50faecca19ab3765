import { MOST_SUBSCRIPTIONS, type NewSubscription, type PushSetup } from "../../domain/push";
import type { Actor } from "../../domain/user";
import { database } from "../database/connection";
import { checkEndpoint } from "./endpoint";
import { isMailSetUp } from "./sender";
import { vapidKeys } from "./vapid";

/** What a browser needs to take pushes, and whether the asker could be mailed to. */
export async function pushSetup({ email }: Actor): Promise<PushSetup> {
  const { publicKey } = await vapidKeys();
  const reach = email ? "ready" : "no-address";
  return { publicKey, email: isMailSetUp() ? reach : "not-set-up" };
}

/**
 * From now on the asker's pushes go to this browser too, until the sign-in it was asked in is ended. Whoever's it was before gets none there any
 * more, what still waits for them included. BAD_REQUEST for an address nothing may be sent to.
 */
export async function subscribe(
  { id: userId, sessionId }: Actor,
  { endpoint, keys }: NewSubscription,
): Promise<{ id: string }> {
  await checkEndpoint(endpoint);
  const [, kept] = await database().$transaction([
    database().pushSubscription.deleteMany({ where: { endpoint, userId: { not: userId } } }),
    database().pushSubscription.upsert({
      where: { endpoint },
      create: { userId, sessionId, endpoint, ...keys },
      update: { sessionId, ...keys },
      select: { id: true },
    }),
  ]);
  await forgetOldest(userId);
  return kept;
}

/** One's own browser takes no more; nothing for another's, or none. */
export async function unsubscribe({ id: userId }: Actor, endpoint: string): Promise<void> {
  await database().pushSubscription.deleteMany({ where: { endpoint, userId } });
}

async function forgetOldest(userId: string): Promise<void> {
  const over = await database().pushSubscription.findMany({
    where: { userId },
    orderBy: { createdAt: "desc" },
    skip: MOST_SUBSCRIPTIONS,
    select: { id: true },
  });
  if (over.length === 0) return;
  await database().pushSubscription.deleteMany({ where: { id: { in: over.map(({ id }) => id) } } });
}
