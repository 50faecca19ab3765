import { issueUserKey } from "@/lib/server/device-keys";
import { route } from "@/lib/server/rest";

export const POST = route({ run: ({ actor, params }) => issueUserKey(actor, params.id ?? "") });
