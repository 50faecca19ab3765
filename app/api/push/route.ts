import { pushSetup } from "@/lib/server/deliveries/subscriptions";
import { route } from "@/lib/server/rest";

export const GET = route({ run: ({ actor }) => pushSetup(actor) });
