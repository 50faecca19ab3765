import type { Role } from "./user";

/** Every action of the product and who may do it: the one table of permissions. */
export const permissions = {
  "vehicle:watch": ["admin", "dispatcher"],
  "vehicle:manage": ["admin"],
  "vehicle:assign": ["admin", "dispatcher"],
  "fleet:watch": ["admin", "dispatcher"],
  "duty:own": ["driver"],
  "duty:others": ["admin", "dispatcher"],
  "driver:page": ["driver"],
  /** A key for one's own phone. */
  "phone:pair": ["driver"],
  "position:report": ["driver"],
  "position:history": ["admin", "dispatcher"],
  "trip:watch": ["admin", "dispatcher"],
  "trip:plan": ["admin", "dispatcher"],
  /** A driver: the trips assigned to oneself (contract §3). */
  "trip:run": ["admin", "dispatcher", "driver"],
  /** A driver: for oneself, on duty or not. */
  "emergency:raise": ["admin", "dispatcher", "driver"],
  "emergency:driver-ok": ["driver"],
  "alert:watch": ["admin", "dispatcher"],
  "alert:handle": ["admin", "dispatcher"],
  "geofence:watch": ["admin", "dispatcher"],
  "geofence:manage": ["admin", "dispatcher"],
  "crossing:watch": ["admin", "dispatcher"],
  /** When detectors fire, and what that would have been like. */
  "rule:watch": ["admin", "dispatcher"],
  "rule:change": ["admin"],
  /** Everyone has notifications of their own; these write to others. */
  "notification:send": ["admin", "dispatcher"],
  "handover:make": ["admin", "dispatcher"],
  "on-call:watch": ["admin", "dispatcher"],
  "on-call:change": ["admin"],
  /** What a driver's phone could not get done, and who puts it right. */
  "refusal:report": ["driver"],
  "refusal:settle": ["admin", "dispatcher"],
  "user:read": ["admin", "dispatcher"],
  "user:manage": ["admin"],
  /** Adds drivers too. */
  "driver:invite": ["admin", "dispatcher"],
  "device-key:issue": ["admin"],
  "connection:manage": ["admin"],
  /** What goes out by push and e-mail, and what could not. */
  "delivery:manage": ["admin"],
  "settings:change": ["admin"],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof permissions;

export function may(role: Role, action: Action): boolean {
  return (permissions[action] as readonly Role[]).includes(role);
}
