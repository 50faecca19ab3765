import { type AlertPriority, alertPriorities } from "../../domain/alert";
import type { AlertFilter } from "../../domain/alert-query";
import { AppError } from "../../domain/errors";
import { isUuid } from "../../domain/id";
import type { Prisma } from "../generated/prisma/client";
import { momentIn } from "../page";

type Order = AlertFilter["order"];
type Sorted = { id: string; openedAt: Date; priority: AlertPriority };

/** How alerts are listed; PostgreSQL sorts priorities as the schema has them, critical first. */
export const inOrder: Record<Order, Prisma.AlertOrderByWithRelationInput[]> = {
  latest: [{ openedAt: "desc" }, { id: "desc" }],
  triage: [{ priority: "asc" }, { openedAt: "asc" }, { id: "asc" }],
};

/** Where a list goes on after this alert. */
export function cursorOf(order: Order, { id, openedAt, priority }: Sorted): string {
  const place = `${openedAt.toISOString()}_${id}`;
  return order === "triage" ? `${priority}_${place}` : place;
}

/** What comes after a cursor; BAD_REQUEST when it is of another list. */
export function afterCursor(order: Order, cursor: string): Prisma.AlertWhereInput {
  const parts = cursor.split("_");
  const priority = order === "triage" ? parts.shift() : undefined;
  const [time = "", id = "", ...more] = parts;
  const openedAt = momentIn(time);
  const rank = (alertPriorities as readonly (string | undefined)[]).indexOf(priority);
  if (!openedAt || !isUuid(id) || more.length > 0 || (order === "triage" && rank < 0)) {
    throw new AppError("BAD_REQUEST", "This cursor is of another list. Start again without it.");
  }
  if (order === "latest") {
    return { OR: [{ openedAt: { lt: openedAt } }, { openedAt, id: { lt: id } }] };
  }
  return {
    OR: [
      { priority: { in: alertPriorities.slice(rank + 1) } },
      {
        priority: alertPriorities[rank] as AlertPriority,
        OR: [{ openedAt: { gt: openedAt } }, { openedAt, id: { gt: id } }],
      },
    ],
  };
}
