"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "radix-ui";
import { useEffect } from "react";
import { useInlineEnd } from "@/components/shell/use-inline-end";
import { useMedia } from "@/components/shell/use-media";
import { Tooltip } from "@/components/ui/tooltip";
import {
  openNotificationList,
  useNotificationListOpen,
} from "@/lib/client/stores/notification-list";
import { useNotifications } from "@/lib/client/stores/notifications";
import { useQuiet } from "@/lib/client/stores/quiet";
import { BellFace } from "./bell-face";
import { NotificationPanel } from "./notification-panel";

/** How many notifications are unread; a press opens the newest, beside the rail or over a phone's whole screen. */
export function NotificationBell({ className }: { className: string }) {
  const t = useTranslations("notifications");
  const side = useInlineEnd();
  const isOpen = useNotificationListOpen();
  useEffect(() => () => openNotificationList(false), []);
  const isWide = useMedia("(min-width: 48rem)");
  const count = useNotifications(({ unread }) => unread);
  const isQuiet = useQuiet() !== null;
  return (
    // Beside the rail the page stays in use; a phone's whole screen is the panel's.
    <Dialog.Root open={isOpen} onOpenChange={openNotificationList} modal={!isWide}>
      <Tooltip text={t(isQuiet ? "bell.quietTitle" : "title")} side={side}>
        <Dialog.Trigger className={className} data-bell>
          <BellFace count={count} isQuiet={isQuiet} />
          <span className="max-w-full truncate text-xs md:sr-only">{t("bell.short")}</span>
        </Dialog.Trigger>
      </Tooltip>
      {isOpen && <NotificationPanel onClose={() => openNotificationList(false)} />}
    </Dialog.Root>
  );
}
