import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { isAppError } from "../domain/errors";
import type { NotificationView } from "../domain/notification";
import type { Ack } from "../realtime/events";
import { connectionsOf, NEWEST_PATH, serveNotifications } from "./live-notifications";
import { rest } from "./rest";
import { createNotifications, type NotificationPage } from "./stores/notifications";
import { useWebSocket } from "./use-web-socket";

/**
 * The notifications of whoever a socket token stands for, live over a socket of their own. Marking goes
 * over that socket, which outlives the token.
 */
export function useNotificationCenter(token: string) {
  const [centre] = useState(createNotifications);
  const { items, unread, isLoaded } = useStore(centre.store);
  const { socket, isConnected } = useWebSocket(token, token);
  const [error, setError] = useState<string | null>(null);

  useEffect(() => {
    if (!socket) return;
    const readNewest = () =>
      newestPage(token).then(
        (page) => {
          setError(null);
          return page;
        },
        (failure: unknown) => {
          if (isAppError(failure)) setError(failure.message);
          throw failure;
        },
      );
    return serveNotifications(socket, centre, readNewest, connectionsOf(socket));
  }, [socket, centre, token]);

  const answered = (answer: Ack<{ count: number }>) =>
    setError(answer.ok ? null : answer.error.message);
  return {
    ...{ items, unread, isLoaded, isConnected, error },
    /** Marks one as read; this screen hears of it as all the user's others do. */
    markRead: ({ id, readAt }: NotificationView) => {
      if (readAt === null) socket?.emit("notification:mark-read", id, answered);
    },
    /** Marks all this screen has heard of: what arrives meanwhile stays unread. */
    markAllRead: () => {
      const upTo = centre.store.getState().newest;
      socket?.emit("notification:mark-all-read", { upTo }, answered);
    },
  };
}

/** The newest page by the token; once that has expired, by the session's cookie, where there is one. */
async function newestPage(token: string): Promise<NotificationPage> {
  const headers = { authorization: `Bearer ${token}` };
  try {
    return await rest("GET", NEWEST_PATH, undefined, { headers });
  } catch (failure) {
    const isOver = isAppError(failure) && failure.code === "UNAUTHENTICATED";
    if (!isOver) throw failure;
    return rest("GET", NEWEST_PATH);
  }
}
