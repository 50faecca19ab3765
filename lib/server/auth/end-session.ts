import { database } from "../database/connection";
import { websocketService } from "../websocket-service";

/** Ends a session: its cookie and tokens are worth nothing and its sockets are dropped for good. */
export async function endSession(sessionId: string): Promise<void> {
  await database().session.updateMany({
    where: { id: sessionId, endedAt: null },
    data: { endedAt: new Date() },
  });
  websocketService.disconnectSession(sessionId);
}
