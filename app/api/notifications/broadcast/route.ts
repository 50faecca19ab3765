import { broadcast } from "@/lib/domain/notification";
import { broadcastToAll } from "@/lib/server/notifications/send";
import { route } from "@/lib/server/rest";

export const POST = route({
  body: broadcast,
  status: 201,
  run: ({ actor, body }) => broadcastToAll(actor, body),
});
