import type { QafilaSocket } from "./socket";

/** Who watches which trip closely: how many components of this tab each. */
const watchers = new Map<string, number>();
let socket: QafilaSocket | null = null;

/**
 * Progress and ETA of one trip as they change, into the trips store, until the returned function
 * is called; after every reconnect again. A socket may watch some 120 trips at once.
 */
export function watchTrip(tripId: string): () => void {
  const count = watchers.get(tripId) ?? 0;
  watchers.set(tripId, count + 1);
  if (count === 0 && socket?.connected) socket.emit("subscribe:trip", tripId);
  return () => {
    const left = (watchers.get(tripId) ?? 1) - 1;
    if (left > 0) watchers.set(tripId, left);
    else {
      watchers.delete(tripId);
      if (socket?.connected) socket.emit("unsubscribe:trip", tripId);
    }
  };
}

/** From now on this socket brings what is watched; for live.ts alone. */
export function serveWatchers(live: QafilaSocket): () => void {
  socket = live;
  live.on("connect", () => {
    for (const tripId of watchers.keys()) live.emit("subscribe:trip", tripId);
  });
  return () => {
    socket = null;
  };
}
