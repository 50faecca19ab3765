import { useDeferredValue, useMemo } from "react";
import { type AlertFilter, isAsked } from "@/lib/client/alert-filter";
import { toTriage } from "@/lib/client/alert-order";
import { alerts, useAlertsRevision } from "@/lib/client/stores/alerts";
import { useServerMinute } from "@/lib/client/stores/clock";

/** What needs somebody and passes the filter, live; and how many pass none. */
export function useTriageList(filter: AlertFilter, userId: string) {
  const revision = useDeferredValue(useAlertsRevision());
  const minute = useServerMinute();
  // biome-ignore lint/correctness/useExhaustiveDependencies: alerts are changed in place, their revision tells when
  const { all, isLoaded } = useMemo(
    () => ({
      all: toTriage(alerts.alerts.values()),
      // Of the same moment, or an empty list would flash before the first rows.
      isLoaded: alerts.store.getState().isLoaded,
    }),
    [revision],
  );
  const shown = useMemo(
    () => all.filter((alert) => isAsked(alert, filter, userId, minute * 60_000)),
    [all, filter, userId, minute],
  );
  return { all, shown, isLoaded };
}
