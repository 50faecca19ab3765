import {
  type AlertKind,
  type AlertPriority,
  type AlertView,
  alertKinds,
  alertPriorities,
} from "../domain/alert";

export const alertTabs = ["now", "history"] as const;
export type AlertTab = (typeof alertTabs)[number];
/** What is not over. */
export const unresolvedStatuses = ["open", "acknowledged"] as const;
export type UnresolvedStatus = (typeof unresolvedStatuses)[number];
/** How far back, by days; `any` for ever. */
export const periods = { any: null, day: 1, week: 7, month: 30 } as const;
export type Period = keyof typeof periods;
export const periodNames = Object.keys(periods) as Period[];

const DAY_MS = 24 * 60 * 60_000;

/** What the list of alerts shows; an empty list, null and false let everything through. */
export type AlertFilter = {
  tab: AlertTab;
  statuses: readonly UnresolvedStatus[];
  kind: AlertKind | null;
  priorities: readonly AlertPriority[];
  vehicleId: string | null;
  isMine: boolean;
  period: Period;
};

/** Everything that needs somebody. */
export const usualFilter: AlertFilter = {
  tab: "now",
  statuses: [],
  kind: null,
  priorities: [],
  vehicleId: null,
  isMine: false,
  period: "any",
};

/** The filter an address carries (`?tab=history&kind=overspeed&priority=high&mine=true&period=week`). */
export function readFilter(address: URLSearchParams): AlertFilter {
  const list = <T extends string>(name: string, all: readonly T[]) => {
    const asked = address.get(name)?.split(",") ?? [];
    return all.filter((each) => asked.includes(each));
  };
  return {
    tab: alertTabs.find((tab) => tab === address.get("tab")) ?? "now",
    statuses: list("status", unresolvedStatuses),
    kind: alertKinds.find((kind) => kind === address.get("kind")) ?? null,
    priorities: list("priority", alertPriorities),
    vehicleId: address.get("vehicleId"),
    isMine: address.get("mine") === "true",
    period: periodNames.find((period) => period === address.get("period")) ?? "any",
  };
}

/** The address's part after the path that `readFilter` reads; empty for the usual filter. */
export function writeFilter({ tab, period, ...filter }: AlertFilter): string {
  const address = new URLSearchParams({
    ...(tab !== "now" && { tab }),
    ...narrowing(filter, tab),
    ...(period !== "any" && { period }),
  });
  const text = address.toString().replaceAll("%2C", ",");
  return text && `?${text}`;
}

/** The same as a question to `/api/alerts` and `/api/alerts.csv`; `now`: ms, whole hours will do. */
export function questionOf({ tab, period, ...filter }: AlertFilter, now: number) {
  const days = periods[period];
  const status = tab === "history" ? "resolved" : unresolvedStatuses.join();
  return {
    status,
    ...narrowing(filter, tab),
    ...(days !== null && { from: new Date(now - days * DAY_MS).toISOString() }),
    order: tab === "history" ? "latest" : "triage",
  };
}

function narrowing(filter: Omit<AlertFilter, "tab" | "period">, tab: AlertTab) {
  const { statuses, kind, priorities, vehicleId, isMine } = filter;
  return {
    ...(tab === "now" && statuses.length > 0 && { status: statuses.join() }),
    ...(kind && { kind }),
    ...(priorities.length > 0 && { priority: priorities.join() }),
    ...(vehicleId && { vehicleId }),
    ...(isMine && { mine: "true" }),
  };
}

/** Whether one that is not resolved is asked for; `now`: ms, `userId`: whose "mine" it is. */
export function isAsked(alert: AlertView, filter: AlertFilter, userId: string, now: number) {
  const { statuses, kind, priorities, vehicleId, isMine, period } = filter;
  const days = periods[period];
  return (
    (statuses.length === 0 || statuses.some((status) => status === alert.status)) &&
    (kind === null || kind === alert.kind) &&
    (priorities.length === 0 || priorities.includes(alert.priority)) &&
    (vehicleId === null || vehicleId === alert.vehicleId) &&
    (!isMine || alert.acknowledgedBy?.id === userId) &&
    (days === null || Date.parse(alert.openedAt) >= now - days * DAY_MS)
  );
}
