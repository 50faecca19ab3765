"use client";

import { useTranslations } from "next-intl";
import { ConnectionEnded } from "@/components/map/connection-ended";
import { ConnectionIndicator } from "@/components/map/connection-indicator";
import { useAddressFilter } from "@/components/shell/use-address-filter";
import { Tabs } from "@/components/ui/tabs";
import { notificationTabs, readFilter, writeFilter } from "@/lib/client/notification-filter";
import { useNotifications } from "@/lib/client/stores/notifications";
import { HearOfThings } from "./hear-of-things";
import { MarkAll } from "./mark-all";
import { NotificationFilters } from "./notification-filters";
import { AllNotifications, FilteredNotifications } from "./notification-results";
import { QuietLine } from "./quiet-line";
import { QuietMenu } from "./quiet-menu";

const inAddress = { path: "/notifications", read: readFilter, write: writeFilter };

/** All that one was told, live; and how one hears of things. */
export function NotificationsView() {
  const t = useTranslations("notifications");
  const [filter, change] = useAddressFilter(inAddress);
  const unread = useNotifications((state) => (state.isLoaded ? state.unread : null));
  const isFiltered = filter.kinds.length > 0 || filter.isUnread;
  return (
    <div className="flex h-full flex-col">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 pt-4 md:px-6">
        <h1 className="text-lg font-semibold">{t("title")}</h1>
        <p className="text-sm text-muted tabular-nums" aria-live="polite">
          {unread === null ? t("loading") : t("bell.unread", { count: unread })}
        </p>
        <ConnectionIndicator />
        <div className="ms-auto flex flex-wrap gap-1 max-md:-mx-2 max-md:w-full max-md:justify-between">
          <QuietMenu />
          {/* It marks those of every kind: not beside a list of one. */}
          {filter.tab === "list" && filter.kinds.length === 0 && <MarkAll />}
        </div>
      </header>
      <div className="mx-4 grid gap-4 empty:hidden md:mx-6">
        <ConnectionEnded />
      </div>
      <Tabs
        label={t("tabs.label")}
        tabs={notificationTabs}
        tab={filter.tab}
        titleOf={(name) => t(`tabs.${name}`)}
        onChange={(tab) => change({ tab })}
      />
      <QuietLine />
      {filter.tab === "preferences" ? (
        <div className="min-h-0 flex-1 overflow-y-auto">
          <HearOfThings />
        </div>
      ) : (
        <>
          <NotificationFilters filter={filter} onChange={change} />
          <section
            aria-label={t("title")}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take focus (WCAG 2.1.1)
            tabIndex={0}
            className="min-h-0 flex-1 overflow-y-auto overscroll-contain border-t border-border -outline-offset-2 md:bg-surface md:[&_h2]:px-6 md:[&_li]:px-6"
          >
            {isFiltered ? (
              <FilteredNotifications filter={filter} onChange={change} />
            ) : (
              <AllNotifications onChange={change} />
            )}
          </section>
        </>
      )}
    </div>
  );
}
