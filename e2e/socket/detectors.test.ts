import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect } from "vitest";
import type { VehicleView } from "../../lib/domain/vehicle";
import { collect, connectAs, done, next } from "../client";
import { rest } from "../rest";
import { type ServerProcess, startServer } from "../server-process";
import { demoCookie } from "../sign-in";
import { test, userId } from "./contract-test";
import { fixes, times, told } from "./detector-calls";
import { alertOf, listAlerts } from "./emergency-calls";
import { dispatch, report, secondsAgo } from "./trip-calls";

/** Once a second from so many seconds ago: down from 80 km/h at once, then standing. */
const crash = (ago: number, standing = 6) =>
  [80, 80, 0, ...times(standing, 0)].map((speed, i) => ({
    lat: 24.7,
    lng: 46.6,
    speed,
    recordedAt: secondsAgo(ago - i),
  }));

describe("detectors", () => {
  test("warn of low fuel, once, and end it by themselves", async ({
    as,
    url,
    newVehicle,
    deviceDoor,
  }) => {
    const vehicle = await newVehicle(await userId(url, "driver116"));
    const [driver, dispatcher] = [await as("driver116"), await as("dispatcher")];
    const door = await deviceDoor(vehicle.id);
    const warned = [driver, dispatcher].map((socket) =>
      next(socket, "vehicle:low-fuel", ({ vehicleId }) => vehicleId === vehicle.id),
    );
    const warnings = collect(dispatcher, "vehicle:low-fuel");
    const opened = [driver, dispatcher].map((socket) => told(socket, vehicle.id, "low_fuel"));
    await report(url, door, ...fixes(200, [{ fuelLevel: 30 }, ...times(5, { fuelLevel: 12 })]));
    for (const warning of warned) {
      expect(await warning).toEqual({ vehicleId: vehicle.id, fuelLevel: 12 });
    }
    for (const event of opened) {
      expect(alertOf(await event)).toMatchObject({
        status: "open",
        priority: "medium",
        subject: "",
        count: 1,
      });
    }
    const over = told(driver, vehicle.id, "low_fuel", ({ status }) => status === "resolved");
    await report(url, door, ...fixes(100, times(3, { fuelLevel: 90 })));
    expect(alertOf(await over)).toMatchObject({
      resolvedBy: null,
      resolvedAt: expect.any(String),
      count: 1,
    });
    expect(warnings.filter(({ vehicleId }) => vehicleId === vehicle.id).length).toBe(1);
  });

  test("ring for overspeed, count each new rise, and resolve it", async ({
    as,
    url,
    newVehicle,
    deviceDoor,
  }) => {
    const vehicle = await newVehicle(await userId(url, "driver117"));
    const [driver, dispatcher, other] = [
      await as("driver117"),
      await as("dispatcher"),
      await as("driver118"),
    ];
    const door = await deviceDoor(vehicle.id);
    const foreign = [...[collect(other, "emergency:alert"), collect(other, "alert:updated")]];
    const rung = [driver, dispatcher].map((socket) =>
      next(socket, "emergency:alert", (event) => alertOf(event).vehicleId === vehicle.id),
    );
    const rings = collect(dispatcher, "emergency:alert");
    const opened = told(dispatcher, vehicle.id, "overspeed");
    await report(url, door, ...fixes(560, [...times(3, { speed: 135 }), { speed: 90 }]));
    for (const event of rung)
      expect(await event).toMatchObject({
        priority: "high",
        alert: { kind: "overspeed", count: 1 },
      });
    const alert = alertOf(await opened);
    expect(alert).toMatchObject({
      status: "open",
      evidence: { rule: { kind: "overspeed" }, measured: { speed: 135, seconds: 10 } },
    });
    expect(alert.evidence?.fixes.length).toBe(2);

    const again = told(dispatcher, vehicle.id, "overspeed", ({ count }) => count === 2);
    await report(url, door, ...fixes(500, times(3, { speed: 138 })));
    expect(alertOf(await again).id).toBe(alert.id);
    const over = told(dispatcher, vehicle.id, "overspeed", ({ status }) => status === "resolved");
    await report(url, door, ...fixes(100, times(40, { speed: 80 })));
    expect(alertOf(await over)).toMatchObject({ id: alert.id, resolvedBy: null, count: 2 });
    const mine = rings.filter((event) => alertOf(event).vehicleId === vehicle.id);
    expect(mine.length).toBe(1);
    expect(foreign.flat().filter((event) => alertOf(event).vehicleId === vehicle.id)).toEqual([]);
  });

  test("suspect an accident, and ask its driver first", async ({
    as,
    url,
    newVehicle,
    deviceDoor,
  }) => {
    const vehicle = await newVehicle(await userId(url, "driver118"));
    const dispatcher = await as("dispatcher");
    const fired = told(dispatcher, vehicle.id, "accident");
    await report(url, await deviceDoor(vehicle.id), ...crash(0));
    const alert = alertOf(await fired);
    expect(alert).toMatchObject({ priority: "critical", status: "open" });
    expect(alert.driverId).toBe(await userId(url, "driver118"));
    expect(new Date(alert.subject as string).toISOString()).toBe(alert.subject);
    const asks = Date.parse(alert.asksDriverUntil as string) - Date.parse(alert.openedAt);
    expect(asks).toBeGreaterThan(28_000);
    expect(asks).toBeLessThan(32_000);
  });

  test("ask nobody about an accident where nobody is on duty", async ({
    as,
    url,
    newVehicle,
    deviceDoor,
  }) => {
    const vehicle = await newVehicle();
    const dispatcher = await as("dispatcher");
    const rung = next(dispatcher, "emergency:alert", (e) => alertOf(e).vehicleId === vehicle.id);
    await report(url, await deviceDoor(vehicle.id), ...crash(0));
    expect(alertOf(await rung)).toMatchObject({
      kind: "accident",
      driverId: null,
      asksDriverUntil: null,
    });
  });

  test("say that a vehicle moves with nobody on duty, and that somebody is now", async ({
    as,
    url,
    newVehicle,
    deviceDoor,
  }) => {
    const vehicle = await newVehicle();
    const dispatcher = await as("dispatcher");
    const door = await deviceDoor(vehicle.id);
    const fired = told(dispatcher, vehicle.id, "unassigned_movement");
    await report(
      url,
      door,
      { lat: 24.699, lng: 46.6, speed: 0, recordedAt: secondsAgo(110) },
      ...fixes(20, times(9, { speed: 72 })),
    );
    expect(alertOf(await fired)).toMatchObject({ priority: "medium", driverId: null });
    const over = told(
      dispatcher,
      vehicle.id,
      "unassigned_movement",
      ({ status }) => status === "resolved",
    );
    await done(dispatcher, "duty:start", {
      vehicleId: vehicle.id,
      userId: await userId(url, "driver119"),
      commandId: randomUUID(),
    });
    expect(alertOf(await over).resolvedBy).toBeNull();
  });

  test("say that a trip has not started, until it is called off", async ({
    as,
    url,
    newVehicle,
  }) => {
    const vehicle = await newVehicle();
    const dispatcher = await as("dispatcher");
    const fired = told(dispatcher, vehicle.id, "late_trip");
    const plan = {
      vehicleId: vehicle.id,
      origin: { lat: 24.7, lng: 46.6 },
      destination: { lat: 24.8, lng: 46.6 },
      scheduledAt: secondsAgo(3600),
    };
    const { body } = await dispatch<{ id: string }>(url, "POST", "/api/trips", plan);
    expect(alertOf(await fired)).toMatchObject({
      tripId: body.id,
      subject: body.id,
      evidence: { measured: { status: "scheduled" } },
    });
    const over = told(dispatcher, vehicle.id, "late_trip", ({ status }) => status === "resolved");
    await dispatch(url, "POST", `/api/trips/${body.id}/cancel`, {
      commandId: randomUUID(),
      reason: "Off",
    });
    expect(alertOf(await over).resolvedBy).toBeNull();
  }, 60_000);

  test("let go of a vehicle that is taken out of the fleet", async ({
    as,
    url,
    newVehicle,
    deviceDoor,
  }) => {
    const vehicle = await newVehicle();
    const dispatcher = await as("dispatcher");
    const opened = told(dispatcher, vehicle.id, "low_fuel");
    await report(url, await deviceDoor(vehicle.id), ...fixes(60, times(4, { fuelLevel: 5 })));
    await opened;
    const over = told(dispatcher, vehicle.id, "low_fuel", ({ status }) => status === "resolved");
    await rest(url, await demoCookie(url, "admin"), "DELETE", `/api/vehicles/${vehicle.id}`);
    expect(alertOf(await over).resolvedBy).toBeNull();
  });
});

describe("after a kill", () => {
  let server: ServerProcess;
  beforeAll(async () => {
    server = await startServer({ DEMO: "1", DEMO_VEHICLES: "1", DEMO_SIMULATE: "0" });
  }, 120_000);
  afterAll(() => server.stop());

  /** A vehicle that nobody drives: its id, and where its device reports. */
  async function vehicleWithDoor(): Promise<[string, string]> {
    const admin = await demoCookie(server.url, "admin");
    const plate = { plateNumber: `K ${randomUUID().slice(0, 8)}` };
    const { body } = await rest<VehicleView>(server.url, admin, "POST", "/api/vehicles", plate);
    const path = `/api/vehicles/${body.id}/device-key`;
    const { key } = (await rest<{ key: string }>(server.url, admin, "POST", path)).body;
    return [body.id, `/api/ingest/${key}`];
  }
  async function killed(): Promise<void> {
    await server.kill();
    await server.start();
  }
  const kept = async (vehicleId: string, kind: string) =>
    (await listAlerts(server.url, "open,acknowledged,resolved"))
      .filter((alert) => alert.vehicleId === vehicleId && alert.kind === kind)
      .map(({ id, status, count }) => ({ id, status, count }));

  test("a rise stays one, is not told again, and still ends", async () => {
    const { url } = server;
    const [id, door] = await vehicleWithDoor();
    const began = Date.now() - 600_000;
    /** Once in so many seconds, from one to another after it began. */
    const drive = (from: number, to: number, speed: number, every = 1) =>
      Array.from({ length: (to - from) / every }, (_, i) => ({
        lat: 24.7 + ((from + i * every) * 30) / 111_195,
        lng: 46.6,
        speed,
        recordedAt: new Date(began + (from + i * every) * 1000).toISOString(),
      }));
    const before = await connectAs(url, "dispatcher");
    const opened = told(before, id, "overspeed");
    for (const part of [drive(0, 10, 50), drive(10, 60, 134), drive(60, 100, 134)]) {
      await report(url, door, ...part);
    }
    const alert = alertOf(await opened);
    before.disconnect();

    await killed();
    const after = await connectAs(url, "dispatcher");
    const heard = collect(after, "alert:updated");
    const over = told(after, id, "overspeed", ({ status }) => status === "resolved");
    await report(url, door, ...drive(100, 140, 134));
    await report(url, door, ...drive(140, 460, 50, 10));
    expect(alertOf(await over)).toMatchObject({ id: alert.id, count: 1, resolvedBy: null });
    const mine = heard
      .map(alertOf)
      .filter(({ vehicleId, kind }) => vehicleId === id && kind === "overspeed");
    expect(mine.length).toBe(1);
    expect(await kept(id, "overspeed")).toEqual([{ id: alert.id, status: "resolved", count: 1 }]);
    after.disconnect();
  }, 120_000);

  test("an accident is told once, and one that only silence shows is told", async () => {
    const { url } = server;
    const [[one, door], [other, silent]] = [await vehicleWithDoor(), await vehicleWithDoor()];
    const patience = { timeout: 30_000, interval: 500 };
    // Silence tells of it first.
    await report(url, door, ...crash(2, 0));
    const stopped = Date.now();
    await expect.poll(() => kept(one, "accident"), patience).toHaveLength(1);
    const told = await kept(one, "accident");
    await report(url, silent, ...crash(2, 0));

    await killed();
    const stands = times(10, { lat: 24.7, lng: 46.6, speed: 0, fuelLevel: 5 });
    await report(
      url,
      door,
      ...stands.map((fix, i) => ({
        ...fix,
        recordedAt: new Date(stopped + (i + 1) * 1000).toISOString(),
      })),
    );
    // What comes after it is told after it.
    await expect.poll(() => kept(one, "low_fuel"), patience).toHaveLength(1);
    expect(await kept(one, "accident")).toEqual(told);
    expect(told).toMatchObject([{ status: "open", count: 1 }]);
    await expect.poll(() => kept(other, "accident"), patience).toMatchObject([{ count: 1 }]);
  }, 120_000);
});
