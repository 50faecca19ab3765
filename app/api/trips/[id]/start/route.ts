import { tripOrder } from "@/lib/domain/trip-input";
import { route } from "@/lib/server/rest";
import { startTrip } from "@/lib/server/trips/command";

export const POST = route({
  body: tripOrder,
  run: ({ actor, params, body }) => startTrip(actor, { ...body, tripId: params.id ?? "" }),
});
