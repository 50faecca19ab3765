import { AppError } from "../../domain/errors";
import { isUuid } from "../../domain/id";
import type { NotificationFilter, NotificationView } from "../../domain/notification";
import type { Actor } from "../../domain/user";
import { database } from "../database/connection";
import type { Notification } from "../generated/prisma/client";
import type { Page } from "../page";
import { unreadCount } from "./count";

export type NotificationQuestion = NotificationFilter & {
  cursor?: string | undefined;
  limit: number;
};
/** A page of one's own, how many are unread, and the seq of the newest there is. */
export type NotificationPage = Page<NotificationView> & { unread: number; newest: number };

/**
 * One's own notifications: the newest first, or with `after` those behind that seq in their order, for
 * a client that catches up. The cursor is a seq. BAD_REQUEST for a cursor that is none.
 */
export async function listNotifications(
  { id: userId }: Actor,
  { after, unread, kind, cursor, limit }: NotificationQuestion,
): Promise<NotificationPage> {
  const past = cursor === undefined ? undefined : seqIn(cursor);
  const isUpwards = after !== undefined;
  // First, and nothing behind it below: a page must not name a newest that it could not have seen.
  const user = await database().user.findUnique({
    where: { id: userId },
    select: { notificationSeq: true },
  });
  const newest = user?.notificationSeq ?? 0;
  const where = {
    userId,
    seq: {
      lte: newest,
      ...(isUpwards ? { gt: past ?? after } : past !== undefined && { lt: past }),
    },
    ...(unread !== undefined && { readAt: unread ? null : { not: null } }),
    ...(kind && { kind: { in: kind } }),
  };
  const [rows, count] = await Promise.all([
    database().notification.findMany({
      where,
      orderBy: { seq: isUpwards ? "asc" : "desc" },
      take: limit + 1,
    }),
    unreadCount(userId),
  ]);
  const items = rows.slice(0, limit).map(notificationView);
  const nextCursor = rows.length > limit ? String(items.at(-1)?.seq) : null;
  return { items, nextCursor, unread: count, newest };
}

/** One of one's own; NOT_FOUND for another's as for none. */
export async function notificationById(actor: Actor, id: string): Promise<NotificationView> {
  const row = isUuid(id)
    ? await database().notification.findFirst({ where: { id, userId: actor.id } })
    : null;
  if (row) return notificationView(row);
  throw unknownNotification();
}

export const unknownNotification = () =>
  new AppError("NOT_FOUND", "You have no such notification. Reload the list.");

function notificationView(row: Notification): NotificationView {
  const { userId: _, about: __, messageId: ___, createdAt, readAt, ...view } = row;
  return {
    ...view,
    createdAt: createdAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  };
}

function seqIn(cursor: string): number {
  if (/^\d{1,9}$/.test(cursor)) return Number(cursor);
  throw new AppError("BAD_REQUEST", "This cursor is of another list. Start again without it.");
}
