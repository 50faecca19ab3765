import { notificationChannels } from "@/lib/server/notifications/channels";
import { route } from "@/lib/server/rest";

export const GET = route({ run: ({ actor }) => notificationChannels(actor) });
