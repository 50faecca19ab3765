import { clearAll, type Detector, figure, quiet, secondsBetween } from "./step";

/** With no more than this a phone turns itself off soon, percent. */
const FLAT = 5;

/**
 * Vehicle offline: on duty, and nothing received for a time. No message proves a failure; a timeout
 * on expected signs of life is what there is (T. Chandra, S. Toueg, "Unreliable Failure Detectors
 * for Reliable Distributed Systems", Journal of the ACM 43, 1996), so it names the likely cause by what
 * came last. Over with the next thing received, or the end of duty.
 */
export const vehicleOffline: Detector<"vehicle_offline", null> = {
  initial: null,
  see: (_, { open }) => ({ state: null, signals: clearAll(open) }),
  tick(_, { thresholds: { silentSeconds }, around, open }) {
    const { now, drivenSince, heardAt, listeningSince, battery, isPageHidden } = around;
    if (drivenSince === null) return { state: null, signals: clearAll(open) };
    const quietSince = Math.max(heardAt, drivenSince);
    if (secondsBetween(quietSince, now) < silentSeconds) {
      return { state: null, signals: clearAll(open) };
    }
    // While the server itself was away nobody could be heard.
    const since = Math.max(quietSince, listeningSince);
    const seconds = secondsBetween(since, now);
    if (open.has("") || seconds < silentSeconds) return quiet(null);
    const isFlat = battery !== null && battery <= FLAT;
    const cause = isFlat ? "battery" : isPageHidden ? "page_hidden" : "unknown";
    const measured = { silentSeconds: seconds, cause, battery: isFlat ? battery : null };
    return { state: null, signals: [{ do: "fire", subject: "", at: now, since, measured }] };
  },
  holds: (measured, { silentSeconds }) => figure(measured, "silentSeconds") >= silentSeconds,
};
