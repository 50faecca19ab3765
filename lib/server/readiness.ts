import { isDatabaseReachable } from "./database/connection";
import { remember } from "./remember";

const lifecycle = remember("lifecycle", () => ({ draining: false }));

/** From now on this node takes no new work. */
export function startDraining(): void {
  lifecycle.draining = true;
}

/** Whether this node is on its way out. */
export const isDraining = (): boolean => lifecycle.draining;

/** Why this node is not ready, or null when it is. */
export async function notReadyBecause(): Promise<string | null> {
  if (lifecycle.draining) return "This node is shutting down.";
  return (await isDatabaseReachable()) ? null : "The database cannot be reached.";
}
