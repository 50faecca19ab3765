import type { HeardView } from "./driver-day";

/** How the page's own reporting stands. */
export type PageTracking =
  | "reporting"
  /** Allowed, but no fix yet or none for long. */
  | "waiting"
  | "denied"
  /** The browser refuses on plain http. */
  | "insecure"
  | "unsupported"
  | "off";

export type TrackedBy = "app" | "device" | "page" | "nobody";

/** Traccar Client says it is alive every 5 minutes while parked (traccar-link.ts), ms. */
const ALIVE_MS = 6 * 60_000;

/**
 * Who tracks a driver who is on duty, at the server's time `now`: the app on their phone, the
 * vehicle's own device, or this page. What has not been heard of for six minutes does not.
 */
export function trackedBy(heard: HeardView, page: PageTracking, now: number): TrackedBy {
  const isAlive = (at: string | null) => at !== null && now - Date.parse(at) < ALIVE_MS;
  if (isAlive(heard.phone)) return "app";
  if (isAlive(heard.device)) return "device";
  return page === "reporting" ? "page" : "nobody";
}
