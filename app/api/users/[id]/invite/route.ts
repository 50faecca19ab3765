import { inviteDriver } from "@/lib/server/invites";
import { route } from "@/lib/server/rest";

export const POST = route({
  status: 201,
  run: ({ actor, params }) => inviteDriver(actor, params.id ?? ""),
});
