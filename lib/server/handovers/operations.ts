import { newHandover } from "../../domain/handover";
import type { Operation } from "../openapi";

/** The endpoints of handovers, for openapi.ts. */
export const handoverOperations: Operation[] = [
  {
    method: "get",
    path: "/api/handovers",
    status: 200,
    summary: "Handovers that nobody has accepted, the latest first (dispatcher, admin)",
  },
  {
    method: "post",
    path: "/api/handovers",
    status: 201,
    body: newHandover,
    summary:
      "Hand one's acknowledged alerts and every trip under way over, with a note (dispatcher, admin)",
  },
  {
    method: "post",
    path: "/api/handovers/{id}/accept",
    status: 200,
    summary: "Take a handover and its alerts over, once (dispatcher, admin)",
  },
];
