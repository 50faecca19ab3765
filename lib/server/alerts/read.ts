import type { AlertView } from "../../domain/alert";
import type { AlertFilter } from "../../domain/alert-query";
import type { Actor } from "../../domain/user";
import { authorise } from "../authorise";
import { database } from "../database/connection";
import type { Page } from "../page";
import { alertsWhere } from "./filter";
import { afterCursor, cursorOf, inOrder } from "./order";
import { alertRow, alertViews, viewOf, withNames } from "./row";

export type AlertQuestion = AlertFilter & { cursor?: string | undefined; limit: number };

/** Alerts that a filter lets through, in its order. BAD_REQUEST for a cursor of another list. */
export async function listAlerts(actor: Actor, question: AlertQuestion): Promise<Page<AlertView>> {
  authorise(actor, "alert:watch");
  const { order, cursor, limit } = question;
  const rows = await database().alert.findMany({
    where: {
      AND: [alertsWhere(actor, question), cursor === undefined ? {} : afterCursor(order, cursor)],
    },
    include: withNames,
    orderBy: inOrder[order],
    take: limit + 1,
  });
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { items: await alertViews(page), nextCursor: last ? cursorOf(order, last) : null };
}

/** One alert: any for dispatchers and admins, a driver's own. */
export async function alertById(actor: Actor, id: string): Promise<AlertView> {
  const row = await alertRow(id);
  if (row.driverId !== actor.id) authorise(actor, "alert:watch");
  return viewOf(row);
}
