import type { HandoverView } from "../../domain/handover";
import { withNames as alertNames, alertViews } from "../alerts/row";
import { database } from "../database/connection";
import type { Prisma } from "../generated/prisma/client";

const person = { select: { id: true, name: true } };
/** Everything a handover is read with. */
export const withNames = { from: person, acceptedBy: person } satisfies Prisma.HandoverInclude;

export type HandoverRow = Prisma.HandoverGetPayload<{ include: typeof withNames }>;

/** A handover as screens see it; its alerts as they are now, the longest open first. */
export async function handoverView(row: HandoverRow): Promise<HandoverView> {
  const { id, from, note, createdAt, acceptedAt, acceptedBy, alertIds, tripIds } = row;
  const [alerts, trips] = await Promise.all([
    database().alert.findMany({
      where: { id: { in: alertIds } },
      include: alertNames,
      orderBy: [{ openedAt: "asc" }, { id: "asc" }],
    }),
    database().trip.findMany({
      where: { id: { in: tripIds } },
      orderBy: [{ startedAt: "asc" }, { id: "asc" }],
      select: { id: true, name: true, vehicle: { select: { id: true, plateNumber: true } } },
    }),
  ]);
  return {
    ...{ id, from, note, acceptedBy, trips },
    createdAt: createdAt.toISOString(),
    acceptedAt: acceptedAt?.toISOString() ?? null,
    alerts: await alertViews(alerts),
  };
}
