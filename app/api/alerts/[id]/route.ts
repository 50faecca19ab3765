import { alertById } from "@/lib/server/alerts/read";
import { route } from "@/lib/server/rest";

export const GET = route({ run: ({ actor, params }) => alertById(actor, params.id ?? "") });
