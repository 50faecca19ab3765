import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { cutWhere, isBroken, type TimedPlace } from "./glide";

/** A fix of the driven way: degrees, km/h, `recordedAt` in ms since 1970. */
export type DrivenFix = TimedPlace & {
  speed: number | null;
  heading: number | null;
  /** Which vehicle was there: a trip may change hands. */
  vehicleId: string;
};

export type DrivenWayState = {
  phase: "loading" | "ready" | "failed";
  /** Counts every applied event. The map's layer redraws on it. */
  version: number;
  /** Counts changes worth a new chart: history at once, growth every few seconds. */
  revision: number;
};

/** Charts are made anew no more often than this while the way grows, ms. */
const REVISION_MS = 5_000;

export type DrivenWay = ReturnType<typeof createDrivenWay>;

/** The way a trip has driven so far, free of React; `now` gives ms, monotonic. */
export function createDrivenWay(now: () => number = () => performance.now()) {
  const store = createStore<DrivenWayState>(() => ({ phase: "loading", version: 0, revision: 0 }));
  let fixes: readonly DrivenFix[] = [];
  let revisedAt = Number.NEGATIVE_INFINITY;

  return {
    store,
    /** Oldest first; a new array on each change. */
    fixes: () => fixes,

    /** Applies what was stored; what was heard since stays at its end. */
    applyHistory(history: readonly DrivenFix[]) {
      const last = history.at(-1)?.recordedAt ?? 0;
      fixes = [...history, ...fixes.filter(({ recordedAt }) => recordedAt > last)];
      revisedAt = now();
      store.setState(({ version, revision }) => ({
        phase: "ready",
        version: version + 1,
        revision: revision + 1,
      }));
    },

    /** Applies a newest fix; one that is not newer is history's business. */
    applyFix(fix: DrivenFix) {
      const last = fixes.at(-1);
      if (last && fix.recordedAt <= last.recordedAt) return;
      fixes = [...fixes, fix];
      const isDue = now() - revisedAt >= REVISION_MS;
      if (isDue) revisedAt = now();
      store.setState(({ version, revision }) => ({
        version: version + 1,
        revision: revision + (isDue ? 1 : 0),
      }));
    },

    /** The history could not be had. */
    fail() {
      store.setState({ phase: "failed" });
    },
  };
}

/** Whether nobody knows how the vehicle came from one fix to the next. */
export const isGap = (a: DrivenFix, b: DrivenFix): boolean =>
  a.vehicleId !== b.vehicleId || isBroken(a, b);

/** The driven way cut where nobody knows it. */
export const drivenLegs = (fixes: readonly DrivenFix[]): DrivenFix[][] => cutWhere(fixes, isGap);

/** The fixes, again whenever a chart of them must be made anew. */
export function useDrivenFixes(driven: DrivenWay): readonly DrivenFix[] {
  useStore(driven.store, ({ revision }) => revision);
  return driven.fixes();
}

export const useDrivenPhase = (driven: DrivenWay): DrivenWayState["phase"] =>
  useStore(driven.store, ({ phase }) => phase);
