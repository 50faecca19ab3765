import { route } from "@/lib/server/rest";
import { newEscalationSecret } from "@/lib/server/settings";

export const POST = route({ run: ({ actor }) => newEscalationSecret(actor) });
