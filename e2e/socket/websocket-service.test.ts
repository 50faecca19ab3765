import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Role } from "../../lib/domain/user";
import type { ServerToClientEvents } from "../../lib/realtime/events";
import { startSession } from "../../lib/server/auth/session";
import { socketToken } from "../../lib/server/auth/tokens";
import { database } from "../../lib/server/database/connection";
import { loadFleet } from "../../lib/server/fleet-state";
import { drain, goLive, openNode } from "../../lib/server/node";
import type { LiveServer } from "../../lib/server/sockets/live-socket";
import { websocketService } from "../../lib/server/websocket-service";
import { ask, type Client, collect, connect, done } from "../client";

/** The service's whole API in this process: a real HTTP server, database and clients. */

const dataDir = mkdtempSync(join(tmpdir(), "qafila-"));
const http = createServer();
let io: LiveServer;
let url: string;
let vehicleId: string;
const people = { admin: "", dispatcher: "", driver: "", other: "" };
let tokens: Record<keyof typeof people, string>;
const sockets = {} as Record<keyof typeof people, Client>;

async function addUser(name: string, role: Role): Promise<string> {
  const email = `${name}@qafila.test`;
  const data = { email, name, role, passwordHash: "none" };
  return (await database().user.create({ data })).id;
}

async function tokenOf(id: string): Promise<string> {
  const { name, email, role } = await database().user.findUniqueOrThrow({ where: { id } });
  const sessionId = await startSession(id);
  return (await socketToken({ id, name, email, role, sessionId, language: "en" })).token;
}

beforeAll(async () => {
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const { port } = http.address() as AddressInfo;
  url = `http://127.0.0.1:${port}`;
  Object.assign(process.env, {
    NODE_ENV: "test",
    DATA_DIR: dataDir,
    PORT: String(port),
    NEXTAUTH_SECRET: "a secret of this test alone, 32 bytes",
    NEXTAUTH_URL: url,
  });
  await openNode();
  for (const name of ["admin", "dispatcher", "driver", "other"] as const)
    people[name] = await addUser(name, name === "other" ? "driver" : name);
  const vehicle = await database().vehicle.create({ data: { plateNumber: "W 1" } });
  vehicleId = vehicle.id;
  await database().dutyPeriod.create({
    data: { userId: people.driver, vehicleId, startedAt: new Date() },
  });
  await loadFleet();
  const entries = Object.entries(people).map(async ([name, id]) => [name, await tokenOf(id)]);
  tokens = Object.fromEntries(await Promise.all(entries));
  io = goLive(http);
});

afterAll(async () => {
  await drain(http, io);
  rmSync(dataDir, { recursive: true, force: true });
});

beforeEach(async () => {
  for (const name of Object.keys(people) as (keyof typeof people)[])
    sockets[name] = await connect(url, tokens[name]);
});

afterEach(() => {
  for (const socket of Object.values(sockets)) socket.disconnect();
});

type Heard = keyof ServerToClientEvents;

/** Who heard `event` when `act` ran, in order of the people above. */
async function hearers(event: Heard, act: () => void): Promise<Record<string, unknown[]>> {
  const heard = Object.entries(sockets).map(([name, socket]) => [name, collect(socket, event)]);
  act();
  // An answer on the same ordered connection comes after whatever was emitted before it.
  for (const socket of Object.values(sockets)) await ask(socket, "request:active-vehicles");
  return Object.fromEntries(heard.filter(([, events]) => events?.length));
}

const emergency = { id: "a1", kind: "accident", priority: "critical" };

describe("websocketService emits", () => {
  test("vehicle updates to the vehicle's room and tracking, once each", async () => {
    await done(sockets.admin, "subscribe:tracking");
    await done(sockets.admin, "subscribe:vehicle", vehicleId);
    await done(sockets.driver, "subscribe:vehicle", vehicleId);
    const data = { plateNumber: "W 1", status: "idle" };
    const event = { vehicleId, data };
    const heard = await hearers("vehicle:updated", () =>
      websocketService.emitVehicleUpdate(vehicleId, data),
    );
    expect(heard).toEqual({ admin: [event], driver: [event] });
  });

  test("locations to the room as vehicle:location, to tracking as tracking:update", async () => {
    await done(sockets.admin, "subscribe:tracking");
    await done(sockets.dispatcher, "subscribe:vehicle", vehicleId);
    const before = Date.now();
    const location = { lat: 24.7, lng: 46.7 };
    const whole = {
      ...location,
      speed: null,
      heading: null,
      accuracy: null,
      recordedAt: expect.stringMatching(/Z$/),
    };
    const room = await hearers("vehicle:location", () =>
      websocketService.emitGPSUpdate(vehicleId, location),
    );
    expect(room).toEqual({ dispatcher: [{ vehicleId, location: whole }] });
    const tracking = await hearers("tracking:update", () =>
      websocketService.emitGPSUpdate(vehicleId, { ...location, speed: 5 }),
    );
    expect(tracking).toEqual({ admin: [{ vehicleId, location: { ...whole, speed: 5 } }] });
    const [update] = tracking.admin as { location: { recordedAt: string } }[];
    expect(Date.parse(update?.location.recordedAt as string)).toBeGreaterThanOrEqual(before);
  });

  test("low fuel to dispatchers, admins and the vehicle's driver", async () => {
    const event = { vehicleId, fuelLevel: 9 };
    const heard = await hearers("vehicle:low-fuel", () =>
      websocketService.emitLowFuelWarning(vehicleId, 9),
    );
    expect(heard).toEqual({ admin: [event], dispatcher: [event], driver: [event] });
  });

  test.for([
    ["trip:updated", "emitTripUpdate"],
    ["trip:started", "emitTripStarted"],
    ["trip:completed", "emitTripCompleted"],
  ] as const)("%s to dispatchers, admins and the assigned driver", async ([event, method]) => {
    const data = { driverId: people.driver, status: "ongoing" };
    const whole = { tripId: "t1", data };
    const heard = await hearers(event, () => websocketService[method]("t1", data));
    expect(heard).toEqual({ admin: [whole], dispatcher: [whole], driver: [whole] });
  });

  test("trip:cancelled with its reason", async () => {
    const event = { tripId: "t1", reason: "flooded road" };
    const heard = await hearers("trip:cancelled", () =>
      websocketService.emitTripCancelled("t1", "flooded road"),
    );
    expect(heard).toMatchObject({ admin: [event], dispatcher: [event] });
    expect(heard).not.toHaveProperty("other");
  });

  test("an alert to dispatchers, admins and the driver; an SOS not to its own driver", async () => {
    const accident = await hearers("emergency:alert", () =>
      websocketService.emitEmergencyAlert(vehicleId, emergency),
    );
    expect(Object.keys(accident)).toEqual(["admin", "dispatcher", "driver"]);
    expect(accident.admin).toEqual([
      { alert: expect.objectContaining(emergency), priority: "critical" },
    ]);
    // Whoever has the vehicle by now has nothing to do with what happened to somebody else.
    const past = await hearers("emergency:alert", () =>
      websocketService.emitEmergencyAlert(vehicleId, { ...emergency, driverId: randomUUID() }),
    );
    expect(Object.keys(past)).toEqual(["admin", "dispatcher"]);
    const sos = await hearers("emergency:alert", () =>
      websocketService.emitEmergencyAlert(vehicleId, { ...emergency, kind: "sos" }),
    );
    expect(Object.keys(sos)).toEqual(["admin", "dispatcher"]);
  });

  test("notifications to the users named, a broadcast to everyone", async () => {
    const note = {
      id: "n1",
      seq: 1,
      kind: "message" as const,
      title: "Shift",
      message: "Starts at eight.",
      type: "info",
      link: null,
      createdAt: new Date().toISOString(),
      readAt: null,
    };
    const one = await hearers("notification:new", () =>
      websocketService.sendNotificationToUser(people.driver, note),
    );
    expect(one).toEqual({ driver: [note] });
    const two = await hearers("notification:new", () =>
      websocketService.sendBulkNotifications([people.driver, people.other], note),
    );
    expect(two).toEqual({ driver: [note], other: [note] });
    const none = await hearers("notification:new", () =>
      websocketService.sendBulkNotifications([], note),
    );
    expect(none).toEqual({});
    const all = await hearers("notification:broadcast", () =>
      websocketService.broadcastNotification({ message: "Sandstorm", type: "warning" }),
    );
    expect(Object.keys(all)).toEqual(["admin", "dispatcher", "driver", "other"]);
    expect(all.other).toEqual([
      { message: "Sandstorm", type: "warning", createdAt: expect.stringMatching(/Z$/) },
    ]);
  });
});

describe("websocketService knows its connections", () => {
  test("counts and names them", () => {
    expect(websocketService.getConnectionsCount()).toBe(4);
    const mine = websocketService
      .getActiveConnections()
      .find(({ socketId }) => socketId === sockets.driver.id);
    expect(mine).toMatchObject({
      userId: people.driver,
      userRole: "driver",
      connectedAt: expect.stringMatching(/Z$/),
    });
  });

  test("disconnects all, so that they come back by themselves", async () => {
    const reasons = Object.values(sockets).map(
      (socket) => new Promise((resolve) => socket.once("disconnect", resolve)),
    );
    websocketService.disconnectAll();
    // "transport close" is what a client reconnects after; "io server disconnect" is final.
    expect(new Set(await Promise.all(reasons))).toEqual(new Set(["transport close"]));
  });
});
