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
  /** What was marked last, here or elsewhere: for what shows more than `items` (`onMarked`). */
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
  /** The last that was told to have arrived: an answer on its way may be older, and tells it anew. */
  let told = 0;
  const onMarked = (then: (marked: NotificationsRead) => void): (() => void) =>
    store.subscribe(({ marked }, before) => {
      if (marked && marked !== before.marked) then(marked);
    });
  const has = (seq: number) => store.getState().items.some((one) => one.seq === seq);

  return {
    store,

    /** Replaces everything by the newest page; what lies behind this screen's cursor was missed. */
    applySnapshot({ items, nextCursor, unread, ...page }: NotificationPage) {
      const before = store.getState();
      // One that came while the page was being read may be on it already.
      const newest = Math.max(page.newest, items[0]?.seq ?? 0);
      const missed = before.isLoaded ? sumOf(before, items, newest) : null;
      told = Math.max(told, newest);
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
      const isNews = notification.seq > told;
      if (isNews) told = notification.seq;
      store.setState({
        items: [notification, ...items],
        newest: notification.seq,
        ...(isNews && { arrived: notification }),
      });
      return true;
    },

    /** Applies `notification:read`. */
    applyRead(marked: NotificationsRead) {
      store.setState(({ items }) => ({ items: withRead(items, marked), marked }));
    },

    /** Reads a page, which may be older than what is marked before the answer comes: that is read in it. */
    async readPage(read: () => Promise<NotificationPage>): Promise<NotificationPage> {
      const marks: NotificationsRead[] = [];
      const stop = onMarked((marked) => marks.push(marked));
      try {
        const page = await read();
        return { ...page, items: marks.reduce(withRead, page.items) };
      } finally {
        stop();
      }
    },

    /** Calls back for each marking, here or elsewhere, until the returned function is called. */
    onMarked,

    /** Applies `notification:count`. */
    applyCount: (unread: number) => store.setState({ unread }),

    /** Somebody else is here: nothing is known of theirs yet, and nothing was missed. */
    reset() {
      told = 0;
      store.setState(nothing);
    },

    /** Whoever is here has seen that something was missed. */
    putMissedAway: () => store.setState({ missed: null }),
  };
}

export type NotificationCentre = ReturnType<typeof createNotifications>;

/** What was missed until now, with what a page tells beyond the cursor: unread, and what lies below the page. */
function sumOf(
  { newest: cursor, missed }: NotificationsState,
  items: readonly NotificationView[],
  newest: number,
): Missed | null {
  const since = items.filter(({ seq }) => seq > cursor);
  const unread = since.filter(({ readAt }) => readAt === null);
  const below = Math.max(0, newest - cursor - since.length);
  if (unread.length + below === 0) return missed;
  const criticals = unread.filter(({ type }) => type === "critical");
  return {
    count: (missed?.count ?? 0) + unread.length + below,
    criticals: [...criticals, ...(missed?.criticals ?? [])],
  };
}

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
