import { tripOrder } from "@/lib/domain/trip-input";
import { route } from "@/lib/server/rest";
import { completeTrip } from "@/lib/server/trips/command";

export const POST = route({
  body: tripOrder,
  run: ({ actor, params, body }) => completeTrip(actor, { ...body, tripId: params.id ?? "" }),
});
