import { acceptHandover } from "@/lib/server/handovers/accept";
import { route } from "@/lib/server/rest";

export const POST = route({ run: ({ actor, params }) => acceptHandover(actor, params.id ?? "") });
