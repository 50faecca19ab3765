import { z } from "zod";
import { position } from "../domain/position";
import { settingsChange } from "../domain/settings";
import { newUser } from "../domain/user";
import { newVehicle, vehicleChange } from "../domain/vehicle";
import { alertOperations } from "./alerts/operations";
import { deliveryOperations } from "./deliveries/operations";
import { escalationOperations } from "./escalation/operations";
import { geofenceOperations } from "./geofences/operations";
import { handoverOperations } from "./handovers/operations";
import { notificationOperations } from "./notifications/operations";
import { refusedOperations } from "./refused-commands/operations";
import { ruleOperations } from "./rules/operations";
import { tripOperations } from "./trips/operations";

export type Operation = {
  method: "get" | "post" | "put" | "patch" | "delete";
  path: string;
  summary: string;
  /** Status of a success. */
  status: number;
  query?: string[];
  body?: z.ZodType;
  /** Who it asks for: a session cookie or a bearer, the cookie alone, or nobody. */
  security?: "cookie" | "nobody";
};

const page = ["cursor", "limit"];

/** Every REST endpoint; a test holds this table against app/api. */
export const operations: Operation[] = [
  {
    method: "post",
    path: "/api/socket-token",
    status: 200,
    security: "cookie",
    summary: "A token for sockets and as API bearer, for five minutes",
  },
  {
    method: "get",
    path: "/api/vehicles",
    status: 200,
    query: [...page, "q", "status"],
    summary: "Vehicles as they stand, by plate (dispatcher, admin)",
  },
  {
    method: "post",
    path: "/api/vehicles",
    status: 201,
    body: newVehicle,
    summary: "Add a vehicle (admin)",
  },
  {
    method: "get",
    path: "/api/vehicles/{id}",
    status: 200,
    summary: "One vehicle; a driver's own too",
  },
  {
    method: "patch",
    path: "/api/vehicles/{id}",
    status: 200,
    body: vehicleChange,
    summary: "Change plate or name (admin), assign a driver (dispatcher, admin)",
  },
  {
    method: "delete",
    path: "/api/vehicles/{id}",
    status: 204,
    summary: "Take a vehicle out of the fleet; its history stays (admin)",
  },
  {
    method: "post",
    path: "/api/vehicles/{id}/device-key",
    status: 200,
    summary: "A new key for the vehicle's device, shown once; the old one stops (admin)",
  },
  {
    method: "post",
    path: "/api/vehicles/{id}/sign-on-code",
    status: 200,
    summary: "The code for the cab, by which drivers sign on; always the same (dispatcher, admin)",
  },
  {
    method: "get",
    path: "/api/users",
    status: 200,
    query: [...page, "role"],
    summary: "Users by name, with their duty and invite (dispatcher, admin)",
  },
  {
    method: "post",
    path: "/api/users",
    status: 201,
    body: newUser,
    summary: "Add a user (admin), or a driver (dispatcher, admin), who needs no e-mail",
  },
  {
    method: "post",
    path: "/api/users/{id}/invite",
    status: 201,
    summary:
      "A link by which a driver signs in once, valid 72 hours; unused older ones end (dispatcher, admin)",
  },
  {
    method: "post",
    path: "/api/users/{id}/device-key",
    status: 200,
    summary: "A new key for a driver's own phone, shown once; the old one stops (admin)",
  },
  {
    method: "get",
    path: "/api/positions",
    status: 200,
    query: ["vehicleId", "from", "to", "order", ...page],
    summary: "A vehicle's fixes by recordedAt (dispatcher, admin)",
  },
  {
    method: "post",
    path: "/api/phone-key",
    status: 200,
    security: "cookie",
    summary: "A new key for the driver's own phone, shown this once; the old one stops (driver)",
  },
  {
    method: "get",
    path: "/api/me/data",
    status: 200,
    summary: "What is kept of whoever asks: how much, since when, for how many days",
  },
  ...tripOperations,
  ...alertOperations,
  ...geofenceOperations,
  ...ruleOperations,
  ...escalationOperations,
  ...handoverOperations,
  {
    method: "get",
    path: "/api/settings",
    status: 200,
    summary:
      "What holds for the whole fleet: time zone, phone numbers, retention; for admins where escalations go",
  },
  {
    method: "put",
    path: "/api/settings",
    status: 200,
    body: settingsChange,
    summary: "Change what is named of it, the rest stays (admin)",
  },
  ...notificationOperations,
  ...deliveryOperations,
  ...refusedOperations,
  { method: "get", path: "/api/connections", status: 200, summary: "Every open socket (admin)" },
  {
    method: "get",
    path: "/api/ingest/{deviceKey}",
    status: 200,
    security: "nobody",
    summary: "A fix as OsmAnd parameters; 503 with Retry-After: send again later",
  },
  {
    method: "post",
    path: "/api/ingest/{deviceKey}",
    status: 200,
    security: "nobody",
    body: z.union([position, z.array(position)]),
    summary: "A fix or several: JSON, OsmAnd form or parameters, Traccar Client 9 JSON",
  },
  {
    method: "get",
    path: "/api/openapi.json",
    status: 200,
    security: "nobody",
    summary: "This description",
  },
];

const error = {
  description: "What went wrong and what to do",
  content: {
    "application/json": {
      schema: z.toJSONSchema(
        z.object({
          error: z.object({
            code: z.string(),
            message: z.string(),
            issues: z.array(z.unknown()).optional(),
          }),
        }),
      ),
    },
  },
};

/** The OpenAPI 3.1 description of the REST API. */
export function openApi(version: string, sessionCookie: string) {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: described(operation) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Qafila",
      version,
      description: "Units: degrees, km/h, metres, seconds, percent, ISO 8601 UTC.",
    },
    components: {
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer" },
        cookie: { type: "apiKey", in: "cookie", name: sessionCookie },
      },
    },
    paths,
  };
}

const schemes = {
  either: [{ bearer: [] }, { cookie: [] }],
  cookie: [{ cookie: [] }],
  nobody: [],
};

function described({ path, summary, status, query = [], body, security }: Operation): object {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const inQuery = query.map((name) => ({ name, in: "query", schema: { type: "string" } }));
  const schema = body && z.toJSONSchema(body, { io: "input", unrepresentable: "any" });
  return {
    summary,
    security: schemes[security ?? "either"],
    parameters: [...inPath, ...inQuery],
    ...(schema && { requestBody: { content: { "application/json": { schema } } } }),
    responses: { [status]: { description: "Done" }, default: error },
  };
}
