import { markAll } from "@/lib/domain/notification";
import { markAllRead } from "@/lib/server/notifications/mark";
import { route } from "@/lib/server/rest";

export const POST = route({
  body: markAll,
  run: ({ actor, body }) => markAllRead(actor, body ?? {}),
});
