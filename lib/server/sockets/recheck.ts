import { actorOfSession } from "../auth/session";
import { log } from "../log";
import { remember } from "../remember";
import type { LiveServer } from "./live-socket";

const EVERY_MS = 60_000;

const recheck = remember("recheck", () => ({ timer: null as NodeJS.Timeout | null }));

/**
 * Every minute: whose session ended, was disabled or changed role loses its sockets (design §4).
 * What ends a session here drops them at once; this catches what was changed elsewhere.
 */
export function startRecheck(io: LiveServer): void {
  recheck.timer = setInterval(() => void recheckAll(io), EVERY_MS);
}

export function stopRecheck(): void {
  if (recheck.timer) clearInterval(recheck.timer);
}

async function recheckAll(io: LiveServer): Promise<void> {
  const sockets = [...io.of("/").sockets.values()];
  for (const sessionId of new Set(sockets.map(({ data }) => data.user.sessionId))) {
    try {
      const actor = await actorOfSession(sessionId);
      for (const socket of sockets) {
        const { user } = socket.data;
        if (user.sessionId === sessionId && user.role !== actor?.role) socket.disconnect(true);
      }
    } catch (error) {
      log.warn({ err: error }, "sessions cannot be rechecked now");
      return;
    }
  }
}
