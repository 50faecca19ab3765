import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { NotificationView } from "../../domain/notification";
import type { NotificationsRead } from "../../realtime/events";

/** A page of one's own, as REST gives it. */
export type NotificationPage = {
  items: NotificationView[];
  nextCursor: string | null;
  unread: number;
  newest: number;
};

/** What arrived while this screen could not hear. */
export type Missed = { count: number; criticals: NotificationView[] };

export type NotificationsState = {
  isLoaded: boolean;
  /** The newest first. */
  items: readonly NotificationView[];
  /** Where older ones go on; null: these are all. */
  olderThan: string | null;
  unread: number;
  /** The seq of the newest this screen has heard of: its cursor. */
  newest: number;
  /** The last that came while this screen was listening. */
  arrived: NotificationView | null;
  /** What came while it was not, until it is put away. */
  missed: Missed | null;
  /** What was marked last, here or elsewhere: for lists that hold more than `items`. */
  marked: NotificationsRead | null;
};

const nothing: NotificationsState = {
  isLoaded: false,
  items: [],
  olderThan: null,
  unread: 0,
  newest: 0,
  arrived: null,
  missed: null,
  marked: null,
};

/** The user's own notifications as this screen knows them, free of React and sockets. */
export function createNotifications() {
  const store = createStore<NotificationsState>(() => nothing);
  const has = (seq: number) => store.getState().items.some((one) => one.seq === seq);

  return {
    store,

    /** Replaces everything by the newest page; what lies behind this screen's cursor was missed. */
    applySnapshot({ items, nextCursor, unread, newest }: NotificationPage) {
      const before = store.getState();
      const unseen = items.filter(({ seq, readAt }) => seq > before.newest && readAt === null);
      const isFirst = !before.isLoaded;
      const missed =
        isFirst || unseen.length === 0
          ? before.missed
          : {
              count: (before.missed?.count ?? 0) + unseen.length,
              criticals: unseen.filter(({ type }) => type === "critical"),
            };
      store.setState({ isLoaded: true, items, olderThan: nextCursor, unread, newest, missed });
    },

    /** Adds a page of older ones. */
    applyOlder({ items, nextCursor }: NotificationPage) {
      const known = store.getState().items;
      const older = items.filter(({ seq }) => !has(seq));
      store.setState({ items: [...known, ...older], olderThan: nextCursor });
    },

    /** Applies `notification:new`, once; false when one before it is missing, and all must be read anew. */
    applyNew(notification: NotificationView): boolean {
      const { newest, items } = store.getState();
      if (notification.seq <= newest) return true;
      if (notification.seq > newest + 1) return false;
      store.setState({
        items: [notification, ...items],
        newest: notification.seq,
        arrived: notification,
      });
      return true;
    },

    /** Applies `notification:read`. */
    applyRead(marked: NotificationsRead) {
      store.setState(({ items }) => ({ items: withRead(items, marked), marked }));
    },

    /** Applies `notification:count`. */
    applyCount: (unread: number) => store.setState({ unread }),

    /** Whoever is here has seen that something was missed. */
    putMissedAway: () => store.setState({ missed: null }),
  };
}

export type NotificationCentre = ReturnType<typeof createNotifications>;

/** The same notifications, of which some are read now; those that were stay as they are. */
export function withRead(
  items: readonly NotificationView[],
  { seqs, readAt }: NotificationsRead,
): NotificationView[] {
  const read = new Set(seqs);
  return items.map((one) => (read.has(one.seq) && !one.readAt ? { ...one, readAt } : one));
}

/** This tab's notifications; fed by live-notifications.ts. */
export const notifications = createNotifications();

export const useNotifications = <T>(select: (state: NotificationsState) => T): T =>
  useStore(notifications.store, select);
