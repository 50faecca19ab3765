import { route } from "@/lib/server/rest";
import { revokeShare } from "@/lib/server/trips/shares";

export const DELETE = route({
  run: ({ actor, params: { id = "", shareId = "" } }) => revokeShare(actor, id, shareId),
});
