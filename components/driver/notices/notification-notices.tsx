"use client";

import { Inbox, MessageSquare, OctagonAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { markRead } from "@/lib/client/notification-command";
import { openNotificationList } from "@/lib/client/stores/notification-list";
import { notifications, useNotifications } from "@/lib/client/stores/notifications";
import { isCritical, isShownBig, type NotificationView } from "@/lib/domain/notification";
import { Notice } from "./notice";

/** Changes of trips have notices of their own (apply.ts), messages a card. */
const isNews = (one: NotificationView) =>
  one.kind !== "trip" && !isShownBig(one) && one.readAt === null;

/** The newest a driver has not read, in full; and how much came while the phone could not hear. */
export function NotificationNotices() {
  const t = useTranslations("notifications.missed");
  const newest = useNotifications(({ items }) => items.find(isNews));
  const missed = useNotifications((state) => state.missed);
  return (
    <>
      {missed && missed.count > 1 && (
        <Notice
          icon={Inbox}
          title={t("count", { count: missed.count })}
          onDismiss={notifications.putMissedAway}
        >
          {missed.criticals.length > 0 && t("criticals", { count: missed.criticals.length })}
          <Button className="mt-2 min-h-11!" onClick={() => openNotificationList(true)}>
            {t("see")}
          </Button>
        </Notice>
      )}
      {newest && (
        <Notice
          icon={isCritical(newest) ? OctagonAlert : MessageSquare}
          tone={isCritical(newest) ? "emergency" : "attention"}
          title={newest.title}
          // Unread it stays while that cannot be told the server.
          onDismiss={() => void markRead(newest.id, newest.seq).catch(() => {})}
        >
          <bdi>{newest.message}</bdi>
        </Notice>
      )}
    </>
  );
}
