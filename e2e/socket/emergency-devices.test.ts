import { randomUUID } from "node:crypto";
import { describe, expect, vi } from "vitest";
import { ask, done, next } from "../client";
import { fix, history, test, userId } from "./contract-test";
import { alertOf, listAlerts } from "./emergency-calls";
import { dispatch, secondsAgo } from "./trip-calls";

const form = "application/x-www-form-urlencoded";
const json = "application/json";
const { lat, lng } = fix(0);
const unix = () => Math.floor(Date.now() / 1000);

async function send(address: string, body?: string, type = json): Promise<void> {
  const answer = await fetch(address, {
    method: "POST",
    ...(body !== undefined && { body, headers: { "content-type": type } }),
  });
  expect([answer.status, await answer.text()]).toEqual([200, ""]);
}

/** What the dispatcher is listed of a vehicle or a driver. */
const alertsOf = async (url: string, whose: string) =>
  (await listAlerts(url)).filter(({ vehicleId, driverId }) =>
    [vehicleId, driverId].includes(whose),
  );

const traccar = (location: object, beside: object = {}) =>
  JSON.stringify({
    device_id: "1",
    location: {
      timestamp: new Date().toISOString(),
      coords: { latitude: lat, longitude: lng },
      ...location,
    },
    ...beside,
  });

describe("a device calls for help once for each record, in its own dialect", () => {
  test.for([
    ["OsmAnd fields", "sos", () => [`lat=${lat}&lon=${lng}&timestamp=${unix()}&alarm=sos`, form]],
    [
      "OsmAnd fields, an accident",
      "accident",
      () => [`lat=${lat}&lon=${lng}&timestamp=${unix()}&alarm=ACCIDENT`, form],
    ],
    ["Traccar Client's JSON", "sos", () => [traccar({ alarm: "sos" }), json]],
    ["Traccar Client's extras", "sos", () => [traccar({ extras: { alarm: "sos" } }), json]],
    ["a JSON position", "sos", () => [JSON.stringify({ ...fix(0), alarm: "sos" }), json]],
    [
      "one among a JSON array",
      "sos",
      () => [JSON.stringify([fix(9), { ...fix(0), attributes: { alarm: "sos" } }]), json],
    ],
  ] as const)("%s", async ([, kind, body], { url, as, newVehicle, deviceDoor }) => {
    const vehicle = await newVehicle();
    const door = await deviceDoor(vehicle.id);
    const dispatcher = await as("dispatcher");
    const heard = next(dispatcher, "emergency:alert", (e) => alertOf(e).vehicleId === vehicle.id);
    const [text, type] = body();
    await send(url + door, text, type);
    await send(url + door, text, type);
    const alerts = await alertsOf(url, vehicle.id);
    expect(alerts).toEqual([alertOf(await heard)]);
    expect(alerts).toMatchObject([{ kind, priority: "critical", location: { lat, lng } }]);
    expect((await history(url, vehicle.id)).length).toBeGreaterThan(0);
  });

  test("OsmAnd parameters in the address", async ({ url, newVehicle, deviceDoor }) => {
    const vehicle = await newVehicle();
    const door = await deviceDoor(vehicle.id);
    const query = `?lat=${lat}&lon=${lng}&timestamp=${unix()}&alarm=`;
    for (const alarm of ["sos", "sos", "hardBraking"]) {
      expect((await fetch(url + door + query + alarm)).status).toBe(200);
    }
    expect(await alertsOf(url, vehicle.id)).toHaveLength(1);
  });
});

describe("a call for help", () => {
  test("counts however late it comes, at its own time and for whoever drove then", async ({
    url,
    newVehicle,
    deviceDoor,
    as,
  }) => {
    const vehicle = await newVehicle();
    const driver = await as("driver59");
    const driverId = await userId(url, "driver59");
    await ask(driver, "duty:end", { commandId: randomUUID() });
    await done(driver, "duty:start", { vehicleId: vehicle.id, commandId: randomUUID() });
    const then = { ...fix(0), alarm: "sos" };
    await new Promise((resolve) => setTimeout(resolve, 20));
    await done(driver, "duty:end", { commandId: randomUUID() });
    const door = await deviceDoor(vehicle.id);
    await send(url + door, JSON.stringify(fix(-60)));
    await send(url + door, JSON.stringify(then));
    await send(url + door, JSON.stringify({ ...then, recordedAt: secondsAgo(90_000) }));
    const alerts = await alertsOf(url, vehicle.id);
    expect(alerts).toHaveLength(2);
    expect(alerts.map((alert) => [alert.occurredAt, alert.driverId])).toContainEqual([
      then.recordedAt,
      driverId,
    ]);
  });

  test("that comes again after it was resolved is another: a phone indoors repeats its last fix", async ({
    url,
    newVehicle,
    deviceDoor,
  }) => {
    const vehicle = await newVehicle();
    const address = url + (await deviceDoor(vehicle.id));
    const cry = JSON.stringify({ ...fix(0), alarm: "sos" });
    await send(address, cry);
    const [first] = await alertsOf(url, vehicle.id);
    await dispatch(url, "POST", `/api/alerts/${first?.id}/resolve`);
    await send(address, cry);
    await send(address, cry);
    const again = await alertsOf(url, vehicle.id);
    expect(again).toMatchObject([{ kind: "sos", status: "open" }]);
    expect(again[0]?.id).not.toBe(first?.id);
  });

  test("is heard among other alarms, and among more records than are stored", async ({
    url,
    newVehicle,
    deviceDoor,
  }) => {
    const [one, other] = [await newVehicle(), await newVehicle()];
    const alarm = "lowBattery, SOS";
    await send(url + (await deviceDoor(one.id)), JSON.stringify({ ...fix(0), alarm }));
    const many = Array.from({ length: 60 }, (_, i) => fix(i));
    const cry = { ...fix(0), alarm: "accident" };
    await send(url + (await deviceDoor(other.id)), JSON.stringify([...many, cry]));
    expect(await alertsOf(url, one.id)).toMatchObject([{ kind: "sos" }]);
    expect(await alertsOf(url, other.id)).toMatchObject([{ kind: "accident" }]);
  });

  test("counts where the fix itself is not believed or cannot be read", async ({
    url,
    newVehicle,
    deviceDoor,
  }) => {
    const vehicle = await newVehicle();
    const door = await deviceDoor(vehicle.id);
    const here = fix(1);
    await send(url + door, JSON.stringify(here));
    await send(
      url + door,
      `alarm=sos&lat=${lat}&lon=${lng}&timestamp=${unix()}&accuracy=900`,
      form,
    );
    await send(url + door, "id=1&alarm=sos", form);
    await send(url + door, "id=1&alarm=sos", form);
    await send(url + door, traccar({ coords: {}, alarm: "accident" }));
    await send(url + door, JSON.stringify({ device_id: "1", alarm: "sos" }));
    const alerts = await alertsOf(url, vehicle.id);
    expect(alerts.map(({ kind }) => kind).sort()).toEqual(["accident", "sos", "sos", "sos"]);
    for (const { location } of alerts) expect(location).toMatchObject({ lat: here.lat });
    expect(await history(url, vehicle.id)).toHaveLength(1);
  });

  test("from a driver's phone counts off duty too, and keeps no position", async ({
    url,
    as,
    deviceDoor,
  }) => {
    const driverId = await userId(url, "driver59");
    await ask(await as("driver59"), "duty:end", { commandId: randomUUID() });
    const door = await deviceDoor(driverId, "users");
    const before = await alertsOf(url, driverId);
    await send(url + door, traccar({ alarm: "sos" }));
    await send(url + door, "alarm=sos", form);
    const alerts = (await alertsOf(url, driverId)).slice(0, -before.length || undefined);
    expect(alerts).toMatchObject([
      { vehicleId: null, driverId, location: null },
      { vehicleId: null, driverId, location: { lat, lng } },
    ]);
  });

  test("is never told to wait, however fast its device sends", async ({
    url,
    newVehicle,
    deviceDoor,
  }) => {
    const vehicle = await newVehicle();
    const door = await deviceDoor(vehicle.id);
    const plain = await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        fetch(url + door, { method: "POST", body: JSON.stringify(fix(60 - i)) }),
      ),
    );
    expect(plain.map(({ status }) => status)).toContain(503);
    await send(url + door, `lat=${lat}&lon=${lng}&timestamp=${unix()}&alarm=sos`, form);
    await vi.waitFor(async () => expect(await alertsOf(url, vehicle.id)).toHaveLength(1));
  });
});
