import { rest } from "./rest";
import { notifications } from "./stores/notifications";

/** Marks one of one's own as read; every screen of the user's hears of it. */
export async function markRead(id: string, seq: number): Promise<void> {
  const { count } = await rest<{ count: number }>("POST", `/api/notifications/${id}/read`);
  notifications.applyRead({ seqs: [seq], readAt: new Date().toISOString() });
  notifications.applyCount(count);
}

/** Marks all this screen has heard of: what arrives meanwhile stays unread. */
export async function markAllRead(): Promise<void> {
  const { newest: upTo, items } = notifications.store.getState();
  const { count } = await rest<{ count: number }>("POST", "/api/notifications/read", { upTo });
  const readAt = new Date().toISOString();
  notifications.applyRead({ seqs: items.map(({ seq }) => seq), readAt });
  notifications.applyCount(count);
}
