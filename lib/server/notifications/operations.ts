import { newMessage } from "../../domain/message";
import { broadcast, bulk, markAll, notificationFilter } from "../../domain/notification";
import { preferenceChange } from "../../domain/notification-preference";
import type { Operation } from "../openapi";

/** The endpoints of notifications, for openapi.ts. */
export const notificationOperations: Operation[] = [
  {
    method: "get",
    path: "/api/notifications",
    status: 200,
    query: ["cursor", "limit", ...Object.keys(notificationFilter.shape)],
    summary:
      "One's own notifications, the newest first, or with after=seq those behind it in their order; how many are unread, and the newest seq",
  },
  {
    method: "get",
    path: "/api/notifications/{id}",
    status: 200,
    summary: "One of one's own notifications",
  },
  {
    method: "post",
    path: "/api/notifications/{id}/read",
    status: 200,
    summary: "As notification:mark-read",
  },
  {
    method: "post",
    path: "/api/notifications/read",
    status: 200,
    body: markAll,
    summary: "As notification:mark-all-read; with upTo those up to that seq",
  },
  {
    method: "post",
    path: "/api/notifications/broadcast",
    status: 201,
    body: broadcast,
    summary: "Tell everyone; kept for who is away (dispatcher, admin)",
  },
  {
    method: "post",
    path: "/api/notifications/bulk",
    status: 201,
    body: bulk,
    summary:
      "Tell up to 10,000 users, each once; with id, sent again it tells those who were not told (dispatcher, admin)",
  },
  {
    method: "get",
    path: "/api/notifications/preferences",
    status: 200,
    summary: "How one hears of each kind: on screen, by push, by e-mail",
  },
  {
    method: "put",
    path: "/api/notifications/preferences",
    status: 200,
    body: preferenceChange,
    summary: "Change the kinds that are named, of oneself",
  },
  {
    method: "get",
    path: "/api/messages",
    status: 200,
    query: ["cursor", "limit"],
    summary: "What the control room wrote, the newest first, and how many have read it",
  },
  {
    method: "post",
    path: "/api/messages",
    status: 201,
    body: newMessage,
    summary:
      "Write to people, to roles, or to the drivers of vehicles; each gets it once (dispatcher, admin)",
  },
  {
    method: "get",
    path: "/api/messages/{id}",
    status: 200,
    summary: "A message and who has read it, when (dispatcher, admin)",
  },
];
