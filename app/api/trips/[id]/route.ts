import { tripChange } from "@/lib/domain/trip-input";
import { route } from "@/lib/server/rest";
import { changeTrip } from "@/lib/server/trips/plan";
import { tripById } from "@/lib/server/trips/read";

export const GET = route({ run: ({ actor, params }) => tripById(actor, params.id ?? "") });

export const PATCH = route({
  body: tripChange,
  run: ({ actor, params, body }) => changeTrip(actor, params.id ?? "", body),
});
