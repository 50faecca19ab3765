import { settlement } from "../../domain/refused-command";
import type { Operation } from "../openapi";

/** The endpoints of refused commands, for openapi.ts. */
export const refusedOperations: Operation[] = [
  {
    method: "get",
    path: "/api/refused-commands",
    status: 200,
    query: ["cursor", "limit", "settled"],
    summary:
      "Commands from drivers' phones that were refused, the latest first; settled=false: those that wait (dispatcher, admin)",
  },
  {
    method: "post",
    path: "/api/refused-commands/{commandId}/settle",
    status: 200,
    body: settlement,
    summary: "Say that it was put right, once (dispatcher, admin)",
  },
];
