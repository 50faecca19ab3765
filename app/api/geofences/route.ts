import { newGeofence } from "@/lib/domain/geofence";
import { createGeofence } from "@/lib/server/geofences/create";
import { listGeofences } from "@/lib/server/geofences/read";
import { pageQuery, route } from "@/lib/server/rest";

export const GET = route({
  query: pageQuery,
  run: ({ actor, query }) => listGeofences(actor, query),
});

export const POST = route({
  body: newGeofence,
  status: 201,
  run: ({ actor, body }) => createGeofence(actor, body),
});
