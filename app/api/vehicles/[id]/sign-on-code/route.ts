import { route } from "@/lib/server/rest";
import { signOnCode } from "@/lib/server/sign-on-code";

export const POST = route({ run: ({ actor, params }) => signOnCode(actor, params.id ?? "") });
