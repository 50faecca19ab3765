import { io, type Socket } from "socket.io-client";
import type { ClientToServerEvents, ServerToClientEvents } from "../realtime/events";

export type QafilaSocket = Socket<ServerToClientEvents, ClientToServerEvents>;

/** A socket and the way to end it for good, retries included. */
export type OpenSocket = { socket: QafilaSocket; close: () => void };

/** Refusals that no retry will change (contract §2). */
const finalRefusals = new Set(["UNAUTHENTICATED", "FORBIDDEN_ORIGIN"]);
const RETRY_FIRST_MS = 1_000;
const RETRY_LONGEST_MS = 5_000;
/** The server waits five seconds for a handshake; without a token the cookie alone may do, ms. */
const TOKEN_WAIT_MS = 3_000;

/**
 * A socket to this page's server, not connected yet: WebSocket only, each connection opened
 * with a fresh token beside the cookie, tried again for ever (1–5 s, with jitter). What ends it:
 * `connect_error` UNAUTHENTICATED or FORBIDDEN_ORIGIN, and the server's own disconnect.
 * @param token opens the first connection when given; else, and later, they fetch their own.
 */
export function createSocket(token?: string): OpenSocket {
  // Asked for now, it is there once the connection is open.
  let first: Promise<string | null> | null =
    token === undefined ? freshToken() : Promise.resolve(token);
  let retry: ReturnType<typeof setTimeout> | undefined;
  const socket: QafilaSocket = io({
    autoConnect: false,
    transports: ["websocket"],
    reconnectionDelay: RETRY_FIRST_MS,
    reconnectionDelayMax: RETRY_LONGEST_MS,
    auth: (answer) => {
      const early = first;
      first = null;
      void Promise.resolve(early)
        .then((given) => given ?? freshToken())
        .then((given) => answer(given ? { token: given } : {}));
    },
  });
  // The client retries lost connections by itself, but not those the server refused.
  socket.on("connect_error", ({ message }) => {
    if (socket.active || finalRefusals.has(message)) return;
    const wait = RETRY_FIRST_MS + Math.random() * (RETRY_LONGEST_MS - RETRY_FIRST_MS);
    retry = setTimeout(() => socket.connect(), wait);
  });
  const close = () => {
    clearTimeout(retry);
    socket.off();
    socket.disconnect();
  };
  return { socket, close };
}

/** A token for opening sockets; null when there is none to be had, the cookie may do then. */
async function freshToken(): Promise<string | null> {
  try {
    const response = await fetch("/api/socket-token", {
      method: "POST",
      signal: AbortSignal.timeout(TOKEN_WAIT_MS),
    });
    if (!response.ok) return null;
    const { token } = (await response.json()) as { token: string };
    return token;
  } catch {
    return null;
  }
}
