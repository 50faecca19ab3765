import type { AlertView } from "../../domain/alert";
import { database } from "../database/connection";
import { alertChanged } from "./changed";
import { type AlertRow, viewOf } from "./row";

/** What of an alert changes after it opened, beside repeats of its episode. */
export type AlertChange = Partial<
  Pick<
    AlertView,
    | "status"
    | "acknowledgedAt"
    | "acknowledgedBy"
    | "takenOverFrom"
    | "notedAt"
    | "escalatedAt"
    | "remindedAt"
    | "resolvedAt"
    | "resolvedBy"
    | "note"
  >
>;

/**
 * Changes an alert that is still as `row` has it, and tells everyone. Null when somebody changed it
 * meanwhile: then their change is to be looked at first.
 */
export async function writeAlert(row: AlertRow, change: AlertChange): Promise<AlertView | null> {
  const before = await viewOf(row);
  const { acknowledgedBy, takenOverFrom, resolvedBy, ...plain } = change;
  const { count } = await database().alert.updateMany({
    where: { id: row.id, version: row.version },
    data: {
      ...plain,
      ...(acknowledgedBy && { acknowledgedById: acknowledgedBy.id }),
      ...(takenOverFrom && { takenOverFromId: takenOverFrom.id }),
      ...(resolvedBy && { resolvedById: resolvedBy.id }),
      version: { increment: 1 },
    },
  });
  if (count === 0) return null;
  // Told without reading anew: what is committed must not go unheard.
  const after = { ...before, ...change, version: row.version + 1 };
  alertChanged(row, after);
  return after;
}
