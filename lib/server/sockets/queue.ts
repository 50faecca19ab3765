import type { LiveServer, LiveSocket } from "./live-socket";

/** A socket with more than this waiting is not reading: it is cut off and comes back, bytes. */
const MOST_QUEUED = 4 * 1024 * 1024;

/** Bytes that wait to be sent on a socket: with the transport, and in Engine.IO's own buffer. */
export function queuedBytes({ conn }: LiveSocket): number {
  const { socket } = conn.transport as { socket?: { bufferedAmount?: number } };
  const packets = Reflect.get(conn, "writeBuffer") as { data?: { length: number } }[];
  return packets.reduce((sum, { data }) => sum + (data?.length ?? 0), socket?.bufferedAmount ?? 0);
}

/** Closes the transport of every socket that stopped reading; its client comes back to a snapshot. */
export function cutOffStalled(io: LiveServer): void {
  for (const socket of io.of("/").sockets.values()) {
    if (queuedBytes(socket) > MOST_QUEUED) socket.conn.close(true);
  }
}
