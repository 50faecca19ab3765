import { AppError } from "@/lib/domain/errors";
import { isStopDeed, tripOrder } from "@/lib/domain/trip-input";
import { route } from "@/lib/server/rest";
import { atStop } from "@/lib/server/trips/command";

export const POST = route({
  body: tripOrder,
  run: ({ actor, params: { id: tripId = "", stopId = "", deed = "" }, body }) => {
    if (!isStopDeed(deed)) {
      throw new AppError("NOT_FOUND", `There is no ${deed} of a stop. See /api/openapi.json.`);
    }
    return atStop(deed)(actor, { ...body, tripId, stopId });
  },
});
