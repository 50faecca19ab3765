import { newSavedPlace } from "../../domain/place";
import { newProof } from "../../domain/proof";
import { tripImport } from "../../domain/trip-import";
import {
  assignOrder,
  newShare,
  newTrip,
  noteOrder,
  tripChange,
  tripCopies,
  tripOrder,
} from "../../domain/trip-input";
import type { Operation } from "../openapi";

const page = ["cursor", "limit"];

/** The endpoints of trips and around them, for openapi.ts. */
export const tripOperations: Operation[] = [
  {
    method: "get",
    path: "/api/trips",
    status: 200,
    query: [...page, "status", "vehicleId", "driverId", "from", "to", "q", "order"],
    summary:
      "Trips by when they are due, the latest first or with order=asc last; a driver's own only. Several statuses with commas",
  },
  {
    method: "post",
    path: "/api/trips",
    status: 201,
    body: newTrip,
    summary: "Plan a trip (dispatcher, admin); without driverId the vehicle's driver takes it",
  },
  { method: "get", path: "/api/trips/{id}", status: 200, summary: "One trip; a driver's own" },
  {
    method: "patch",
    path: "/api/trips/{id}",
    status: 200,
    body: tripChange,
    summary: "Plan a scheduled trip anew (dispatcher, admin)",
  },
  ...(["start", "complete", "cancel"] as const).map((name) => ({
    method: "post" as const,
    path: `/api/trips/{id}/${name}`,
    status: 200,
    body: tripOrder,
    summary: `As trip:${name} (its driver, dispatcher, admin)`,
  })),
  {
    method: "post",
    path: "/api/trips/{id}/assign",
    status: 200,
    body: assignOrder,
    summary: "Give a trip to another vehicle or driver, under way too (dispatcher, admin)",
  },
  {
    method: "post",
    path: "/api/trips/{id}/notes",
    status: 200,
    body: noteOrder,
    summary: "Put a note on the timeline (its driver, dispatcher, admin)",
  },
  {
    method: "post",
    path: "/api/trips/{id}/stops/{stopId}/{deed}",
    status: 200,
    body: tripOrder,
    summary:
      "What happened at a stop: arrive, depart, fail or skip (with a reason), reopen (dispatcher, admin)",
  },
  {
    method: "get",
    path: "/api/trips/{id}/timeline",
    status: 200,
    summary: "What happened on a trip, oldest first",
  },
  {
    method: "get",
    path: "/api/trips/{id}/proofs",
    status: 200,
    summary: "Proofs of delivery, oldest first; a driver's own trips",
  },
  {
    method: "post",
    path: "/api/trips/{id}/proofs",
    status: 201,
    body: newProof,
    summary:
      "Keep proof of delivery at a stop, in any state of the trip (whoever drives or drove it, dispatcher, admin)",
  },
  {
    method: "get",
    path: "/api/trips/{id}/proofs/{proofId}/photo",
    status: 200,
    summary: "A proof's photo, image/jpeg",
  },
  {
    method: "get",
    path: "/api/trips/{id}/way",
    status: 200,
    summary: "The planned way: points [lat, lng], metres, from a router or straight",
  },
  {
    method: "get",
    path: "/api/eta",
    status: 200,
    summary: "How good predicted arrivals have been: the latest 1,000 checked",
  },
  {
    method: "get",
    path: "/api/places",
    status: 200,
    query: ["q", "limit"],
    summary:
      "Saved places by name, then the geocoder's; `geocoder` says whether it answered (dispatcher, admin)",
  },
  {
    method: "post",
    path: "/api/places",
    status: 201,
    body: newSavedPlace,
    summary: "Save a place under a name (dispatcher, admin)",
  },
  {
    method: "delete",
    path: "/api/places/{id}",
    status: 204,
    summary: "Forget a saved place (dispatcher, admin)",
  },
  {
    method: "post",
    path: "/api/trips/import",
    status: 201,
    body: tripImport,
    summary:
      "Plan trips from a CSV, all or none; with dryRun a preview (200). README names the columns (dispatcher, admin)",
  },
  {
    method: "post",
    path: "/api/trips/{id}/duplicate",
    status: 201,
    body: tripCopies,
    summary: "Plan the same trip again, once for each time, or once without (dispatcher, admin)",
  },
  {
    method: "get",
    path: "/api/trips/candidates",
    status: 200,
    query: ["lat", "lng"],
    summary: "Vehicles without a trip, by when they could be at a place (dispatcher, admin)",
  },
  {
    method: "get",
    path: "/api/trips/{id}/positions",
    status: 200,
    query: ["cursor", "limit"],
    summary: "The driven way: fixes of whichever vehicle it had at the time (dispatcher, admin)",
  },
  {
    method: "get",
    path: "/api/trips/{id}/export",
    status: 200,
    query: ["format"],
    summary: "The driven way as a file, GPX 1.1 or CSV: format gpx or csv (dispatcher, admin)",
  },
  {
    method: "get",
    path: "/api/trips/{id}/shares",
    status: 200,
    summary: "Links by which customers see a trip, the newest first (dispatcher, admin)",
  },
  {
    method: "post",
    path: "/api/trips/{id}/shares",
    status: 201,
    body: newShare,
    summary: "A link for the customer of a stop, shown this once (dispatcher, admin)",
  },
  {
    method: "delete",
    path: "/api/trips/{id}/shares/{shareId}",
    status: 204,
    summary: "Revoke a link (dispatcher, admin)",
  },
  {
    method: "get",
    path: "/api/shares/{token}",
    status: 200,
    security: "nobody",
    summary: "What the customer with that link sees; 60 a minute and address",
  },
];
