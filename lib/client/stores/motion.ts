import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { isDriving } from "../../domain/driving";
import type { PageTracking } from "../../domain/tracked-by";
import { STANDING_BELOW_KMH } from "../../domain/vehicle";

export type MotionState = {
  tracking: PageTracking;
  /** km/h as last known, and when, ms. */
  speed: number | null;
  at: number;
  /** Since when it was never faster than walking, ms; null while it moves. */
  standingSince: number | null;
  /** Whether the driver may be shown nothing but the next stop. */
  driving: boolean;
};

/** Standing, a fix is kept every minute: after three without one nobody is tracked, ms. */
const SILENT_MS = 180_000;

/** How this phone moves, free of React and of where it learns it. */
export function createMotion() {
  const store = createStore<MotionState>(() => ({
    tracking: "off",
    speed: null,
    at: 0,
    standingSince: null,
    driving: false,
  }));
  let keptAt = 0;
  return {
    store,

    setTracking(tracking: PageTracking) {
      if (store.getState().tracking !== tracking) store.setState({ tracking });
    },

    /** A speed in km/h at `at`, ms; null, as many a fix has it, says nothing. */
    setSpeed(speed: number | null, at: number) {
      if (speed === null) return;
      store.setState({
        speed,
        at,
        standingSince: speed < STANDING_BELOW_KMH ? (store.getState().standingSince ?? at) : null,
        driving: isDriving(store.getState().driving, { speed, at }, at),
      });
    },

    /** A fix was kept at `at`, ms. */
    keptFix(at: number) {
      keptAt = at;
    },

    /** Time passes: what was known long ago says nothing. */
    tick(now: number) {
      const { tracking } = store.getState();
      if (tracking === "reporting" && now - keptAt > SILENT_MS)
        store.setState({ tracking: "waiting" });
      const { driving, speed, at } = store.getState();
      const still = isDriving(driving, { speed, at }, now);
      if (still !== driving) store.setState({ driving: still });
    },
  };
}

export const motion = createMotion();

export const useMotion = <T>(select: (state: MotionState) => T): T =>
  useStore(motion.store, select);
