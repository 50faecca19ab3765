import { RateLimiterMemory } from "rate-limiter-flexible";
import type { Actor } from "../../domain/user";
import { actorFromCookies, actorFromToken } from "../auth/tokens";
import { clientAddress } from "../client-address";
import { log } from "../log";
import { isAllowedOrigin } from "../origins";
import { remember } from "../remember";
import type { LiveSocket } from "./live-socket";
import { room } from "./rooms";

/** Refused handshakes an address may make a minute; a valid one always passes. */
const refusals = remember(
  "handshake-refusals",
  () => new RateLimiterMemory({ points: 100, duration: 60 }),
);

/** A user may have this many sockets (design §4). */
const MOST_SOCKETS = 20;

type Refusal =
  | "UNAUTHENTICATED"
  | "TOKEN_EXPIRED"
  | "FORBIDDEN_ORIGIN"
  | "RATE_LIMITED"
  | "UNAVAILABLE";

/**
 * Socket.IO middleware: by cookie (then an allowed Origin is required, since browsers send
 * cookies from any page) or by `auth.token` (then Origin, if present, must be allowed).
 * Refusals reach the client as `connect_error` with the message of contract §2.
 */
export async function authenticateSocket(
  socket: LiveSocket,
  next: (error?: Error) => void,
): Promise<void> {
  const address = clientAddress(socket.request);
  const outcome = await admit(socket).catch((error: unknown): Refusal => {
    log.error({ err: error }, "handshake failed");
    return "UNAVAILABLE";
  });
  if (typeof outcome === "string") return next(new Error(await named(outcome, address)));
  socket.data.user = outcome;
  socket.data.address = address;
  socket.data.connectedAt = new Date();
  socket.data.buckets = new Map();
  socket.data.breaches = [];
  next();
}

async function admit(socket: LiveSocket): Promise<Actor | Refusal> {
  const user = await identify(socket);
  if (typeof user === "string") return user;
  const sockets = socket.nsp.adapter.rooms.get(room.user(user.id))?.size ?? 0;
  return sockets < MOST_SOCKETS ? user : "RATE_LIMITED";
}

async function identify(socket: LiveSocket): Promise<Actor | Refusal> {
  const { origin, cookie } = socket.handshake.headers;
  if (origin !== undefined && !isAllowedOrigin(origin)) return "FORBIDDEN_ORIGIN";
  const token: unknown = socket.handshake.auth.token;
  if (typeof token === "string" && token !== "") return actorFromToken(token);
  const actor = await actorFromCookies(cookie);
  if (actor && origin === undefined) return "FORBIDDEN_ORIGIN";
  return actor ?? "UNAUTHENTICATED";
}

async function named(refusal: Refusal, address: string): Promise<Refusal> {
  const { remainingPoints } = await refusals
    .consume(address)
    .catch(() => ({ remainingPoints: -1 }));
  return remainingPoints < 0 ? "RATE_LIMITED" : refusal;
}
