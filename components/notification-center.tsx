"use client";

import { useTranslations } from "next-intl";
import { Popover } from "radix-ui";
import { useNotificationCenter } from "@/lib/client/use-notification-center";
import { BellFace } from "./notifications/bell-face";
import { NotificationList } from "./notifications/notification-list";
import { Button } from "./ui/button";

/**
 * A user's notifications over a connection of its own (contract §3): a bell with how many are unread,
 * the list it opens, and marking as read, which all of the user's screens follow.
 */
export function NotificationCenter({ token }: { token: string }) {
  const t = useTranslations("notifications");
  const { items, unread, isLoaded, isConnected, error, markRead, markAllRead } =
    useNotificationCenter(token);
  return (
    <Popover.Root>
      <Popover.Trigger
        data-unread={unread}
        className="relative inline-flex size-11 items-center justify-center rounded-lg border border-border bg-surface text-foreground hover:bg-raised [&>svg]:size-5"
      >
        <span className="sr-only">{t("title")}</span>
        <BellFace count={unread} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          aria-label={t("title")}
          align="end"
          sideOffset={6}
          collisionPadding={8}
          className="z-[1101] flex max-h-(--radix-popover-content-available-height) w-96 max-w-[calc(100vw-1rem)] flex-col overflow-hidden rounded-xl border border-border bg-surface text-foreground shadow-2xl"
        >
          <div className="flex items-center justify-between gap-3 px-4 py-2">
            <p className="text-sm font-semibold">{t("title")}</p>
            <Button variant="ghost" disabled={unread === 0} onClick={markAllRead}>
              {t("markAll")}
            </Button>
          </div>
          {error && (
            <p role="alert" className="px-4 py-2 text-sm">
              {t("center.refused", { reason: error })}
            </p>
          )}
          {!isConnected && (
            <p role="status" className="px-4 py-2 text-xs text-muted">
              {t("center.connecting")}
            </p>
          )}
          <div className="min-h-0 flex-1 overflow-y-auto border-t border-border">
            {isLoaded && items.length === 0 && (
              <p className="px-4 py-8 text-center text-sm text-muted">{t("empty.title")}</p>
            )}
            <NotificationList items={items} isInDialog onOpen={markRead} onMark={markRead} />
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
