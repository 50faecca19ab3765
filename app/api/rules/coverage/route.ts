import { route } from "@/lib/server/rest";
import { coverage } from "@/lib/server/rules/read";

export const GET = route({ run: ({ actor }) => coverage(actor) });
