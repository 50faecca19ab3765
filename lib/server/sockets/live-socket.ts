import type { Server, Socket } from "socket.io";
import type { Bucket } from "../../domain/token-bucket";
import type { Actor } from "../../domain/user";
import type { ClientToServerEvents, ServerToClientEvents } from "../../realtime/events";

/** What the server knows of a socket. Identity comes from here, never from a payload. */
export type SocketData = {
  user: Actor;
  address: string;
  connectedAt: Date;
  buckets: Map<string, Bucket>;
  /** When the socket went over a rate lately, ms. */
  breaches: number[];
  /** Whether the driver's page behind it is on screen, as it last said. */
  isPageVisible?: boolean;
};

export type LiveSocket = Socket<
  ClientToServerEvents,
  ServerToClientEvents,
  Record<string, never>,
  SocketData
>;
export type LiveServer = Server<
  ClientToServerEvents,
  ServerToClientEvents,
  Record<string, never>,
  SocketData
>;
