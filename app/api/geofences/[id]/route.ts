import { geofenceChange } from "@/lib/domain/geofence";
import { archiveGeofence, changeGeofence } from "@/lib/server/geofences/change";
import { geofenceById } from "@/lib/server/geofences/read";
import { route } from "@/lib/server/rest";

export const GET = route({ run: ({ actor, params }) => geofenceById(actor, params.id ?? "") });

export const PUT = route({
  body: geofenceChange,
  run: ({ actor, params, body }) => changeGeofence(actor, params.id ?? "", body),
});

export const DELETE = route({
  run: ({ actor, params }) => archiveGeofence(actor, params.id ?? ""),
});
