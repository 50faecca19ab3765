import type { Role } from "./user";

/** Every action of the product and who may do it: the one table of permissions. */
export const permissions = {
  "vehicle:watch": ["admin", "dispatcher"],
  "vehicle:manage": ["admin"],
  "vehicle:assign": ["admin", "dispatcher"],
  "fleet:watch": ["admin", "dispatcher"],
  "duty:own": ["driver"],
  "duty:others": ["admin", "dispatcher"],
  "position:report": ["driver"],
  "position:history": ["admin", "dispatcher"],
  "user:read": ["admin", "dispatcher"],
  "user:manage": ["admin"],
  "device-key:issue": ["admin"],
  "connection:manage": ["admin"],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof permissions;

export function may(role: Role, action: Action): boolean {
  return (permissions[action] as readonly Role[]).includes(role);
}
