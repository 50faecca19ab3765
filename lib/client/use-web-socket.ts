import { useEffect, useState } from "react";
import { createSocket, type QafilaSocket } from "./socket";

/**
 * A socket of this component's own, open while it is mounted (contract §3).
 * @param userId nobody yet (null, empty): no connection. Who one is, the token and cookie tell.
 * @param token from POST /api/socket-token; fetched when missing.
 */
export function useWebSocket(
  userId: string | null | undefined,
  token?: string | null,
): { socket: QafilaSocket | null; isConnected: boolean } {
  const [socket, setSocket] = useState<QafilaSocket | null>(null);
  const [isConnected, setConnected] = useState(false);

  useEffect(() => {
    if (!userId) return;
    const opened = createSocket(token ?? undefined);
    opened.socket.on("connect", () => setConnected(true));
    opened.socket.on("disconnect", () => setConnected(false));
    opened.socket.connect();
    setSocket(opened.socket);
    return () => {
      opened.close();
      setSocket(null);
      setConnected(false);
    };
  }, [userId, token]);

  return { socket, isConnected };
}
