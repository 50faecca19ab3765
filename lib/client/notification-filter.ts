import {
  type NotificationKind,
  type NotificationView,
  notificationKinds,
} from "../domain/notification";

export const notificationTabs = ["list", "preferences"] as const;
export type NotificationTab = (typeof notificationTabs)[number];

/** What the page of notifications shows; no kinds are all of them. */
export type NotificationPageFilter = {
  tab: NotificationTab;
  kinds: readonly NotificationKind[];
  isUnread: boolean;
};

export const everything: NotificationPageFilter = { tab: "list", kinds: [], isUnread: false };

/** The filter an address carries (`?tab=preferences`, `?kind=trip,delay&unread=true`). */
export function readFilter(address: URLSearchParams): NotificationPageFilter {
  const asked = address.get("kind")?.split(",") ?? [];
  return {
    tab: notificationTabs.find((tab) => tab === address.get("tab")) ?? "list",
    kinds: notificationKinds.filter((kind) => asked.includes(kind)),
    isUnread: address.get("unread") === "true",
  };
}

/** The address's part after the path that `readFilter` reads; empty for everything. */
export function writeFilter({ tab, ...filter }: NotificationPageFilter): string {
  const address = new URLSearchParams({ ...(tab !== "list" && { tab }), ...questionOf(filter) });
  const text = address.toString().replaceAll("%2C", ",");
  return text && `?${text}`;
}

/** The same as a question to `/api/notifications`. */
export const questionOf = ({ kinds, isUnread }: Omit<NotificationPageFilter, "tab">) => ({
  ...(kinds.length > 0 && { kind: kinds.join() }),
  ...(isUnread && { unread: "true" }),
});

/** Whether one is asked for. */
export const isAsked = (
  { kind, readAt }: NotificationView,
  { kinds, isUnread }: Omit<NotificationPageFilter, "tab">,
): boolean => (kinds.length === 0 || kinds.includes(kind)) && !(isUnread && readAt !== null);
