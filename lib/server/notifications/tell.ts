import { websocketService } from "../websocket-service";
import { unreadCounts } from "./count";
import type { Written } from "./write";

/** What was stored reaches whoever is here: the notification, then how many are unread. */
export async function tellWritten(written: readonly Written[]): Promise<void> {
  const here = written.filter(({ userId }) => websocketService.isOnline(userId));
  for (const { userId, notification } of here) {
    websocketService.sendNotificationToUser(userId, notification);
  }
  await tellCounts([...new Set(here.map(({ userId }) => userId))]);
}

/** How many are unread, to all sockets of each of these users. */
export async function tellCounts(userIds: readonly string[]): Promise<void> {
  for (const [userId, count] of await unreadCounts(userIds)) {
    websocketService.emitNotificationCount(userId, count);
  }
}
