import { emergencyToken } from "@/lib/server/auth/emergency-token";
import { route } from "@/lib/server/rest";

export const POST = route({ run: ({ actor }) => emergencyToken(actor) });
