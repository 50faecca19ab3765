import type { QafilaSocket } from "./socket";
import { connection } from "./stores/connection";

/** Feeds the connection store from the socket that keeps this tab live; `signedOut` when nobody is signed in. */
export function followConnection(socket: QafilaSocket, signedOut: () => void): void {
  socket.on("connect", () => {
    connection.heard();
    connection.open();
  });
  socket.io.on("ping", () => connection.heard());
  socket.on("disconnect", (reason) => {
    connection.lose(reason === "io server disconnect" ? "ended" : "stale");
  });
  socket.on("connect_error", ({ message }) => {
    if (message === "UNAUTHENTICATED") signedOut();
    connection.lose(message === "FORBIDDEN_ORIGIN" ? "refused" : "stale");
  });
}
