import { listConnections } from "@/lib/server/connections";
import { route } from "@/lib/server/rest";

export const GET = route({ run: ({ actor }) => listConnections(actor) });
