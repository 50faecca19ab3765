import { onCallList } from "../../domain/escalation";
import type { Operation } from "../openapi";

/** The endpoints of escalations and the on-call list, for openapi.ts. */
export const escalationOperations: Operation[] = [
  {
    method: "get",
    path: "/api/alerts/{id}/escalations",
    status: 200,
    summary: "Who was called about an alert, and what became of it (dispatcher, admin)",
  },
  {
    method: "get",
    path: "/api/on-call",
    status: 200,
    summary: "Who is called when nobody acknowledges, in order (dispatcher, admin)",
  },
  {
    method: "put",
    path: "/api/on-call",
    status: 200,
    body: onCallList,
    summary: "Replace the on-call list (admin)",
  },
  {
    method: "post",
    path: "/api/on-call/test",
    status: 200,
    summary: "Send the first of the list a message marked as a test; says how it went (admin)",
  },
  {
    method: "post",
    path: "/api/settings/escalation-secret",
    status: 200,
    summary: "A new secret that signs escalations, shown this once; the old one stops (admin)",
  },
];
