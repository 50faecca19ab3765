"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { ConnectionEnded } from "@/components/map/connection-ended";
import { LoadingRows } from "@/components/map/loading-rows";
import { useAddressFilter } from "@/components/shell/use-address-filter";
import { Handovers } from "@/components/shift/handovers";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { Tabs } from "@/components/ui/tabs";
import { alertTabs, readFilter, writeFilter } from "@/lib/client/alert-filter";
import { AlertFilters } from "./alert-filters";
import { AlertList } from "./alert-list";
import { AlertsEmpty } from "./alerts-empty";
import { AlertsHeader } from "./alerts-header";
import { BulkBar } from "./bulk-bar";
import { useAlertHistory } from "./use-alert-history";
import { useBulk } from "./use-bulk";
import { useTriageList } from "./use-triage-list";

const inAddress = { path: "/alerts", read: readFilter, write: writeFilter };

/** What needs somebody, by priority and age, live; and what is over. */
export function AlertsView({ userId }: { userId: string }) {
  const t = useTranslations("alerts");
  const search = useRef<HTMLInputElement>(null);
  const [filter, change] = useAddressFilter(inAddress);
  const isHistory = filter.tab === "history";
  const triage = useTriageList(filter, userId);
  const history = useAlertHistory(filter, isHistory);
  const { shown, isLoaded } = isHistory ? history : triage;
  const bulk = useBulk(triage.shown);
  const { error } = history;
  return (
    <div className="flex h-full flex-col">
      <AlertsHeader count={triage.isLoaded ? triage.all.length : null} filter={filter} />
      <div className="mx-4 mb-4 grid gap-4 empty:hidden md:mx-6">
        <ConnectionEnded />
        <Handovers userId={userId} />
      </div>
      <AlertFilters filter={filter} onChange={change} search={search} />
      <Tabs
        label={t("tabs.label")}
        tabs={alertTabs}
        tab={filter.tab}
        titleOf={(name) => t(`tabs.${name}`)}
        onChange={(tab) => change({ tab })}
      />
      {isHistory && error && (
        <div className="m-4 flex flex-wrap items-center gap-3 md:mx-6">
          <ErrorNote>{error}</ErrorNote>
          <Button onClick={history.retry}>{t("retry")}</Button>
        </div>
      )}
      <div className="min-h-0 flex-1 md:bg-surface">
        {!isLoaded && !error && <LoadingRows />}
        {isLoaded && shown.length === 0 && <AlertsEmpty filter={filter} onChange={change} />}
        {shown.length > 0 && (
          <AlertList
            key={filter.tab}
            alerts={shown}
            userId={userId}
            search={search}
            selection={isHistory ? null : bulk}
            onNearEnd={isHistory ? history.loadMore : () => {}}
            {...(isHistory && { onAtTop: history.setAtTop })}
          />
        )}
      </div>
      {!isHistory && (
        <BulkBar count={bulk.count} onAcknowledge={bulk.acknowledge} onClear={bulk.clear} />
      )}
    </div>
  );
}
