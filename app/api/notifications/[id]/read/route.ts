import { markRead } from "@/lib/server/notifications/mark";
import { route } from "@/lib/server/rest";

export const POST = route({ run: ({ actor, params }) => markRead(actor, params.id ?? "") });
