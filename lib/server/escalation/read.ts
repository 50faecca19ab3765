import type { EscalationView } from "../../domain/escalation";
import type { Actor } from "../../domain/user";
import { alertRow } from "../alerts/row";
import { authorise } from "../authorise";
import { database } from "../database/connection";
import type { Page } from "../page";

/** Who was called about an alert, in order, and what became of it. NOT_FOUND for an unknown one. */
export async function escalationsOf(actor: Actor, alertId: string): Promise<Page<EscalationView>> {
  authorise(actor, "alert:watch");
  const { id } = await alertRow(alertId);
  const rows = await database().escalation.findMany({
    where: { alertId: id },
    orderBy: [{ step: "asc" }, { channel: "asc" }],
  });
  const items = rows.map(({ alertId: _, nextAt: __, ...row }) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    deliveredAt: row.deliveredAt?.toISOString() ?? null,
    failedAt: row.failedAt?.toISOString() ?? null,
  }));
  return { items, nextCursor: null };
}
