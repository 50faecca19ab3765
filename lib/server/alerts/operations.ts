import { alertFilter, bulkAcknowledge } from "../../domain/alert-query";
import { alertOrder, emergency } from "../../domain/emergency";
import type { Operation } from "../openapi";

const filters = Object.keys(alertFilter.shape);

/** The endpoints of emergencies and alerts, for openapi.ts. */
export const alertOperations: Operation[] = [
  {
    method: "post",
    path: "/api/emergencies",
    status: 201,
    body: emergency,
    summary:
      "As emergency:raise (driver; dispatcher, admin with vehicleId); also with an emergency token as bearer",
  },
  {
    method: "post",
    path: "/api/emergency-token",
    status: 200,
    summary: "A token of one's own that raises emergencies, for ten years, and does nothing else",
  },
  {
    method: "get",
    path: "/api/alerts",
    status: 200,
    query: ["cursor", "limit", ...filters],
    summary:
      "Alerts, the latest first or with order=triage by priority, then the longest open; several of status, kind, priority with commas; mine=true: acknowledged by oneself (dispatcher, admin)",
  },
  {
    method: "get",
    path: "/api/alerts.csv",
    status: 200,
    query: filters,
    summary: "The same as a CSV file, all of it (dispatcher, admin)",
  },
  {
    method: "post",
    path: "/api/alerts/acknowledge",
    status: 200,
    body: bulkAcknowledge,
    summary:
      "Acknowledge up to 200, an answer for each; critical ones are refused (dispatcher, admin)",
  },
  { method: "get", path: "/api/alerts/{id}", status: 200, summary: "One alert; a driver's own" },
  ...(["acknowledge", "resolve"] as const).map((name) => ({
    method: "post" as const,
    path: `/api/alerts/{id}/${name}`,
    status: 200,
    body: alertOrder,
    summary: `As alert:${name} (dispatcher, admin)`,
  })),
];
