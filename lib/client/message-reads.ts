import type { MessageRead } from "../realtime/events";
import type { QafilaSocket } from "./socket";

const listeners = new Set<(read: MessageRead) => void>();

/** Calls `hear` for everyone who reads a message from now on; gives what stops that. */
export function hearMessageReads(hear: (read: MessageRead) => void): () => void {
  listeners.add(hear);
  return () => listeners.delete(hear);
}

/** Binds a dispatcher's socket to whoever shows a message. For live.ts. */
export function serveMessageReads(socket: QafilaSocket): void {
  socket.on("message:read", (read) => {
    for (const hear of listeners) hear(read);
  });
}
