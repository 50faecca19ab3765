import { emergency } from "@/lib/domain/emergency";
import { raiseEmergency } from "@/lib/server/alerts/raise";
import { route } from "@/lib/server/rest";

export const POST = route({
  emergency: true,
  body: emergency,
  status: 201,
  run: ({ actor, body }) => raiseEmergency(actor, body),
});
