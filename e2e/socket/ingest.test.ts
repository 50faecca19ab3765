import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import { done, next } from "../client";
import { rest } from "../rest";
import { demoCookie } from "../sign-in";
import { fix, history, test, userId } from "./contract-test";

const json = "application/json";
const form = "application/x-www-form-urlencoded";

async function post(url: string, path: string, body?: string, type = json) {
  const answer = await fetch(url + path, {
    method: "POST",
    ...(body !== undefined && { body, headers: { "content-type": type } }),
  });
  return { status: answer.status, body: await answer.text() };
}

const empty = { status: 200, body: "" };
const now = () => Math.floor(Date.now() / 1000);
const traccar = (coords: object, more: object = {}) =>
  JSON.stringify({
    device_id: "12345678",
    location: {
      timestamp: new Date().toISOString(),
      coords: { latitude: 24.72, longitude: 46.68, ...coords },
      battery: { level: 0.57, is_charging: true },
      is_moving: true,
      odometer: 1250.5,
      event: "motionchange",
      extras: {},
      ...more,
    },
  });

describe("a device reports in its own dialect and hears 200 with an empty body", () => {
  const { lat, lng } = fix(0);
  test.for([
    ["a JSON position", () => [JSON.stringify({ ...fix(1), speed: 36 }), json]],
    ["a JSON array", () => [JSON.stringify([{ ...fix(1), speed: 36 }]), json]],
    [
      "OsmAnd form fields",
      () => [`id=1&lat=${lat}&lon=${lng}&timestamp=${now()}&speed=19.4384`, form],
    ],
    ["Traccar Client's JSON", () => [traccar({ latitude: lat, longitude: lng, speed: 10 }), json]],
  ] as const)("%s", async ([, body], { url, as, newVehicle, deviceDoor }) => {
    const vehicle = await newVehicle();
    const door = await deviceDoor(vehicle.id);
    const dispatcher = await as("dispatcher");
    await done(dispatcher, "subscribe:vehicle", vehicle.id);
    const heard = next(dispatcher, "vehicle:location", (e) => e.vehicleId === vehicle.id);
    const [text, type] = body();
    expect(await post(url, door, text, type)).toEqual(empty);
    expect((await heard).location).toMatchObject({
      lat: expect.closeTo(lat, 5),
      lng: expect.closeTo(lng, 5),
      speed: expect.closeTo(36, 1),
    });
    expect(await history(url, vehicle.id)).toHaveLength(1);
  });

  test.for(["POST", "GET"] as const)(
    "OsmAnd parameters in the address, %s",
    async (method, { url, newVehicle, deviceDoor }) => {
      const vehicle = await newVehicle();
      const door = await deviceDoor(vehicle.id);
      const query = `?id=7&location=${lat},${lng}&timestamp=${now()}&batt=93&alarm=hardBraking&hdop=0.9`;
      const answer = await fetch(url + door + query, { method });
      expect([answer.status, await answer.text()]).toEqual([200, ""]);
      expect(await history(url, vehicle.id)).toEqual([
        expect.objectContaining({ lat, lng, battery: 93 }),
      ]);
    },
  );

  test("Traccar Client's −1 is not known, its level a percentage", async ({
    url,
    newVehicle,
    deviceDoor,
  }) => {
    const vehicle = await newVehicle();
    const door = await deviceDoor(vehicle.id);
    expect(await post(url, door, traccar({ speed: -1, heading: -1, accuracy: 5 }))).toEqual(empty);
    expect(await history(url, vehicle.id)).toEqual([
      expect.objectContaining({ speed: null, heading: null, accuracy: 5, battery: 57 }),
    ]);
  });
});

describe("a phone's queue never stands still", () => {
  test("what is repeated, filtered or malformed is answered 200 and kept out", async ({
    url,
    newVehicle,
    deviceDoor,
  }) => {
    const vehicle = await newVehicle();
    const door = await deviceDoor(vehicle.id);
    const good = JSON.stringify({ ...fix(3), id: randomUUID() });
    expect(await post(url, door, good)).toEqual(empty);
    const bodies: [string | undefined, string?][] = [
      [good],
      [JSON.stringify(fix(-4000))],
      [JSON.stringify({ ...fix(1), accuracy: 900 })],
      [JSON.stringify({ lat: 91, lng: 0, recordedAt: "2026-01-01T00:00:00Z" })],
      ["{"],
      ["[]"],
      ["null"],
      ["\u0000\u0000"],
      ['{"__proto__":{"lat":1}}'],
      [`${"[".repeat(4000)}${"]".repeat(4000)}`],
      ["lat=abc&lon=7", form],
      ["%%%=%zz", form],
      ["<gpx/>", "text/xml"],
      [undefined],
    ];
    for (const [body, type] of bodies)
      expect(await post(url, door, body, type), body?.slice(0, 40)).toEqual(empty);
    expect(await history(url, vehicle.id)).toHaveLength(1);
  });

  test("an array is judged item by item", async ({ url, newVehicle, deviceDoor }) => {
    const vehicle = await newVehicle();
    const door = await deviceDoor(vehicle.id);
    const mixed = JSON.stringify([fix(5), { lat: 1 }, 7, fix(3, 10), fix(1, 20)]);
    expect(await post(url, door, mixed)).toEqual(empty);
    expect(await history(url, vehicle.id)).toHaveLength(3);
  });

  test("an unknown key is 404", async ({ url }) => {
    for (const key of ["x", randomUUID(), "a".repeat(500), "%00", "__proto__"]) {
      expect((await post(url, `/api/ingest/${key}`, JSON.stringify(fix(1)))).status).toBe(404);
    }
  });

  test("a sender too fast is told to wait, and nothing of it is lost", async ({
    url,
    newVehicle,
    deviceDoor,
  }) => {
    const vehicle = await newVehicle();
    const door = await deviceDoor(vehicle.id);
    const statuses = await Promise.all(
      Array.from({ length: 60 }, async (_, i) => {
        const answer = await fetch(url + door, {
          method: "POST",
          headers: { "content-type": json },
          body: JSON.stringify(fix(120 - i, i * 10)),
        });
        if (answer.status === 503)
          expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
        return answer.status;
      }),
    );
    const accepted = statuses.filter((status) => status === 200).length;
    expect(new Set(statuses)).toEqual(new Set([200, 503]));
    expect(await history(url, vehicle.id)).toHaveLength(accepted);
  });
});

describe("a device key", () => {
  test("is given to admins, shown once, and ends the one before", async ({ url, newVehicle }) => {
    const vehicle = await newVehicle();
    const path = `/api/vehicles/${vehicle.id}/device-key`;
    const admin = await demoCookie(url, "admin");
    type Key = { key: string; url: string };
    const first = await rest<Key>(url, admin, "POST", path);
    const { key } = first.body;
    expect(first.body.url).toBe(`${url}/api/ingest/${key}`);
    expect(await post(url, `/api/ingest/${key}`, JSON.stringify(fix(2)))).toEqual(empty);

    const second = await rest<Key>(url, admin, "POST", path);
    expect(second.body.key).not.toBe(key);
    expect((await post(url, `/api/ingest/${key}`, JSON.stringify(fix(1)))).status).toBe(404);
    expect(await post(url, `/api/ingest/${second.body.key}`, JSON.stringify(fix(1)))).toEqual(
      empty,
    );

    const seen = await rest(url, admin, "GET", `/api/vehicles/${vehicle.id}`);
    expect(JSON.stringify(seen.body)).not.toContain(second.body.key);
    const dispatcher = await rest(url, await demoCookie(url, "dispatcher"), "POST", path);
    expect(dispatcher.status).toBe(403);
    const unknown = `/api/vehicles/${randomUUID()}/device-key`;
    expect((await rest(url, admin, "POST", unknown)).status).toBe(404);
  });

  test("of a driver's phone reports for the vehicle on duty, off duty nothing is kept", async ({
    url,
    onDuty,
    deviceDoor,
  }) => {
    const { driver, vehicle } = await onDuty("driver1");
    const door = await deviceDoor(await userId(url, "driver1"), "users");
    expect(await post(url, door, JSON.stringify({ ...fix(0), speed: 20 }))).toEqual(empty);
    expect(await history(url, vehicle.id)).toHaveLength(1);
    await done(driver, "duty:end", { commandId: randomUUID() });
    const after = { ...fix(0, 20), recordedAt: new Date(Date.now() + 1000).toISOString() };
    expect(await post(url, door, JSON.stringify(after))).toEqual(empty);
    expect(await history(url, vehicle.id)).toHaveLength(1);
  });

  test("of a phone brings a late fix to the vehicle of its time", async ({
    url,
    onDuty,
    newVehicle,
    deviceDoor,
  }) => {
    const { driver, vehicle } = await onDuty("driver2");
    const door = await deviceDoor(await userId(url, "driver2"), "users");
    const onFirst = { ...fix(0), id: randomUUID() };
    const second = await newVehicle();
    await done(driver, "duty:end", { commandId: randomUUID() });
    await done(driver, "duty:start", { vehicleId: second.id, commandId: randomUUID() });
    expect(await post(url, door, JSON.stringify(onFirst))).toEqual(empty);
    expect((await history(url, vehicle.id)).map(({ id }) => id)).toEqual([onFirst.id]);
    expect(await history(url, second.id)).toEqual([]);
  });
});

describe("one source leads a vehicle", () => {
  test("its own device before the driver's page: the page's fixes are history", async ({
    url,
    as,
    onDuty,
    deviceDoor,
  }) => {
    const { driver, vehicle } = await onDuty("driver3");
    const door = await deviceDoor(vehicle.id);
    expect(await post(url, door, JSON.stringify({ ...fix(3), speed: 20 }))).toEqual(empty);
    const dispatcher = await as("dispatcher");
    await done(dispatcher, "subscribe:vehicle", vehicle.id);
    const led = next(dispatcher, "vehicle:location", (e) => e.location.lat !== fix(0).lat);
    await done(driver, "position:report", { ...fix(2, 50), speed: 20 });
    expect(await post(url, door, JSON.stringify({ ...fix(1, 100), speed: 20 }))).toEqual(empty);
    expect((await led).location.lat).toBeCloseTo(fix(0, 100).lat, 6);
    expect(await history(url, vehicle.id)).toHaveLength(3);
  });
});
