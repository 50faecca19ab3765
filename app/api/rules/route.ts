import { route } from "@/lib/server/rest";
import { listRules } from "@/lib/server/rules/read";

export const GET = route({ run: ({ actor }) => listRules(actor) });
