import { randomUUID } from "node:crypto";
import pg from "pg";
import { describe, expect, inject } from "vitest";
import type { DriverDay } from "../../lib/domain/driver-day";
import type { VehicleView } from "../../lib/domain/vehicle";
import { embeddedHost } from "../../lib/server/database/embedded";
import { ask, type Client, done, next } from "../client";
import { rest } from "../rest";
import { demoCookie } from "../sign-in";
import { history, test, userId } from "./contract-test";
import { dispatch, planTrip, secondsAgo } from "./trip-calls";

const commandId = randomUUID;
const at = (ago: number, lat = 24.7136) => ({
  id: randomUUID(),
  lat,
  lng: 46.6753,
  recordedAt: secondsAgo(ago),
});

/** Every row of the whole database that holds this text. */
async function traces(text: string): Promise<string[]> {
  const host = embeddedHost(inject("server").dataDir);
  const client = new pg.Client({ host, user: "postgres", database: "postgres" });
  await client.connect();
  const tables = await client.query(
    "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'",
  );
  const found: string[] = [];
  for (const { table_name } of tables.rows) {
    const { rows } = await client.query(
      `SELECT t::text AS row FROM "${table_name}" t WHERE t::text LIKE $1`,
      [`%${text}%`],
    );
    found.push(...rows.map(({ row }) => `${table_name}: ${row}`));
  }
  await client.end();
  return found;
}

describe("a driver's day", () => {
  test("is who, the duty, the vehicles to sign on to, the trips, and the fleet's numbers", async ({
    url,
    onDuty,
  }) => {
    const { driver, vehicle } = await onDuty("driver101");
    const driverId = await userId(url, "driver101");
    const inHours = (hours: number) => secondsAgo(-3600 * hours);
    const plan = (hours: number) =>
      planTrip(url, vehicle.id, { driverId, scheduledAt: inHours(hours) });
    const [soon, late, far] = [await plan(1), await plan(17), await plan(20)];
    const day = await done(driver, "driver:day");
    expect(day).toMatchObject({
      user: { id: driverId },
      duty: { vehicleId: vehicle.id, plateNumber: vehicle.plateNumber },
      settings: { timeZone: expect.any(String), retentionDays: expect.any(Number) },
      emergencyToken: expect.any(String),
    });
    expect(day?.trips.map(({ id }) => id)).toEqual([soon.id, late.id]);
    expect(day?.trips.map(({ id }) => id)).not.toContain(far.id);
    expect(day?.vehicles[0]).toMatchObject({ id: vehicle.id, isUsual: true });
  });

  test("is no dispatcher's", async ({ as }) => {
    const dispatcher = await as("dispatcher");
    for (const event of ["driver:day", "driver:fixes", "driver:page"]) {
      const payload = event === "driver:page" ? { visible: true } : [at(1)];
      expect(await ask(dispatcher, event, payload)).toMatchObject({
        error: { code: "FORBIDDEN" },
      });
    }
  });

  test("is asked for anew when a dispatcher changes the duty", async ({ url, onDuty }) => {
    const { driver, vehicle } = await onDuty("driver102");
    const changed = next(driver, "duty:changed");
    await dispatch(url, "PATCH", `/api/vehicles/${vehicle.id}`, { driverId: null });
    await changed;
    expect((await done(driver, "driver:day"))?.duty).toBeNull();
  });
});

describe("two who scan the code of one cab, at the same moment or one after the other", () => {
  test("both pages end up knowing who has the vehicle", async ({ url, as, newVehicle }) => {
    for (let round = 0; round < 5; round++) {
      // New sockets each round: what they ask stays below the rate of one.
      const drivers = await Promise.all((["driver110", "driver114"] as const).map(as));
      // As a page does: asks how it stands whenever it is told that this changed; the newest counts.
      const shown: { at: string; vehicleId?: string }[] = drivers.map(() => ({ at: "" }));
      for (const [i, driver] of drivers.entries()) {
        driver.on("duty:changed", async () => {
          const { at, duty } = (await done(driver, "driver:day")) as DriverDay;
          if (at >= (shown[i]?.at ?? "")) shown[i] = { at, vehicleId: duty?.vehicleId };
        });
      }
      const { id: vehicleId } = await newVehicle();
      const path = `/api/vehicles/${vehicleId}/sign-on-code`;
      const { code: vehicleCode } = (await dispatch<{ code: string }>(url, "POST", path)).body;
      const scan = () => ({ vehicleCode, commandId: commandId() });
      const first = done(drivers[0] as Client, "duty:start", scan());
      if (round % 2 === 1) await first;
      await Promise.all([first, done(drivers[1] as Client, "duty:start", scan())]);
      const stands = drivers.map((driver) => done(driver, "driver:day"));
      const now = (await Promise.all(stands)).map((day) => day?.duty?.vehicleId);
      expect(now.filter((id) => id === vehicleId)).toHaveLength(1);
      await expect.poll(() => shown.map(({ vehicleId }) => vehicleId)).toEqual(now);
      for (const driver of drivers) driver.disconnect();
    }
  });
});

describe("fixes that waited", () => {
  test("belong to the duty they were taken on, also when it is over", async ({
    url,
    as,
    newVehicle,
  }) => {
    const [first, second] = [await newVehicle(), await newVehicle()];
    const driver = await as("driver103");
    const duty = (event: "duty:start" | "duty:end", ago: number, more: object = {}) =>
      done(driver, event, { commandId: commandId(), occurredAt: secondsAgo(ago), ...more });
    await duty("duty:end", 600);
    await duty("duty:start", 500, { vehicleId: first.id });
    await duty("duty:start", 400, { vehicleId: second.id });
    await duty("duty:end", 300);
    const [onFirst, onSecond] = [at(450), at(350)];
    const fixes = [onFirst, onSecond, at(550), at(100), { lat: "north" }];
    const { results } = (await done(driver, "driver:fixes", fixes)) ?? {};
    const dropped = { verdict: "rejected", reason: "off_duty" };
    const kept = { verdict: "accepted" };
    expect(results).toEqual([kept, kept, dropped, dropped, dropped]);
    const ids = async (vehicleId: string) => (await history(url, vehicleId)).map(({ id }) => id);
    expect(await ids(first.id)).toEqual([onFirst.id]);
    expect(await ids(second.id)).toEqual([onSecond.id]);
    const again = await done(driver, "driver:fixes", fixes);
    expect(again?.results[0]).toMatchObject({ verdict: "duplicate" });
  });
});

describe("off duty", () => {
  test("a phone that keeps sending is answered 200 and leaves no trace in the database", async ({
    url,
    as,
    deviceDoor,
  }) => {
    const door = await deviceDoor(await userId(url, "driver104"), "users");
    const driver = await as("driver104");
    await done(driver, "duty:end", { commandId: commandId() });
    const lat = 12.345_678_9;
    const send = async (body: string, path = door) => {
      const answer = await fetch(url + path, { method: "POST", body });
      expect([answer.status, await answer.text()]).toEqual([200, ""]);
    };
    await send(JSON.stringify(at(0, lat)));
    await send(JSON.stringify([at(0, lat), { lat, lng: "east" }]));
    await send(`lat=${lat}&lon=46.6&timestamp=${Date.now()}`);
    await send("", `${door}?lat=${lat}&lon=46.6&timestamp=${Date.now()}`);
    await send(`{"lat":${lat}`);
    const coords = { latitude: lat, longitude: 46.6, speed: 1, heading: 1, accuracy: 5 };
    await send(JSON.stringify({ device_id: "x", location: { timestamp: secondsAgo(0), coords } }));
    expect(await ask(driver, "position:report", at(0, lat))).toMatchObject({
      error: { code: "NOT_FOUND" },
    });
    await done(driver, "driver:fixes", [at(0, lat)]);
    expect(await traces("12.3456789")).toEqual([]);

    // The search itself finds what is kept.
    const onDuty = await as("driver105");
    await done(onDuty, "position:report", at(0, 12.345_678_1));
    expect(await traces("12.3456781")).toContainEqual(expect.stringContaining("Position:"));
  });
});

describe("a driver's page", () => {
  test("that hides is told to dispatchers, and is still just hidden once its socket is gone", async ({
    as,
    onDuty,
  }) => {
    const { driver, vehicle } = await onDuty("driver106");
    const dispatcher = await as("dispatcher");
    await done(dispatcher, "subscribe:tracking", { encoding: "batch" });
    const told = (state: string) =>
      next(
        dispatcher,
        "vehicle:updated",
        ({ vehicleId, data }) =>
          vehicleId === vehicle.id && (data as VehicleView).driverPage?.state === state,
      );
    const shown = told("visible");
    const heard = await done(driver, "driver:page", { visible: true });
    expect(heard).toMatchObject({ device: null, phone: null });
    await shown;
    const hidden = told("hidden");
    await done(driver, "driver:page", { visible: false });
    await hidden;
    driver.disconnect();
    const back = await as("driver106");
    const again = told("visible");
    await done(back, "driver:page", { visible: true });
    await again;
    const gone = told("gone");
    back.disconnect();
    await gone;
  });
});

describe("a request of a phone's queue", () => {
  test("is refused when somebody else has signed in there since", async ({ url }) => {
    const cookie = await demoCookie(url, "driver107");
    const ask = (user: string) =>
      fetch(`${url}/api/trips`, { headers: { cookie, "x-qafila-user": user } });
    expect((await ask(await userId(url, "driver107"))).status).toBe(200);
    const refused = await ask(await userId(url, "driver108"));
    expect(refused.status).toBe(401);
    expect(await refused.json()).toMatchObject({ error: { code: "UNAUTHENTICATED" } });
  });
});

describe("a phone's key", () => {
  test("is made by its driver, and the one before stops", async ({ url }) => {
    const cookie = await demoCookie(url, "driver109");
    type Key = { key: string; url: string };
    const make = () => rest<Key>(url, cookie, "POST", "/api/phone-key");
    const [first, second] = [(await make()).body, (await make()).body];
    const send = async ({ key }: Key) =>
      (await fetch(`${url}/api/ingest/${key}`, { method: "POST", body: JSON.stringify(at(1)) }))
        .status;
    expect([await send(first), await send(second)]).toEqual([404, 200]);
    const dispatcher = await demoCookie(url, "dispatcher");
    expect((await rest(url, dispatcher, "POST", "/api/phone-key")).status).toBe(403);
  });
});
