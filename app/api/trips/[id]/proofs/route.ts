import { newProof } from "@/lib/domain/proof";
import { route } from "@/lib/server/rest";
import { tripProofs } from "@/lib/server/trips/proofs";
import { proveDelivery } from "@/lib/server/trips/prove";

export const GET = route({ run: ({ actor, params }) => tripProofs(actor, params.id ?? "") });

export const POST = route({
  body: newProof,
  status: 201,
  run: ({ actor, params, body }) => proveDelivery(actor, params.id ?? "", body),
});
