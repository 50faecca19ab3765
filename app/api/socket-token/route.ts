import { socketToken } from "@/lib/server/auth/tokens";
import { route } from "@/lib/server/rest";

export const POST = route({ cookieOnly: true, run: ({ actor }) => socketToken(actor) });
