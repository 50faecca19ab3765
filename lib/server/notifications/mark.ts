import { isUuid } from "../../domain/id";
import type { Actor } from "../../domain/user";
import { database } from "../database/connection";
import { websocketService } from "../websocket-service";
import { unreadCount } from "./count";
import { unknownNotification } from "./read";

/** What marking answers: how many are unread now. */
export type Unread = { count: number };

/** Marks one of one's own as read; marked again it stays as it was. NOT_FOUND for another's as for none. */
export async function markRead({ id: userId }: Actor, id: string): Promise<Unread> {
  const own = isUuid(id)
    ? await database().notification.findFirst({ where: { id, userId }, select: { seq: true } })
    : null;
  if (!own) throw unknownNotification();
  return mark(userId, { id });
}

/** Marks all of one's own, or those up to a seq: what arrived meanwhile was not seen. */
export const markAllRead = (
  { id: userId }: Actor,
  { upTo }: { upTo?: number | undefined } = {},
): Promise<Unread> => mark(userId, upTo === undefined ? {} : { seq: { lte: upTo } });

async function mark(
  userId: string,
  which: { id?: string; seq?: { lte: number } },
): Promise<Unread> {
  const readAt = new Date();
  const marked = await database().notification.updateManyAndReturn({
    where: { userId, readAt: null, ...which },
    data: { readAt },
    select: { seq: true, messageId: true },
  });
  const count = await unreadCount(userId);
  if (marked.length > 0) {
    const seqs = marked.map(({ seq }) => seq);
    websocketService.emitNotificationsRead(userId, { seqs, readAt: readAt.toISOString() });
    for (const { messageId } of marked) {
      if (!messageId) continue;
      websocketService.emitMessageRead({ messageId, userId, readAt: readAt.toISOString() });
    }
  }
  websocketService.emitNotificationCount(userId, count);
  return { count };
}
