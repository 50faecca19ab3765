import { z } from "zod";
import { id } from "@/lib/domain/id";
import { instant } from "@/lib/domain/position";
import { tripStatuses } from "@/lib/domain/trip";
import { newTrip } from "@/lib/domain/trip-input";
import { pageQuery, route } from "@/lib/server/rest";
import { createTrip } from "@/lib/server/trips/plan";
import { listTrips } from "@/lib/server/trips/read";

const query = pageQuery.extend({
  /** One, or several with commas between. */
  status: z
    .string()
    .transform((text) => text.split(","))
    .pipe(z.array(z.enum(tripStatuses)))
    .optional(),
  vehicleId: id.optional(),
  driverId: id.optional(),
  from: instant.optional(),
  to: instant.optional(),
  q: z.string().max(100).optional(),
  order: z.enum(["asc", "desc"]).optional(),
});

export const GET = route({ query, run: ({ actor, query }) => listTrips(actor, query) });

export const POST = route({
  body: newTrip,
  status: 201,
  run: ({ actor, body }) => createTrip(actor, body),
});
