import { DRIVING_KMH } from "../../domain/driving";
import type { PageTracking } from "../../domain/tracked-by";
import { isWorthReporting, type Spot } from "../../domain/worth-reporting";
import { newId } from "../new-id";
import type { QueuedFix } from "../outbox/entry";
import { motion } from "../stores/motion";
import { batteryLevel } from "./battery";
import { rightTime } from "./phone-clock";

/** A fix older than this says nothing of where the phone is now, ms. */
const LAST_SEEN_MS = 120_000;
const KMH_PER_MS = 3.6;

let seen: { fix: QueuedFix; at: number } | null = null;

/** Where this phone was within the last two minutes, if it knows. */
export function lastSeen() {
  if (!seen || Date.now() - seen.at > LAST_SEEN_MS) return null;
  const { lat, lng, accuracy, recordedAt } = seen.fix;
  return { lat, lng, accuracy, recordedAt };
}

/** Why this browser gives no positions at all; null when it may. */
export function refusesPositions(): PageTracking | null {
  if (!window.isSecureContext) return "insecure";
  return "geolocation" in navigator ? null : "unsupported";
}

/**
 * Follows the phone's position: each fix worth reporting goes to `keep`, which says whether it did;
 * every one moves the page's own speed. The returned function stops it.
 */
export function track(keep: (fix: QueuedFix) => Promise<boolean>): () => void {
  const refusal = refusesPositions();
  if (refusal) {
    motion.setTracking(refusal);
    return () => motion.setTracking("off");
  }
  motion.setTracking("waiting");
  let last: Spot | null = null;
  let watch: number | null = null;
  const begin = () => {
    watch ??= navigator.geolocation.watchPosition(take, fail, {
      enableHighAccuracy: true,
      maximumAge: 0,
      timeout: 30_000,
    });
  };
  const take = (position: GeolocationPosition) => {
    const fix = fixOf(position);
    const at = rightTime(position.timestamp);
    seen = { fix, at: Date.now() };
    motion.setSpeed(fix.speed, Date.now());
    const next = { ...fix, at };
    if (!isWorthReporting(last, next, (fix.speed ?? 0) >= DRIVING_KMH)) return;
    // Not kept (taken before sign-on, or the phone is full), the next one is worth as much.
    void keep(fix).then((isKept) => {
      if (isKept) last = next;
    });
  };
  const fail = ({ code, PERMISSION_DENIED }: GeolocationPositionError) => {
    motion.setTracking(code === PERMISSION_DENIED ? "denied" : "waiting");
    if (code !== PERMISSION_DENIED) return;
    // A refused watch is over; it begins anew once the driver has allowed it, or looks again.
    end();
  };
  const end = () => {
    if (watch !== null) navigator.geolocation.clearWatch(watch);
    watch = null;
  };
  const stopHoping = onAllowed(begin);
  begin();
  return () => {
    end();
    stopHoping();
    motion.setTracking("off");
  };
}

/** Calls `begin` when positions may have been allowed: the browser says so, or the page is looked at. */
function onAllowed(begin: () => void): () => void {
  const look = () => document.visibilityState === "visible" && begin();
  document.addEventListener("visibilitychange", look);
  let status: PermissionStatus | null = null;
  void navigator.permissions?.query({ name: "geolocation" }).then(
    (found) => {
      status = found;
      status.onchange = begin;
    },
    () => {},
  );
  return () => {
    document.removeEventListener("visibilitychange", look);
    if (status) status.onchange = null;
  };
}

function fixOf({ coords, timestamp }: GeolocationPosition): QueuedFix {
  const { latitude, longitude, speed, heading, accuracy, altitude } = coords;
  return {
    id: newId(),
    lat: latitude,
    lng: longitude,
    recordedAt: new Date(rightTime(timestamp)).toISOString(),
    speed: speed === null || !(speed >= 0) ? null : Math.round(speed * KMH_PER_MS * 10) / 10,
    // NaN while standing (W3C Geolocation, `heading`).
    heading: heading === null || Number.isNaN(heading) ? null : heading % 360,
    accuracy,
    altitude,
    battery: batteryLevel(),
  };
}
