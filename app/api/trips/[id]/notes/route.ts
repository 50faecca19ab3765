import { noteOrder } from "@/lib/domain/trip-input";
import { route } from "@/lib/server/rest";
import { noteOnTrip } from "@/lib/server/trips/command";

export const POST = route({
  body: noteOrder,
  run: ({ actor, params, body }) => noteOnTrip(actor, { ...body, tripId: params.id ?? "" }),
});
