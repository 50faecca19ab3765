import { AppError } from "../domain/errors";
import { keepFresh } from "./keep-fresh";
import type { QafilaSocket } from "./socket";

const ANSWER_WAIT_MS = 10_000;

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
  // How each trip stands now comes as an event before its answer.
  const fresh = keepFresh({
    read: () => Promise.all([...watchers.keys()].map((tripId) => subscribe(live, tripId))),
    apply: () => {},
  });
  return () => {
    fresh.stop();
    socket = null;
  };
}

async function subscribe(live: QafilaSocket, tripId: string): Promise<void> {
  const answer = await live.timeout(ANSWER_WAIT_MS).emitWithAck("subscribe:trip", tripId);
  // One that is gone, or no longer for this user to see, must not hold up the others.
  if (!answer.ok && mayBeRetried(answer.error.code)) {
    throw new AppError(answer.error.code, answer.error.message);
  }
}

const mayBeRetried = (code: string) =>
  code === "RATE_LIMITED" || code === "UNAVAILABLE" || code === "INTERNAL";
