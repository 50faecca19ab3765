import { deliveryFilter, deliveryTest } from "../../domain/delivery";
import { newSubscription, subscriptionEnd } from "../../domain/push";
import type { Operation } from "../openapi";

/** The endpoints of push and of what goes out by push and e-mail, for openapi.ts. */
export const deliveryOperations: Operation[] = [
  {
    method: "get",
    path: "/api/push",
    status: 200,
    summary: "The key a browser subscribes to pushes with, and whether one could be mailed to",
  },
  {
    method: "post",
    path: "/api/push/subscriptions",
    status: 201,
    body: newSubscription,
    summary: "Take one's own pushes with this browser, whoever's it was before",
  },
  {
    method: "delete",
    path: "/api/push/subscriptions",
    status: 204,
    body: subscriptionEnd,
    summary: "Take no more with this browser of one's own",
  },
  {
    method: "get",
    path: "/api/deliveries",
    status: 200,
    query: ["cursor", "limit", ...Object.keys(deliveryFilter.shape)],
    summary:
      "What goes out by push and e-mail, the newest first, without what it says; how many wait or were given up (admin)",
  },
  {
    method: "post",
    path: "/api/deliveries/{id}/retry",
    status: 200,
    summary: "Try at once what was given up or waits (admin)",
  },
  {
    method: "post",
    path: "/api/deliveries/test",
    status: 200,
    body: deliveryTest,
    summary: "Send oneself a test by push or e-mail; says how it went (admin)",
  },
];
