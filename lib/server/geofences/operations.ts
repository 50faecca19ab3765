import { geofenceChange, newGeofence } from "../../domain/geofence";
import type { Operation } from "../openapi";

/** The endpoints of geofences and crossings, for openapi.ts. */
export const geofenceOperations: Operation[] = [
  {
    method: "get",
    path: "/api/geofences",
    status: 200,
    query: ["cursor", "limit"],
    summary: "The geofences on the map, by name (dispatcher, admin)",
  },
  {
    method: "post",
    path: "/api/geofences",
    status: 201,
    body: newGeofence,
    summary:
      "Draw a geofence: a circle, or a polygon that does not cross itself (dispatcher, admin)",
  },
  {
    method: "get",
    path: "/api/geofences/{id}",
    status: 200,
    summary: "One geofence, also after it was taken off the map (dispatcher, admin)",
  },
  {
    method: "put",
    path: "/api/geofences/{id}",
    status: 200,
    body: geofenceChange,
    summary:
      "The geofence anew, all of it; CONFLICT when it is no longer expectedVersion (dispatcher, admin)",
  },
  {
    method: "delete",
    path: "/api/geofences/{id}",
    status: 204,
    summary: "Take a geofence off the map; its crossings stay (dispatcher, admin)",
  },
  {
    method: "get",
    path: "/api/crossings",
    status: 200,
    query: ["geofenceId", "vehicleId", "from", "to", "cursor", "limit"],
    summary:
      "Who went into which geofence, out of it, or stayed, the latest first (dispatcher, admin)",
  },
];
