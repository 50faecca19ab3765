"use client";

import { useTranslations } from "next-intl";
import { LoadingRows } from "@/components/map/loading-rows";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { everything, type NotificationPageFilter } from "@/lib/client/notification-filter";
import type { NotificationView } from "@/lib/domain/notification";
import { NotificationList } from "./notification-list";
import { NotificationsEmpty } from "./notifications-empty";
import { useAll } from "./use-all";
import { useFiltered } from "./use-filtered";
import { useMark } from "./use-mark";

type Filtering = {
  filter: NotificationPageFilter;
  onChange: (change: Partial<NotificationPageFilter>) => void;
};

/** All there are. */
export function AllNotifications({ onChange }: Pick<Filtering, "onChange">) {
  return <Results {...useAll()} filter={everything} onChange={onChange} />;
}

/** Those a filter asks for. */
export function FilteredNotifications({ filter, onChange }: Filtering) {
  const { retry, ...found } = useFiltered(filter);
  const t = useTranslations("shell.actions");
  return (
    <>
      <Results {...found} filter={filter} onChange={onChange} />
      {found.error && (
        <div className="px-4 pb-4 md:px-6">
          <Button onClick={retry}>{t("retry")}</Button>
        </div>
      )}
    </>
  );
}

type Found = {
  items: readonly NotificationView[];
  isLoaded: boolean;
  isMore: boolean;
  isBusy: boolean;
  error: string | null;
  more: () => void;
};

function Results({
  items,
  isLoaded,
  isMore,
  isBusy,
  error,
  more,
  ...filtering
}: Found & Filtering) {
  const t = useTranslations("notifications");
  const mark = useMark();
  return (
    <>
      {!isLoaded && !error && <LoadingRows />}
      {isLoaded && items.length === 0 && <NotificationsEmpty {...filtering} />}
      <NotificationList items={items} onOpen={mark} onMark={mark} />
      {error && (
        <div className="p-4 md:px-6">
          <ErrorNote>{error}</ErrorNote>
        </div>
      )}
      {isMore && (
        <p className="p-4 text-center">
          <Button disabled={isBusy} onClick={more}>
            {t(isBusy ? "loadingOlder" : "older")}
          </Button>
        </p>
      )}
    </>
  );
}
