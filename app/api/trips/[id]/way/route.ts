import { route } from "@/lib/server/rest";
import { tripWay } from "@/lib/server/trips/read";

export const GET = route({ run: ({ actor, params }) => tripWay(actor, params.id ?? "") });
