import type { Notice } from "../../domain/notification";
import type { Prisma } from "../generated/prisma/client";
import { controlRoom } from "../notifications/people";
import { tripCancelled, tripDelayed, tripPlanned, tripWithdrawn } from "../notifications/texts";
import { type Written, writeNotifications, writeTellings } from "../notifications/write";
import { settings } from "../settings";
import type { TripRow } from "./row";

type Tx = Prisma.TransactionClient;
type News = { userId: string | null; texts: Notice["texts"] };

/**
 * What changes of trips mean to drivers: theirs now, no longer theirs, changed, called off. Nobody is
 * told of what they did themselves. Written in the changes' own transaction, all in one statement;
 * for tell.ts after it.
 */
export async function writeTripNews(
  tx: Tx,
  changes: { before: TripRow | null; row: TripRow }[],
  actorId: string,
): Promise<Written[]> {
  const { timeZone } = await settings();
  const news = changes
    .flatMap(({ before, row }) => newsOf(before, row, timeZone))
    .flatMap(({ userId, texts }) =>
      userId && userId !== actorId ? { userIds: [userId], texts } : [],
    );
  return writeTellings(news, { kind: "trip", type: "info", link: "/drive" }, tx);
}

function newsOf(before: TripRow | null, row: TripRow, timeZone: string): News[] {
  const { driverId: userId } = row;
  if (before?.driverId !== userId) {
    return [
      { userId: before?.driverId ?? null, texts: tripWithdrawn(row) },
      { userId, texts: tripPlanned("assigned", row, timeZone) },
    ];
  }
  if (row.status === "cancelled") return [{ userId, texts: tripCancelled(row) }];
  return [{ userId, texts: tripPlanned("changed", row, timeZone) }];
}

/** The control room hears that a trip will be later than was promised at its start. */
export async function writeDelay(tx: Tx, row: TripRow): Promise<Written[]> {
  const { promisedAt, stops } = row;
  const etaAt = stops.at(-1)?.etaAt;
  if (!promisedAt || !etaAt) return [];
  const minutes = Math.round((etaAt.getTime() - promisedAt.getTime()) / 60_000);
  const texts = tripDelayed(row, minutes);
  const notice: Notice = { kind: "delay", type: "warning", texts, link: `/trips/${row.id}` };
  return writeNotifications(await controlRoom(tx), notice, tx);
}
