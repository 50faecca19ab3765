import { uuid } from "@/lib/domain/id";
import { instant } from "@/lib/domain/position";
import { listCrossings } from "@/lib/server/geofences/read";
import { pageQuery, route } from "@/lib/server/rest";

const query = pageQuery.extend({
  geofenceId: uuid.optional(),
  vehicleId: uuid.optional(),
  from: instant.optional(),
  to: instant.optional(),
});

export const GET = route({ query, run: ({ actor, query }) => listCrossings(actor, query) });
