import { AppError, conflict } from "../../domain/errors";
import { isJpeg } from "../../domain/jpeg";
import { may } from "../../domain/permissions";
import type { NewProof, ProofView } from "../../domain/proof";
import type { Actor } from "../../domain/user";
import { authorise } from "../authorise";
import { transact } from "../command-receipt";
import type { Prisma } from "../generated/prisma/client";
import { hasDriven } from "./has-driven";
import { lockTrip } from "./lock-trip";
import { publishNote, writeNote } from "./note";
import { pictured, proofView, withDriver } from "./proofs";
import { type TripRow, tripRow } from "./row";

type Transaction = Prisma.TransactionClient;

/**
 * Keeps proof of delivery at a stop, whatever state the trip is in: evidence is never refused for
 * that. Sent twice it is the same success; the id of another's proof is a CONFLICT, a photo that is
 * no JPEG a BAD_REQUEST, a trip that was never this driver's FORBIDDEN.
 */
export async function proveDelivery(actor: Actor, id: string, input: NewProof): Promise<ProofView> {
  authorise(actor, "trip:run");
  const photo = input.photo ? jpegIn(input.photo) : null;
  const { id: tripId } = await tripRow(id);
  const { view, row } = await transact(async (tx) => {
    await lockTrip(tx, tripId);
    await expectOwn(tx, actor, tripId);
    const earlier = await tx.proof.findUnique({ where: { id: input.id }, ...withDriver });
    if (!earlier) return keep(tx, actor, tripId, { ...input, photo });
    if (earlier.tripId !== tripId || earlier.driverId !== actor.id) {
      throw conflict("This id is another proof's. Send yours with a new one.");
    }
    return { view: proofView(earlier, (await pictured(tx, tripId)).has(earlier.id)), row: null };
  });
  if (row) publishNote(row);
  return view;
}

async function keep(
  tx: Transaction,
  actor: Actor,
  tripId: string,
  input: Omit<NewProof, "photo"> & { photo: Uint8Array<ArrayBuffer> | null },
): Promise<{ view: ProofView; row: TripRow }> {
  const { id, stopId, occurredAt, receivedBy = null, note = null, signature, photo } = input;
  const receivedAt = new Date();
  const at = occurredAt && occurredAt < receivedAt ? occurredAt : receivedAt;
  const deed = { do: "prove", proof: id, stopId } as const;
  const said = { actorId: actor.id, at, receivedAt };
  // First of all: the machine refuses a stop that is another trip's, or no id at all.
  const row = await writeNote(tx, await tripRow(tripId, tx), deed, said);
  const what = { stopId, receivedBy, note, photo, ...(signature && { signature }) };
  const proof = await tx.proof.create({
    data: { id, tripId, driverId: actor.id, at, receivedAt, ...what },
    ...withDriver,
  });
  return { view: proofView(proof, photo !== null), row };
}

async function expectOwn(tx: Transaction, actor: Actor, tripId: string) {
  if (may(actor.role, "trip:plan") || (await hasDriven(tx, tripId, actor.id))) return;
  throw new AppError("FORBIDDEN", "This trip was never yours. Ask a dispatcher to add the proof.");
}

function jpegIn(base64: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Buffer.from(base64, "base64"));
  if (isJpeg(bytes)) return bytes;
  const message = "The photo is not a JPEG. Send one as base64, whole.";
  throw new AppError("BAD_REQUEST", `photo: ${message}`, [{ path: ["photo"], message }]);
}
