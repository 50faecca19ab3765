import { deletePlace } from "@/lib/server/places";
import { route } from "@/lib/server/rest";

export const DELETE = route({ run: ({ actor, params }) => deletePlace(actor, params.id ?? "") });
