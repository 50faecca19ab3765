import { route } from "@/lib/server/rest";
import { proofPhoto } from "@/lib/server/trips/proofs";

export const GET = route({
  run: async ({ actor, params: { id = "", proofId = "" } }) => {
    const { body, headers } = await proofPhoto(actor, id, proofId);
    return new Response(body, { headers });
  },
});
