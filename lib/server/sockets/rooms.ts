import { AppError } from "../../domain/errors";
import type { LiveSocket } from "./live-socket";

/** The rooms a socket may be in. */
export const room = {
  user: (id: string) => `user:${id}`,
  session: (id: string) => `session:${id}`,
  vehicle: (id: string) => `vehicle:${id}`,
  /** The sockets of whoever is on duty with the vehicle. */
  crew: (vehicleId: string) => `crew:${vehicleId}`,
  trip: (id: string) => `trip:${id}`,
  /** Dispatchers and admins. */
  staff: "staff",
  tracking: "tracking",
  trackingBatch: "tracking:batch",
};

/** A socket is in at most this many rooms (design §4). */
const MOST_ROOMS = 128;

/** Joins a room somebody asked for; RATE_LIMITED when the socket is in too many. */
export function join(socket: LiveSocket, name: string): void {
  if (socket.rooms.size >= MOST_ROOMS && !socket.rooms.has(name)) {
    throw new AppError("RATE_LIMITED", "Too many subscriptions: unsubscribe from some first.");
  }
  socket.join(name);
}
