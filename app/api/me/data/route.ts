import { ownData } from "@/lib/server/own-data";
import { route } from "@/lib/server/rest";

export const GET = route({ run: ({ actor }) => ownData(actor) });
