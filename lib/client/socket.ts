import { io, type Socket } from "socket.io-client";
import type { ClientToServerEvents, ServerToClientEvents } from "../realtime/events";
import { onWake } from "./on-wake";
import { retryWait } from "./retry-wait";

export type QafilaSocket = Socket<ServerToClientEvents, ClientToServerEvents>;

/** A socket and the way to end it for good, retries included. */
export type OpenSocket = { socket: QafilaSocket; close: () => void };

/** Refusals that no retry will change (contract §2). */
const finalRefusals = new Set(["UNAUTHENTICATED", "FORBIDDEN_ORIGIN"]);
/** What ends a connection for good: the server's word, or our own. */
const finalReasons = new Set<string>(["io server disconnect", "io client disconnect"]);
/** The server waits five seconds for a handshake; without a token the cookie alone may do, ms. */
const TOKEN_WAIT_MS = 3_000;
/** A connection that answers nothing for so long after a sleep is none: the ping would find out later, ms. */
const CHECK_WAIT_MS = 5_000;

/**
 * A socket to this page's server, not connected yet: WebSocket only, each connection opened
 * with a fresh token beside the cookie, tried again for ever (`retryWait`), at once when the network
 * may be back (`onWake`). What ends it: `connect_error` UNAUTHENTICATED or FORBIDDEN_ORIGIN, and the
 * server's own disconnect.
 * @param token opens the first connection when given; else, and later, they fetch their own.
 */
export function createSocket(token?: string): OpenSocket {
  // Asked for now, it is there once the connection is open.
  let first: Promise<string | null> | null =
    token === undefined ? freshToken() : Promise.resolve(token);
  const socket: QafilaSocket = io({
    autoConnect: false,
    transports: ["websocket"],
    // The client's own waits grow to a fixed length without jitter, and it gives up where it was refused.
    reconnection: false,
    auth: (answer) => {
      const early = first;
      first = null;
      const { engine } = socket.io;
      void Promise.resolve(early)
        .then((given) => given ?? freshToken())
        .then((given) => {
          // That connection may be gone by now, and the next one asks for itself.
          if (socket.io.engine === engine) answer(given ? { token: given } : {});
        });
    },
  });
  const stop = keepConnected(socket);
  const close = () => {
    stop();
    socket.off();
    socket.disconnect();
  };
  return { socket, close };
}

/** Connects again whatever happens, but for what is final; the returned function ends it. */
function keepConnected(socket: QafilaSocket): () => void {
  let retry: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let isOver = false;

  const trySoon = () => {
    clearTimeout(retry);
    retry = setTimeout(() => socket.connect(), retryWait(failures++));
  };
  const tryAnew = () => {
    clearTimeout(retry);
    // A try on its way may hang on a network that is gone.
    socket.disconnect().connect();
  };
  socket.on("connect", () => {
    clearTimeout(retry);
    failures = 0;
  });
  socket.on("disconnect", (reason) => {
    isOver = reason === "io server disconnect";
    if (!finalReasons.has(reason)) trySoon();
  });
  socket.on("connect_error", ({ message }) => {
    isOver = finalRefusals.has(message);
    if (!isOver) trySoon();
  });
  const stopWaking = onWake(() => {
    if (isOver) return;
    if (!socket.connected) return tryAnew();
    // Whatever has a short answer and changes nothing.
    const answer = socket.timeout(CHECK_WAIT_MS).emitWithAck("notification:request-count");
    answer.catch(() => socket.connected && tryAnew());
  });
  return () => {
    clearTimeout(retry);
    stopWaking();
  };
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
