import { testOnCall } from "@/lib/server/escalation/test-message";
import { route } from "@/lib/server/rest";

export const POST = route({ run: ({ actor }) => testOnCall(actor) });
