import type { AlertView, Person } from "../../domain/alert";
import type { Evidence } from "../../domain/detector";
import { AppError } from "../../domain/errors";
import { isUuid } from "../../domain/id";
import type { Location } from "../../domain/position";
import { database } from "../database/connection";
import type { Prisma } from "../generated/prisma/client";

/** Everything an alert is read with. */
export const withNames = {
  vehicle: { select: { id: true, plateNumber: true } },
  driver: { select: { id: true, name: true, phone: true } },
} satisfies Prisma.AlertInclude;

export type AlertRow = Prisma.AlertGetPayload<{ include: typeof withNames }>;

/** The alert as stored, or null. */
export async function findAlert(id: string): Promise<AlertRow | null> {
  return isUuid(id) ? database().alert.findUnique({ where: { id }, include: withNames }) : null;
}

/** The alert as stored, or NOT_FOUND. */
export async function alertRow(id: string): Promise<AlertRow> {
  const row = await findAlert(id);
  if (row) return row;
  throw new AppError("NOT_FOUND", "There is no such alert. Reload the list of alerts.");
}

/** Alerts as clients see them, in order. */
export async function alertViews(rows: AlertRow[]): Promise<AlertView[]> {
  const ids = rows
    .flatMap((row) => [row.acknowledgedById, row.takenOverFromId, row.resolvedById])
    .filter((id) => id !== null);
  const people =
    ids.length === 0
      ? []
      : await database().user.findMany({
          where: { id: { in: ids } },
          select: { id: true, name: true },
        });
  const named = new Map(people.map((person) => [person.id, person]));
  return rows.map((row) => alertView(row, named));
}

function alertView(row: AlertRow, people: Map<string, Person>): AlertView {
  const { raisedById: _, content: __, notifiedAt: ___, ...known } = row;
  const { acknowledgedById, takenOverFromId, resolvedById, ...view } = known;
  const who = (id: string | null) => (id && people.get(id)) || null;
  const time = (at: Date | null) => at?.toISOString() ?? null;
  return {
    ...view,
    location: view.location as Location | null,
    evidence: view.evidence as Evidence | null,
    openedAt: view.openedAt.toISOString(),
    occurredAt: view.occurredAt.toISOString(),
    lastAt: view.lastAt.toISOString(),
    asksDriverUntil: time(view.asksDriverUntil),
    acknowledgedAt: time(view.acknowledgedAt),
    acknowledgedBy: who(acknowledgedById),
    takenOverFrom: who(takenOverFromId),
    notedAt: time(view.notedAt),
    escalatedAt: time(view.escalatedAt),
    remindedAt: time(view.remindedAt),
    resolvedAt: time(view.resolvedAt),
    resolvedBy: who(resolvedById),
  };
}

/** One alert as clients see it. */
export async function viewOf(row: AlertRow): Promise<AlertView> {
  const [view] = await alertViews([row]);
  return view as AlertView;
}
