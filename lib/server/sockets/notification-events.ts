import { z } from "zod";
import { id } from "../../domain/id";
import { markAll } from "../../domain/notification";
import { unreadCount } from "../notifications/count";
import { markAllRead, markRead } from "../notifications/mark";
import { type Handler, on } from "./handler";

/** Everyone's own notifications, and nobody else's. */
export const notificationEvents: Handler[] = [
  on("notification:request-count", "event", z.unknown(), async (user, _, socket) => {
    const count = await unreadCount(user.id);
    socket.emit("notification:count", { count });
    return { count };
  }),
  on("notification:mark-read", "event", id, markRead),
  on("notification:mark-all-read", "event", markAll, (user, which) =>
    markAllRead(user, which ?? {}),
  ),
];
