"use client";

import { CheckCheck, Inbox, List, SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { HearOfThings } from "@/components/notifications/hear-of-things";
import { NotificationList } from "@/components/notifications/notification-list";
import { useAll } from "@/components/notifications/use-all";
import { useRequest } from "@/components/shell/use-request";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorNote } from "@/components/ui/error-note";
import { Sheet } from "@/components/ui/sheet";
import { markAllRead, markRead } from "@/lib/client/notification-command";
import { notifications, useNotifications } from "@/lib/client/stores/notifications";
import type { NotificationView } from "@/lib/domain/notification";

/** A driver's notifications, and how one hears of things. What leads somewhere leads to the day behind it. */
export function NotificationSheet({ onClose }: { onClose: () => void }) {
  const t = useTranslations("notifications");
  const [isChoosing, setChoosing] = useState(false);
  const unread = useNotifications((state) => state.unread);
  const { items, isLoaded, isMore, isBusy, error, more } = useAll();
  const marking = useRequest();
  const mark = ({ id, seq, readAt }: NotificationView) => {
    if (readAt === null) void marking.run(() => markRead(id, seq));
  };
  const close = () => {
    notifications.putMissedAway();
    onClose();
  };
  const foot = (
    <div className="flex flex-wrap justify-between gap-2">
      <Button variant="ghost" onClick={() => setChoosing(!isChoosing)}>
        {isChoosing ? <List aria-hidden /> : <SlidersHorizontal aria-hidden />}
        {isChoosing ? t("tabs.list") : t("tabs.preferences")}
      </Button>
      {!isChoosing && (
        <Button
          disabled={unread === 0 || marking.isBusy}
          onClick={() => void marking.run(markAllRead)}
        >
          <CheckCheck aria-hidden />
          {t("markAll")}
        </Button>
      )}
    </div>
  );
  return (
    <Sheet
      title={isChoosing ? t("tabs.preferences") : t("title")}
      description={t("bell.unread", { count: unread })}
      onClose={close}
      foot={foot}
    >
      <div className="-m-4 [&_h2]:-top-4">
        {isChoosing && <HearOfThings />}
        {!isChoosing && (
          <>
            {[marking.error, error].map(
              (words) =>
                words && (
                  <div key={words} className="p-4">
                    <ErrorNote>{words}</ErrorNote>
                  </div>
                ),
            )}
            {items.length === 0 && (
              <EmptyState
                icon={Inbox}
                title={isLoaded ? t("empty.title") : t("loading")}
                text={t("empty.driverText")}
              />
            )}
            <NotificationList
              items={items}
              isInDialog
              hrefOf={() => null}
              onMark={mark}
              onOpen={(notification) => {
                mark(notification);
                if (notification.link?.startsWith("/drive")) close();
              }}
            />
            {isMore && (
              <p className="p-4 text-center">
                <Button disabled={isBusy} onClick={more}>
                  {isBusy ? t("loadingOlder") : t("older")}
                </Button>
              </p>
            )}
          </>
        )}
      </div>
    </Sheet>
  );
}
