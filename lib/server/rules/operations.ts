import { dryRun, ruleChange } from "../../domain/rule";
import type { Operation } from "../openapi";

/** The endpoints of the detectors' rules, for openapi.ts. */
export const ruleOperations: Operation[] = [
  {
    method: "get",
    path: "/api/rules",
    status: 200,
    summary:
      "The detectors' rules in force: for all vehicles, then each vehicle's own (dispatcher, admin)",
  },
  {
    method: "get",
    path: "/api/rules/coverage",
    status: 200,
    summary: "For how many vehicles each detector can work now (dispatcher, admin)",
  },
  {
    method: "put",
    path: "/api/rules/{kind}",
    status: 200,
    body: ruleChange,
    summary: "Make the next version of a rule, for all or with vehicleId for one (admin)",
  },
  {
    method: "delete",
    path: "/api/rules/{kind}",
    status: 200,
    query: ["vehicleId"],
    summary: "A vehicle goes by the rule for all again (admin)",
  },
  {
    method: "get",
    path: "/api/rules/{kind}/versions",
    status: 200,
    query: ["vehicleId"],
    summary: "What a rule was, the latest first (dispatcher, admin)",
  },
  {
    method: "post",
    path: "/api/rules/{kind}/dry-run",
    status: 200,
    body: dryRun,
    summary:
      "The alerts these thresholds would have given on one vehicle's day (dispatcher, admin)",
  },
  {
    method: "get",
    path: "/api/vehicles/{id}/detectors",
    status: 200,
    summary: "Which detectors can work for a vehicle now, by which rules (dispatcher, admin)",
  },
];
