import { route } from "@/lib/server/rest";
import { etaRecord } from "@/lib/server/trips/eta-record";

export const GET = route({ run: async ({ actor }) => ({ record: await etaRecord(actor) }) });
