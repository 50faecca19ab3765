import { AppError } from "../../domain/errors";
import { fullBucket, take } from "../../domain/token-bucket";
import type { Ack } from "../../realtime/events";
import { loseDriverPage } from "../driver-presence";
import { vehicleDrivenBy } from "../fleet-state";
import { publicError } from "../public-error";
import { isDraining } from "../readiness";
import { removeViewer } from "../tracking-batch";
import { websocketService } from "../websocket-service";
import { track } from "../work";
import { alertEvents } from "./alert-events";
import { driverEvents } from "./driver-events";
import { dutyEvents } from "./duty-events";
import { type Handler, rates } from "./handler";
import type { LiveSocket } from "./live-socket";
import { notificationEvents } from "./notification-events";
import { positionEvents } from "./position-events";
import { refusalEvents } from "./refusal-events";
import { room } from "./rooms";
import { tripEvents } from "./trip-events";
import { vehicleEvents } from "./vehicle-events";

const handlers = new Map<string, Handler>(
  [
    ...vehicleEvents,
    ...dutyEvents,
    ...driverEvents,
    ...positionEvents,
    ...tripEvents,
    ...alertEvents,
    ...notificationEvents,
    ...refusalEvents,
  ].map((handler) => [handler.event, handler]),
);

/** Going over a rate this often within a minute ends the connection (design §4). */
const MOST_BREACHES = 3;

/** Takes a socket that was let in into its rooms, and listens: once, for every event. */
export function accept(socket: LiveSocket): void {
  const { user } = socket.data;
  const vehicle = vehicleDrivenBy(user.id);
  if (vehicle) socket.join(room.crew(vehicle.id));
  socket.onAny(listen);
  socket.on("disconnect", () => {
    removeViewer(socket);
    if (!websocketService.isOnline(user.id)) loseDriverPage(user.id);
  });
}

/** Shared by all sockets: one closure for everybody keeps ten thousand of them small. */
function listen(this: LiveSocket, event: string, ...args: unknown[]): void {
  track(handle(this, event, args));
}

/** Looks the event up, limits, parses, runs, acknowledges. No input gets past this to the process. */
async function handle(socket: LiveSocket, event: string, args: unknown[]): Promise<void> {
  const last = args.at(-1);
  const reply = typeof last === "function" ? (last as (answer: Ack<unknown>) => void) : null;
  try {
    const data = await run(socket, event, reply && args.length === 1 ? undefined : args[0]);
    reply?.(data === undefined ? { ok: true } : { ok: true, data });
  } catch (error) {
    const answer = publicError(error, { event });
    if (reply) reply({ ok: false, error: answer });
    else socket.emit("error:event", { event, error: answer });
  }
}

async function run(socket: LiveSocket, event: string, payload: unknown): Promise<unknown> {
  const handler = handlers.get(event);
  // The database is still open then, and shutdown waits for what runs.
  if (isDraining() && handler?.rate !== "emergency") {
    throw new AppError("UNAVAILABLE", "This server is restarting. Send it again in a moment.");
  }
  limit(socket, handler?.rate ?? "event");
  if (!handler) {
    throw new AppError("BAD_REQUEST", "There is no such event. README lists the events.");
  }
  const parsed = handler.schema.parse(payload) as never;
  return handler.run(socket.data.user, parsed, socket);
}

function limit(socket: LiveSocket, name: keyof typeof rates): void {
  const rate = rates[name];
  if (!rate) return;
  const now = Date.now();
  const { buckets, breaches } = socket.data;
  const bucket = buckets.get(name) ?? fullBucket(rate, now);
  buckets.set(name, bucket);
  if (take(bucket, rate, now)) return;
  // One flood is one breach however many events it has: counted at most once a second.
  if (now - (breaches.at(-1) ?? 0) > 1000) breaches.push(now);
  socket.data.breaches = breaches.filter((at) => now - at < 60_000);
  if (socket.data.breaches.length >= MOST_BREACHES) setImmediate(() => socket.conn.close());
  throw new AppError("RATE_LIMITED", "Too many events. Wait a moment and send it again.");
}
