import { messageById } from "@/lib/server/notifications/messages";
import { route } from "@/lib/server/rest";

export const GET = route({ run: ({ actor, params }) => messageById(actor, params.id ?? "") });
