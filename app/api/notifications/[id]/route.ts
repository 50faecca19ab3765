import { notificationById } from "@/lib/server/notifications/read";
import { route } from "@/lib/server/rest";

export const GET = route({ run: ({ actor, params }) => notificationById(actor, params.id ?? "") });
