import { AppError } from "../../domain/errors";
import { isUuid } from "../../domain/id";
import type { ProofView, Stroke } from "../../domain/proof";
import type { Actor } from "../../domain/user";
import { database } from "../database/connection";
import type { Prisma } from "../generated/prisma/client";
import type { Page } from "../page";
import { watchable } from "./read";

/** What a proof is read with: its driver's name, and never the photo's bytes. */
export const withDriver = {
  omit: { photo: true },
  include: { driver: { select: { id: true, name: true } } },
} as const;
type ProofRow = Prisma.ProofGetPayload<typeof withDriver>;

/** A trip's proofs of delivery, oldest first. */
export async function tripProofs(actor: Actor, tripId: string): Promise<Page<ProofView>> {
  const { id } = await watchable(actor, tripId);
  const rows = await database().proof.findMany({
    where: { tripId: id },
    ...withDriver,
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  const withPhoto = await pictured(database(), id);
  return { items: rows.map((row) => proofView(row, withPhoto.has(row.id))), nextCursor: null };
}

/** The ids of a trip's proofs that have a photo, found without reading one. */
export async function pictured(
  tx: Prisma.TransactionClient,
  tripId: string,
): Promise<ReadonlySet<string>> {
  const where = { tripId, photo: { not: null } };
  const rows = await tx.proof.findMany({ where, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

/** A proof's photo as an answer: it never changes. security-headers.ts says what it may do. */
export async function proofPhoto(
  actor: Actor,
  tripId: string,
  proofId: string,
): Promise<{ body: Uint8Array<ArrayBuffer>; headers: Record<string, string> }> {
  const { id } = await watchable(actor, tripId);
  const row = isUuid(proofId)
    ? await database().proof.findFirst({
        where: { id: proofId, tripId: id },
        select: { photo: true },
      })
    : null;
  if (!row?.photo) throw new AppError("NOT_FOUND", "There is no such photo. Reload the trip.");
  return {
    body: row.photo,
    headers: {
      "content-type": "image/jpeg",
      "cache-control": "private, no-cache",
    },
  };
}

/** A proof as clients see it. */
export function proofView({ at, receivedAt, ...row }: ProofRow, hasPhoto: boolean): ProofView {
  const { id, tripId, stopId, driver, receivedBy, note } = row;
  return {
    id,
    tripId,
    stopId,
    driver,
    receivedBy,
    note,
    signature: row.signature as Stroke[] | null,
    hasPhoto,
    at: at.toISOString(),
    receivedAt: receivedAt.toISOString(),
  };
}
