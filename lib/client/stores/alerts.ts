import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { AlertView } from "../../domain/alert";
import { emergenciesOf } from "../alert-order";
import { keepNewest } from "../keep-newest";
import { useServerNow } from "./clock";

export type AlertsState = {
  /** Counts every applied event: whoever shows alerts reads them anew then. */
  revision: number;
  /** Whether all that is not resolved is known. */
  isLoaded: boolean;
  /** The last one to open while this screen was listening. */
  opened: AlertView | null;
  /** Counts what was heard to be over: the history is another then. */
  resolved: number;
};

/** So many that are over are kept, the last heard of: each carries the fixes that made it. */
const MOST_RESOLVED = 500;
/** So many are remembered to have been heard of, beside those that are kept. */
const MOST_HEARD = 500;

/** The alerts this screen knows, free of React and sockets. Each change is a new object. */
export function createAlerts() {
  const alerts = new Map<string, AlertView>();
  /** The last this screen heard of: what opens is opened once. */
  const heard = new Set<string>();
  /** Those that are over, the last heard of at the end. */
  const resolved = new Set<string>();
  const store = createStore<AlertsState>(() => ({
    revision: 0,
    isLoaded: false,
    opened: null,
    resolved: 0,
  }));
  const applied = (state: Partial<AlertsState>) =>
    store.setState(({ revision }) => ({ ...state, revision: revision + 1 }));

  const keep = (alert: AlertView) => {
    heard.delete(alert.id);
    heard.add(alert.id);
    keepNewest(heard, MOST_HEARD);
    const known = alerts.get(alert.id);
    if (known && alert.version < known.version) return;
    alerts.set(alert.id, alert);
    resolved.delete(alert.id);
    if (alert.status === "resolved") resolved.add(alert.id);
    if (resolved.size <= MOST_RESOLVED) return;
    const [oldest = ""] = resolved;
    resolved.delete(oldest);
    alerts.delete(oldest);
  };

  return {
    store,
    alerts: alerts as ReadonlyMap<string, AlertView>,

    /** Replaces everything by what is not resolved; what is known in a newer version stays so. */
    applySnapshot(list: readonly AlertView[]) {
      const known = new Map(alerts);
      alerts.clear();
      resolved.clear();
      for (const alert of list) {
        const own = known.get(alert.id);
        keep(own && own.version > alert.version ? own : alert);
      }
      applied({ isLoaded: true });
    },

    /** Applies `emergency:alert` and `alert:updated`; one older than what is known is dropped. */
    applyAlert(alert: AlertView) {
      const isKnown = heard.has(alert.id) || alerts.has(alert.id);
      const isNew = !isKnown && alert.status === "open" && alert.count === 1;
      keep(alert);
      const { resolved } = store.getState();
      applied({
        ...(isNew && { opened: alert }),
        ...(alert.status === "resolved" && { resolved: resolved + 1 }),
      });
    },
  };
}

/** This tab's alerts; fed by live-alerts.ts and by what its own commands are answered. */
export const alerts = createAlerts();

/** The emergencies to be seen to, again on each of their changes. */
export function useEmergencies(): AlertView[] {
  useStore(alerts.store, ({ revision }) => revision);
  return emergenciesOf(alerts.alerts.values(), useServerNow());
}

/** The alert as known now, again on each of its changes; undefined for one this screen never heard of. */
export const useAlert = (id: string): AlertView | undefined =>
  useStore(alerts.store, () => alerts.alerts.get(id));

/** A number that changes when lists of alerts must be made anew. */
export const useAlertsRevision = (): number => useStore(alerts.store, ({ revision }) => revision);

/** A number that changes when one is heard to be over. */
export const useResolvedRevision = (): number => useStore(alerts.store, ({ resolved }) => resolved);
