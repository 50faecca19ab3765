import { rest } from "./rest";
import { connection } from "./stores/connection";
import { notifications } from "./stores/notifications";

/** The socket tells how many are unread, in order with what arrives; without one the answer does. */
const countWithout = (count: number) => connection.isOpen() || notifications.applyCount(count);

/** Marks one of one's own as read; every screen of the user's hears of it. */
export async function markRead(id: string, seq: number): Promise<void> {
  const { count } = await rest<{ count: number }>("POST", `/api/notifications/${id}/read`);
  notifications.applyRead({ seqs: [seq], readAt: new Date().toISOString() });
  countWithout(count);
}

/** Marks all this screen has heard of: what arrives meanwhile stays unread. */
export async function markAllRead(): Promise<void> {
  const { newest: upTo, items } = notifications.store.getState();
  const { count } = await rest<{ count: number }>("POST", "/api/notifications/read", { upTo });
  const readAt = new Date().toISOString();
  notifications.applyRead({ seqs: items.map(({ seq }) => seq), readAt });
  countWithout(count);
}
