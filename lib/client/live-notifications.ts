import { keepFresh } from "./keep-fresh";
import { rest } from "./rest";
import type { QafilaSocket } from "./socket";
import { type NotificationPage, notifications } from "./stores/notifications";

const PAGE = "/api/notifications?limit=";
const USUAL = 100;
/** So many are read again after an absence (contract §3: replayed up to 300). */
const AFTER_ABSENCE = 300;

/**
 * Binds a socket to the user's notifications by `keepFresh`: the newest page replaces all; a gap
 * between seqs has it read anew. For whatever keeps a tab live; gives what stops it.
 */
export function serveNotifications(socket: QafilaSocket): () => void {
  const { isLoaded } = notifications.store.getState();
  let most = isLoaded ? AFTER_ABSENCE : USUAL;
  const fresh = keepFresh<NotificationPage>({
    read: () => rest("GET", `${PAGE}${most}`),
    apply(page) {
      most = AFTER_ABSENCE;
      notifications.applySnapshot(page);
    },
  });
  socket.on("notification:new", (notification) =>
    fresh.hear(() => {
      if (!notifications.applyNew(notification) && !fresh.isBehind()) fresh.again();
    }),
  );
  socket.on("notification:read", (read) => fresh.hear(() => notifications.applyRead(read)));
  socket.on("notification:count", ({ count }) => fresh.hear(() => notifications.applyCount(count)));
  return fresh.stop;
}

/** Reads the next page of older ones. */
export async function readOlder(olderThan: string): Promise<void> {
  const path = `${PAGE}${USUAL}&cursor=${olderThan}`;
  notifications.applyOlder(await rest<NotificationPage>("GET", path));
}
