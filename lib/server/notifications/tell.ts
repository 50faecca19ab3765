import { deliverSoon } from "../deliveries/queue";
import { log } from "../log";
import { websocketService } from "../websocket-service";
import { unreadCounts } from "./count";
import type { Written } from "./write";

/**
 * What was stored, and committed, reaches whoever is here: the notification, then how many are unread;
 * what was queued for push and e-mail is sent. Never fails.
 */
export async function tellWritten(written: readonly Written[]): Promise<void> {
  if (written.length > 0) deliverSoon();
  const here = written.filter(({ userId }) => websocketService.isOnline(userId));
  for (const { userId, notification } of here) {
    websocketService.sendNotificationToUser(userId, notification);
  }
  // It is stored: whoever sent it must not hear that it failed, and send it again.
  await tellCounts([...new Set(here.map(({ userId }) => userId))]).catch((error: unknown) =>
    log.warn({ err: error }, "screens were not told how many are unread"),
  );
}

/** How many are unread, to all sockets of each of these users. */
export async function tellCounts(userIds: readonly string[]): Promise<void> {
  for (const [userId, count] of await unreadCounts(userIds)) {
    websocketService.emitNotificationCount(userId, count);
  }
}
