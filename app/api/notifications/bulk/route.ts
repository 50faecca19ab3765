import { bulk } from "@/lib/domain/notification";
import { sendBulk } from "@/lib/server/notifications/send";
import { route } from "@/lib/server/rest";

export const POST = route({
  body: bulk,
  status: 201,
  run: ({ actor, body }) => sendBulk(actor, body),
});
