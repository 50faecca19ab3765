"use client";

import { useTranslations } from "next-intl";
import { BellFace } from "@/components/notifications/bell-face";
import {
  openNotificationList,
  useNotificationListOpen,
} from "@/lib/client/stores/notification-list";
import { useNotifications } from "@/lib/client/stores/notifications";
import { NotificationSheet } from "./parts";

/** How many notifications the driver has not read; a press opens them. */
export function DriveBell() {
  const t = useTranslations("notifications.bell");
  const count = useNotifications(({ unread }) => unread);
  const isOpen = useNotificationListOpen();
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        data-bell
        onClick={() => openNotificationList(true)}
        className="relative grid size-11 shrink-0 place-items-center rounded-full text-muted hover:bg-raised [&>svg]:size-6"
      >
        <span className="sr-only">{t("open")}</span>
        <BellFace count={count} />
      </button>
      {isOpen && <NotificationSheet onClose={() => openNotificationList(false)} />}
    </>
  );
}
