import { route } from "@/lib/server/rest";
import { vehicleDetectors } from "@/lib/server/rules/read";

export const GET = route({ run: ({ actor, params }) => vehicleDetectors(actor, params.id ?? "") });
