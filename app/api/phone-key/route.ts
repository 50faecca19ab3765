import { pairPhone } from "@/lib/server/device-keys";
import { route } from "@/lib/server/rest";

export const POST = route({ cookieOnly: true, run: ({ actor }) => pairPhone(actor) });
