import { database } from "../database/connection";
import { websocketService } from "../websocket-service";

/** Ends a session: its cookie and tokens are worth nothing, its sockets are dropped for good, and its browser takes no pushes. */
export async function endSession(sessionId: string): Promise<void> {
  await database().session.updateMany({
    where: { id: sessionId, endedAt: null },
    data: { endedAt: new Date() },
  });
  await database().pushSubscription.deleteMany({ where: { sessionId } });
  websocketService.disconnectSession(sessionId);
}
