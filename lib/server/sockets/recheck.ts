import { actorOfSession } from "../auth/session";
import { log } from "../log";
import { remember } from "../remember";
import { websocketService } from "../websocket-service";
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
  const users = new Map(
    [...io.of("/").sockets.values()].map(({ data }) => [data.user.sessionId, data.user]),
  );
  for (const [sessionId, user] of users) {
    try {
      const actor = await actorOfSession(sessionId);
      if (actor?.role !== user.role) websocketService.disconnectSession(sessionId);
    } catch (error) {
      log.warn({ err: error }, "sessions cannot be rechecked now");
      return;
    }
  }
}
