import { onCallList } from "@/lib/domain/escalation";
import { onCall, replaceOnCall } from "@/lib/server/escalation/on-call";
import { route } from "@/lib/server/rest";

export const GET = route({ run: ({ actor }) => onCall(actor) });

export const PUT = route({
  body: onCallList,
  run: ({ actor, body }) => replaceOnCall(actor, body),
});
