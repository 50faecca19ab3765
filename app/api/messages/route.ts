import { newMessage } from "@/lib/domain/message";
import { listMessages, sendMessage } from "@/lib/server/notifications/messages";
import { pageQuery, route } from "@/lib/server/rest";

export const GET = route({
  query: pageQuery,
  run: ({ actor, query }) => listMessages(actor, query),
});

export const POST = route({
  body: newMessage,
  status: 201,
  run: ({ actor, body }) => sendMessage(actor, body),
});
