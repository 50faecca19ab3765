import { z } from "zod";
import { id, uuid } from "./id";
import { MOST_PHOTO } from "./photo-fit";
import { instant } from "./position";
import { text } from "./text";

/** A finger's way over the pad: x, y, x, y … in the pad's own units, 0–1000 across and down. */
export type Stroke = number[];

const stroke = z
  .array(z.number().min(0).max(1000))
  .min(2)
  .max(2000)
  .refine((numbers) => numbers.length % 2 === 0, "Give x and y of each point.");

/** `POST /api/trips/:id/proofs`: proof of delivery at a stop. At least one thing is proved. */
export const newProof = z
  .object({
    id: uuid,
    stopId: id,
    occurredAt: instant.optional(),
    receivedBy: text(100).nullish(),
    note: text(1000).nullish(),
    signature: z.array(stroke).min(1).max(200).nullish(),
    /** A JPEG in base64. */
    photo: z.base64().max(MOST_PHOTO, "The photo is too large. Make it smaller.").nullish(),
  })
  .refine(
    ({ receivedBy, note, signature, photo }) => Boolean(receivedBy || note || signature || photo),
    "Give a name, a note, a signature or a photo.",
  );
export type NewProof = z.output<typeof newProof>;

/** A proof as screens and programs see it; the photo is at `/api/trips/:id/proofs/:proofId/photo`. */
export type ProofView = {
  id: string;
  tripId: string;
  stopId: string;
  driver: { id: string; name: string } | null;
  receivedBy: string | null;
  note: string | null;
  signature: Stroke[] | null;
  hasPhoto: boolean;
  at: string;
  receivedAt: string;
};
