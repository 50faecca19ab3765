import type { BulkAcknowledge } from "../../domain/alert-query";
import { conflict, type PublicError } from "../../domain/errors";
import type { Actor } from "../../domain/user";
import { authorise } from "../authorise";
import { publicError } from "../public-error";
import { acknowledgeFreeAlert } from "./command";
import { alertRow } from "./row";

type Acknowledged = { alertId: string; ok: boolean; error?: PublicError };

/**
 * Acknowledges several alerts, each for itself: one that is refused holds none of the others up.
 * Critical ones are refused, and those another person has: both are looked at one by one.
 */
export async function acknowledgeAlerts(
  actor: Actor,
  { alertIds, note }: BulkAcknowledge,
): Promise<{ items: Acknowledged[] }> {
  authorise(actor, "alert:handle");
  const items: Acknowledged[] = [];
  for (const alertId of new Set(alertIds)) {
    try {
      const { priority } = await alertRow(alertId);
      if (priority === "critical") {
        throw conflict("A critical alert is never acknowledged in bulk. Open it and look at it.");
      }
      await acknowledgeFreeAlert(actor, { alertId, note });
      items.push({ alertId, ok: true });
    } catch (error) {
      const told = publicError(error, { path: "/api/alerts/acknowledge" });
      items.push({ alertId, ok: false, error: told });
    }
  }
  return { items };
}
