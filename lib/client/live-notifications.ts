import { rest } from "./rest";
import type { QafilaSocket } from "./socket";
import {
  type NotificationCentre,
  type NotificationPage,
  notifications,
} from "./stores/notifications";

const AGAIN_MS = 2_000;
/** Asks for the newest of one's own. */
export const NEWEST_PATH = "/api/notifications?limit=100";

/**
 * Binds a socket to the user's notifications: the newest page replaces all on every connect, what is
 * heard meanwhile applies after it; a gap between seqs reads it anew. For whatever keeps a tab live;
 * gives what stops it.
 * @param centre what is fed: this tab's, or a component's own.
 * @param readNewest asks for the newest page, where the session's cookie is not what opens it.
 */
export function serveNotifications(
  socket: QafilaSocket,
  centre: NotificationCentre = notifications,
  readNewest: () => Promise<NotificationPage> = () => rest("GET", NEWEST_PATH),
): () => void {
  let waiting: (() => void)[] | null = null;
  let again: ReturnType<typeof setTimeout> | undefined;
  let reading = 0;

  const catchUp = async () => {
    clearTimeout(again);
    const mine = ++reading;
    waiting ??= [];
    const page = await readNewest().catch(() => null);
    if (mine !== reading) return;
    if (!page) {
      again = setTimeout(catchUp, AGAIN_MS);
      return;
    }
    centre.applySnapshot(page);
    const heard = waiting;
    waiting = null;
    for (const apply of heard) apply();
  };
  const hear = (apply: () => void) => {
    if (waiting) waiting.push(apply);
    else apply();
  };

  socket.on("connect", () => void catchUp());
  socket.on("notification:new", (notification) =>
    hear(() => {
      if (!centre.applyNew(notification)) void catchUp();
    }),
  );
  socket.on("notification:read", (read) => hear(() => centre.applyRead(read)));
  socket.on("notification:count", ({ count }) => hear(() => centre.applyCount(count)));
  if (socket.connected) void catchUp();
  return () => {
    reading++;
    clearTimeout(again);
  };
}

/** Reads the next page of older ones. */
export async function readOlder(olderThan: string): Promise<void> {
  notifications.applyOlder(
    await rest<NotificationPage>("GET", `${NEWEST_PATH}&cursor=${olderThan}`),
  );
}
