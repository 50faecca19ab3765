import { z } from "zod";
import { newVehicle, vehicleStatuses } from "@/lib/domain/vehicle";
import { pageQuery, route } from "@/lib/server/rest";
import { createVehicle, listVehicles } from "@/lib/server/vehicles";

const query = pageQuery.extend({
  q: z.string().max(100).optional(),
  status: z.enum(vehicleStatuses).optional(),
});

export const GET = route({ query, run: ({ actor, query }) => listVehicles(actor, query) });

export const POST = route({
  body: newVehicle,
  status: 201,
  run: ({ actor, body }) => createVehicle(actor, body),
});
