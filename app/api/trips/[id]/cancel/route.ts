import { tripOrder } from "@/lib/domain/trip-input";
import { route } from "@/lib/server/rest";
import { cancelTrip } from "@/lib/server/trips/command";

export const POST = route({
  body: tripOrder,
  run: ({ actor, params, body }) => cancelTrip(actor, { ...body, tripId: params.id ?? "" }),
});
