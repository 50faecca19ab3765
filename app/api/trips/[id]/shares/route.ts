import { newShare } from "@/lib/domain/trip-input";
import { route } from "@/lib/server/rest";
import { shareTrip, tripShares } from "@/lib/server/trips/shares";

export const GET = route({ run: ({ actor, params }) => tripShares(actor, params.id ?? "") });

export const POST = route({
  body: newShare,
  status: 201,
  run: ({ actor, params, body }) => shareTrip(actor, params.id ?? "", body),
});
