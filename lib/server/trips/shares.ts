import { AppError } from "../../domain/errors";
import { isUuid } from "../../domain/id";
import type { NewShare } from "../../domain/trip-input";
import type { ShareView } from "../../domain/trip-view";
import type { Actor } from "../../domain/user";
import { authorise } from "../authorise";
import { database } from "../database/connection";
import { env } from "../env";
import type { TripShare } from "../generated/prisma/client";
import { hashOf, newSecret } from "../link-secret";
import type { Page } from "../page";
import { tripRow } from "./row";

/**
 * A link by which a customer sees the trip until their stop is done, at most `hours` long. The link
 * is told this once. NOT_FOUND for a stop of another trip, CONFLICT when the trip has ended.
 */
export async function shareTrip(
  actor: Actor,
  tripId: string,
  { stopId, hours }: NewShare,
): Promise<{ share: ShareView; url: string }> {
  authorise(actor, "trip:plan");
  const row = await tripRow(tripId);
  const stop = stopId ? row.stops.find(({ id }) => id === stopId) : row.stops.at(-1);
  if (!stop) throw new AppError("NOT_FOUND", "This trip has no such stop. Reload the trip.");
  if (row.status !== "scheduled" && row.status !== "ongoing") {
    throw new AppError("CONFLICT", `This trip is ${row.status}: there is nothing left to follow.`);
  }
  const secret = newSecret();
  const share = await database().tripShare.create({
    data: {
      tripId: row.id,
      stopId: stop.id,
      hash: hashOf(secret),
      createdById: actor.id,
      expiresAt: new Date(Date.now() + hours * 3_600_000),
    },
  });
  return { share: shareView(share), url: `${env().NEXTAUTH_URL}/share/${secret}` };
}

/** Every link of a trip, the newest first; what was told once is not told again. */
export async function tripShares(actor: Actor, tripId: string): Promise<Page<ShareView>> {
  authorise(actor, "trip:plan");
  const { id } = await tripRow(tripId);
  const shares = await database().tripShare.findMany({
    where: { tripId: id },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return { items: shares.map(shareView), nextCursor: null };
}

/** The link stops; NOT_FOUND when the trip has no such link. */
export async function revokeShare(actor: Actor, tripId: string, shareId: string): Promise<void> {
  authorise(actor, "trip:plan");
  const { id } = await tripRow(tripId);
  const share = isUuid(shareId)
    ? await database().tripShare.findFirst({ where: { id: shareId, tripId: id } })
    : null;
  if (!share) throw new AppError("NOT_FOUND", "This trip has no such link. Reload the list.");
  await database().tripShare.updateMany({
    where: { id: share.id, revokedAt: null },
    data: { revokedAt: new Date() },
  });
}

const shareView = ({ id, stopId, createdAt, expiresAt, revokedAt }: TripShare): ShareView => ({
  id,
  stopId,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
  revokedAt: revokedAt?.toISOString() ?? null,
});
