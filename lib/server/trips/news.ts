import type { Notice } from "../../domain/notification";
import type { Prisma } from "../generated/prisma/client";
import { controlRoom } from "../notifications/people";
import { tripCancelled, tripDelayed, tripPlanned, tripWithdrawn } from "../notifications/texts";
import { type Written, writeNotifications } from "../notifications/write";
import { settings } from "../settings";
import type { TripRow } from "./row";

type Tx = Prisma.TransactionClient;
type News = { userId: string | null; texts: Notice["texts"] };

/**
 * What changes of trips mean to drivers: theirs now, no longer theirs, changed, called off. Nobody is
 * told of what they did themselves. Written in the changes' own transaction; for tell.ts after it. In
 * the order of ids, as write.ts locks them: two that swap drivers must not wait for each other.
 */
export async function writeTripNews(
  tx: Tx,
  changes: { before: TripRow | null; row: TripRow }[],
  actorId: string,
): Promise<Written[]> {
  const { timeZone } = await settings();
  const news = changes
    .flatMap(({ before, row }) => newsOf(before, row, timeZone))
    .flatMap(({ userId, texts }) => (userId && userId !== actorId ? { userId, texts } : []))
    .sort((a, b) => (a.userId < b.userId ? -1 : Number(a.userId > b.userId)));
  const written: Written[] = [];
  for (const { userId, texts } of news) {
    const notice: Notice = { kind: "trip", type: "info", texts, link: "/drive" };
    written.push(...(await writeNotifications([userId], notice, tx)));
  }
  return written;
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
