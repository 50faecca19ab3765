import { isUuid } from "../../domain/id";
import type { Broadcast, Bulk } from "../../domain/notification";
import { type Actor, roles } from "../../domain/user";
import { authorise } from "../authorise";
import { websocketService } from "../websocket-service";
import { notify } from "./notify";
import { usersOf } from "./people";
import { announced, asWritten } from "./texts";

/** How many were told. */
export type Told = { told: number };

/**
 * Tells everyone: those who are here hear `notification:broadcast`, and it is kept for all. Sent again
 * with the same `id` it is kept for those who were not told yet.
 */
export async function broadcastToAll(
  actor: Actor,
  { id, message, type, title }: Broadcast,
): Promise<Told> {
  authorise(actor, "notification:send");
  const texts = title === undefined ? announced(message) : asWritten({ title, message });
  const told = await notify(await usersOf(roles), {
    ...{ kind: "announcement", type, texts, link: null },
    ...(id && { about: `broadcast:${actor.id}:${id}` }),
  });
  websocketService.broadcastNotification({ message, type, ...(title !== undefined && { title }) });
  return { told };
}

/**
 * Tells each of these users once; ids that are nobody's, or of somebody disabled, are not counted. Sent
 * again with the same `id` it tells those who were not told yet.
 */
export async function sendBulk(
  actor: Actor,
  { id, userIds, title, message, type, link }: Bulk,
): Promise<Told> {
  authorise(actor, "notification:send");
  const known = [...new Set(userIds.map((id) => id.toLowerCase()))].filter(isUuid);
  const texts = asWritten({ title, message });
  const about = id && { about: `bulk:${actor.id}:${id}` };
  return {
    told: await notify(known, { kind: "message", type, texts, link: link ?? null, ...about }),
  };
}
