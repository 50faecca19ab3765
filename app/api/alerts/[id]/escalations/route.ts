import { escalationsOf } from "@/lib/server/escalation/read";
import { route } from "@/lib/server/rest";

export const GET = route({ run: ({ actor, params }) => escalationsOf(actor, params.id ?? "") });
