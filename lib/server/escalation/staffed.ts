import { remember } from "../remember";
import { websocketService } from "../websocket-service";

/** A page that is reloaded, or comes back after a restart, is no empty control room, ms. */
const COMING_BACK_MS = 5_000;

const staff = remember("escalation-staff", () => ({ seenAt: 0, wasStaffed: true }));

/** The doors are open from now on: whoever was here before a restart is on the way back. */
export function awaitStaff(): void {
  staff.seenAt = Date.now();
}

/** Whether anybody in the control room could see an alert, now or a moment ago. */
export function isControlRoomStaffed(): boolean {
  if (websocketService.isStaffConnected()) staff.seenAt = Date.now();
  return Date.now() - staff.seenAt < COMING_BACK_MS;
}

/** Looks, once a second; true when it is another answer than the last time. */
export function hasStaffChanged(): boolean {
  const isStaffed = isControlRoomStaffed();
  const hasChanged = isStaffed !== staff.wasStaffed;
  staff.wasStaffed = isStaffed;
  return hasChanged;
}
