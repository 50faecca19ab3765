import { keepFresh } from "./keep-fresh";
import { rest } from "./rest";
import type { QafilaSocket } from "./socket";
import { connection } from "./stores/connection";
import {
  type NotificationCentre,
  type NotificationPage,
  notifications,
} from "./stores/notifications";

/** Asks for the newest of one's own. */
export const NEWEST_PATH = "/api/notifications?limit=100";
/** So many are read again after an absence (contract §3: replayed up to 300). */
const AFTER_ABSENCE_PATH = "/api/notifications?limit=300";

/**
 * Binds a socket to the user's notifications by `keepFresh`: the newest page replaces all; a gap
 * between seqs has it read anew. For whatever keeps a tab live; gives what stops it.
 * @param centre what is fed: this tab's, or a component's own.
 * @param readNewest asks for the newest page, where the session's cookie is not what opens it.
 * @param follow whose connections count: this tab's, or a component's own (`connectionsOf`).
 */
export function serveNotifications(
  socket: QafilaSocket,
  centre: NotificationCentre = notifications,
  readNewest: () => Promise<NotificationPage> = () =>
    rest("GET", centre.store.getState().isLoaded ? AFTER_ABSENCE_PATH : NEWEST_PATH),
  follow: Parameters<typeof keepFresh>[1] = connection,
): () => void {
  const fresh = keepFresh<NotificationPage>(
    { read: readNewest, apply: centre.applySnapshot },
    follow,
  );
  socket.on("notification:new", (notification) =>
    fresh.hear(() => {
      if (!centre.applyNew(notification) && !fresh.isBehind()) void fresh.again();
    }),
  );
  socket.on("notification:read", (read) => fresh.hear(() => centre.applyRead(read)));
  socket.on("notification:count", ({ count }) => fresh.hear(() => centre.applyCount(count)));
  if (socket.connected) void fresh.again();
  return fresh.stop;
}

/** A socket's connections, for what is not this tab's own and waited for by nothing else. */
export const connectionsOf = (socket: QafilaSocket) => ({
  onOpen: (then: () => void) => {
    socket.on("connect", then);
    return () => void socket.off("connect", then);
  },
  behind: () => () => {},
  isOpen: () => socket.connected,
});

/** Reads the next page of older ones. */
export async function readOlder(olderThan: string): Promise<void> {
  const path = `${NEWEST_PATH}&cursor=${olderThan}`;
  const page = await notifications.readPage(() => rest<NotificationPage>("GET", path));
  // After a snapshot came in between, older ones go on elsewhere.
  if (notifications.store.getState().olderThan === olderThan) notifications.applyOlder(page);
}
