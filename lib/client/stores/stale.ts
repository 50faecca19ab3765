import type { FleetVehicle } from "./fleet";

/** A fix older than this no longer says where a vehicle is. */
export const STALE_AFTER_MS = 60_000;

/** Whether a vehicle that is not offline anyway has only an old fix; `serverNow` ms since 1970. */
export function isStale({ fix, status }: FleetVehicle, serverNow: number): boolean {
  return status !== "offline" && fix !== null && serverNow - fix.recordedAt > STALE_AFTER_MS;
}
