import { route } from "@/lib/server/rest";
import { tripTimeline } from "@/lib/server/trips/read";

export const GET = route({ run: ({ actor, params }) => tripTimeline(actor, params.id ?? "") });
