"use client";

import { Inbox, X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Dialog } from "radix-ui";
import { LoadingRows } from "@/components/map/loading-rows";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useNotifications } from "@/lib/client/stores/notifications";
import { MarkAll } from "./mark-all";
import { NotificationList } from "./notification-list";
import { QuietLine } from "./quiet-line";
import { QuietMenu } from "./quiet-menu";
import { useMark } from "./use-mark";

/** More are on the page. */
const MOST = 30;

/** Under the emergencies, which it leaves in sight (1102); over Leaflet's panes. */
const panelClass =
  "fixed inset-0 z-[1101] flex flex-col bg-surface text-foreground outline-none md:inset-y-3 md:start-18 md:end-auto md:w-100 md:rounded-xl md:border md:border-border md:shadow-2xl";

/** The newest notifications, whether it is quiet, and the way to all the others. */
export function NotificationPanel({ onClose }: { onClose: () => void }) {
  const t = useTranslations("notifications");
  const actions = useTranslations("shell.actions");
  const mark = useMark();
  const { items, isLoaded } = useNotifications((state) => state);
  return (
    <Dialog.Portal>
      <Dialog.Content className={panelClass} aria-describedby={undefined} data-panel>
        <header className="relative border-b border-border px-4 py-3">
          <Dialog.Title className="pe-12 text-base font-semibold">{t("title")}</Dialog.Title>
          <Dialog.Close
            aria-label={actions("close")}
            className="absolute end-2 top-1.5 inline-flex size-10 items-center justify-center rounded-md text-muted hover:bg-raised hover:text-foreground pointer-coarse:size-11"
          >
            <X aria-hidden className="size-4" />
          </Dialog.Close>
          <div className="-mx-2 mt-1 flex flex-wrap justify-between gap-1">
            <QuietMenu />
            <MarkAll />
          </div>
        </header>
        <QuietLine />
        <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
          {!isLoaded && <LoadingRows />}
          {isLoaded && items.length === 0 && (
            <EmptyState icon={Inbox} title={t("empty.title")} text={t("empty.text")} />
          )}
          <NotificationList
            items={items.slice(0, MOST)}
            isInDialog
            onMark={mark}
            onOpen={(notification) => {
              mark(notification);
              if (notification.link) onClose();
            }}
          />
        </div>
        <footer className="flex flex-wrap justify-between gap-2 border-t border-border px-4 pt-2 pb-[max(0.5rem,env(safe-area-inset-bottom))]">
          <Button asChild>
            <Link href="/notifications" onClick={onClose}>
              {t("all")}
            </Link>
          </Button>
          <Button asChild variant="ghost">
            <Link href="/notifications?tab=preferences" onClick={onClose}>
              {t("tabs.preferences")}
            </Link>
          </Button>
        </footer>
      </Dialog.Content>
    </Dialog.Portal>
  );
}
