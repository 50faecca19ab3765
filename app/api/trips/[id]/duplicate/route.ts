import { tripCopies } from "@/lib/domain/trip-input";
import { route } from "@/lib/server/rest";
import { duplicateTrip } from "@/lib/server/trips/duplicate";

export const POST = route({
  body: tripCopies,
  status: 201,
  run: async ({ actor, params, body }) => ({
    items: await duplicateTrip(actor, params.id ?? "", body),
  }),
});
