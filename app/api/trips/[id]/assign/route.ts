import { assignOrder } from "@/lib/domain/trip-input";
import { route } from "@/lib/server/rest";
import { assignTrip } from "@/lib/server/trips/command";

export const POST = route({
  body: assignOrder,
  run: ({ actor, params, body }) => assignTrip(actor, { ...body, tripId: params.id ?? "" }),
});
