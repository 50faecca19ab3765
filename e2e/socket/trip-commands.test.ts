import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import { Dice } from "../../lib/simulator/dice";
import { ask, type Client, done } from "../client";
import { rest } from "../rest";
import { demoCookie } from "../sign-in";
import { command, end, half, minutesAgo, origin, test } from "./trip-fixtures";

const conflict = { ok: false, error: { code: "CONFLICT" } };

describe("a race to start one trip", () => {
  test("between its driver and a dispatcher is won by exactly one, 200 times", async ({
    url,
    as,
    onDuty,
    planTrip,
    timeline,
  }) => {
    const { vehicle } = await onDuty("driver73");
    const cookie = await demoCookie(url, "dispatcher");
    // A socket may send 20 events at once: ten of each are in turn.
    const drivers = await Promise.all(Array.from({ length: 10 }, () => as("driver73")));
    const dispatchers = await Promise.all(Array.from({ length: 10 }, () => as("dispatcher")));
    const wins = { driver: 0, dispatcher: 0 };
    for (let race = 0; race < 200; race++) {
      const trip = await planTrip(vehicle.id);
      const driver = drivers[race % 10] as Client;
      const dispatcher = dispatchers[race % 10] as Client;
      const order = race % 2 === 0 ? [driver, dispatcher] : [dispatcher, driver];
      const answers = await Promise.all(order.map((one) => ask(one, "trip:start", command(trip))));
      const won = answers.findIndex(({ ok }) => ok);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers.find(({ ok }) => !ok)).toMatchObject(conflict);
      wins[order[won] === driver ? "driver" : "dispatcher"]++;
      if (race % 20 === 0) {
        const started = (await timeline(trip.id)).filter(({ kind }) => kind === "started");
        expect(started).toHaveLength(1);
      }
      await rest(url, cookie, "POST", `/api/trips/${trip.id}/cancel`, {});
    }
    // A race that one side always wins would be none.
    expect(Math.min(wins.driver, wins.dispatcher)).toBeGreaterThan(20);
  }, 180_000);
});

describe("a command", () => {
  test("sent again is the same success; by another, or about something else, a CONFLICT", async ({
    as,
    withTrip,
    timeline,
  }) => {
    const { driver, trip } = await withTrip("driver74");
    const dispatcher = await as("dispatcher");
    const start = command(trip, { occurredAt: minutesAgo(3) });
    const first = await done(driver, "trip:start", start);
    expect(await done(driver, "trip:start", start)).toEqual(first);
    expect(await ask(dispatcher, "trip:start", start)).toMatchObject(conflict);
    expect(await ask(driver, "trip:complete", start)).toMatchObject(conflict);
    expect(await ask(driver, "trip:start", { ...start, occurredAt: minutesAgo(2) })).toMatchObject(
      conflict,
    );
    expect((await timeline(trip.id)).filter(({ kind }) => kind === "started")).toHaveLength(1);
  });

  test("for another version than the trip is at is a CONFLICT that says which", async ({
    withTrip,
    readTrip,
  }) => {
    const { driver, trip } = await withTrip("driver75");
    const stale = await ask(driver, "trip:start", command(trip, { expectedVersion: 7 }));
    expect(stale).toMatchObject(conflict);
    expect(JSON.stringify(stale)).toContain("expectedVersion");
    expect((await readTrip(trip.id)).status).toBe("scheduled");
    await done(driver, "trip:start", command(trip, { expectedVersion: 1 }));
  });

  test("never happens later than it was received", async ({ withTrip }) => {
    const { driver, trip } = await withTrip("driver76");
    const before = Date.now();
    const started = await done(
      driver,
      "trip:start",
      command(trip, { occurredAt: new Date(Date.now() + 3_600_000).toISOString() }),
    );
    const at = Date.parse(started?.startedAt as string);
    expect(at).toBeGreaterThanOrEqual(before);
    expect(at).toBeLessThanOrEqual(Date.now());
  });

  test("does not start a second trip of a vehicle", async ({
    as,
    withTrip,
    planTrip,
    newVehicle,
  }) => {
    const { driver, vehicle, trip } = await withTrip("driver77", { name: "The first" });
    const second = await planTrip(vehicle.id);
    await done(driver, "trip:start", command(trip));
    const refused = await ask(driver, "trip:start", command(second));
    expect(refused).toMatchObject(conflict);
    expect(JSON.stringify(refused)).toContain("The first");
    // Nor by giving one that is under way to a vehicle that has its own.
    const other = await newVehicle();
    const dispatcher = await as("dispatcher");
    const third = await planTrip(other.id);
    await done(dispatcher, "trip:start", command(third));
    expect(
      await ask(dispatcher, "trip:assign", command(third, { vehicleId: vehicle.id })),
    ).toMatchObject(conflict);
    await done(dispatcher, "trip:cancel", command(third));
  });

  test("on a cancelled trip, or with nonsense in it, changes nothing", async ({
    as,
    withTrip,
    readTrip,
    timeline,
  }) => {
    const { driver, trip } = await withTrip("driver78");
    const dispatcher = await as("dispatcher");
    const bad = { ok: false, error: { code: "BAD_REQUEST" } };
    for (const wrong of [
      undefined,
      "start it",
      { tripId: trip.id },
      { tripId: { $ne: null }, commandId: randomUUID() },
      { tripId: trip.id, commandId: "one" },
      command(trip, { occurredAt: "yesterday" }),
      command(trip, { expectedVersion: Number.NaN }),
      command(trip, { reason: "x\0" }),
    ]) {
      expect(await ask(dispatcher, "trip:start", wrong)).toMatchObject(bad);
    }
    expect(await ask(dispatcher, "stop:skip", command(trip, { stopId: "no" }))).toMatchObject(bad);
    await done(dispatcher, "trip:cancel", command(trip));
    expect(await ask(driver, "trip:start", command(trip))).toMatchObject(conflict);
    expect(await readTrip(trip.id)).toMatchObject({ status: "cancelled", version: 2 });
    expect(await timeline(trip.id)).toHaveLength(3);
  });
});

describe("whatever driver and dispatcher do at once, retries among it", () => {
  test("the trip stays legal and every success has its one item on the timeline", async ({
    as,
    withTrip,
    readTrip,
    timeline,
  }) => {
    const { driver, trip } = await withTrip("driver79");
    const roll = new Dice(79);
    const actors = [driver, await as("driver79"), await as("dispatcher"), await as("dispatcher")];
    const places = [...trip.stops, trip.destination];
    let successes = 0;
    for (let round = 0; round < 15; round++) {
      const answers = await Promise.all(
        actors.map(async (actor) => {
          const stopId = roll.oneOf(places).id;
          const deed = roll.oneOf([
            "trip:start",
            "stop:arrive",
            "stop:depart",
            "stop:fail",
          ] as const);
          const sent = command(trip, {
            reason: "as it is",
            ...(deed !== "trip:start" && { stopId }),
          });
          const [first, again] = await Promise.all([
            ask(actor, deed, sent),
            ask(actor, deed, sent),
          ]);
          // A refusal is not kept: between the two another's deed may have made it possible.
          return first.ok || again.ok;
        }),
      );
      successes += answers.filter(Boolean).length;
      // 5 events a second each.
      if (round % 3 === 2) await new Promise((resolve) => setTimeout(resolve, 1200));
    }
    const { version, status } = await readTrip(trip.id);
    const items = await timeline(trip.id);
    expect(status).toBe("ongoing");
    expect(version).toBe(1 + successes);
    // Planning wrote two: scheduled and assigned.
    expect(items).toHaveLength(2 + successes);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });
});

describe("planning refuses in words and makes nothing", () => {
  const place = { lat: 24.7, lng: 46.7 };
  test.for([
    ["an unknown vehicle", { vehicleId: randomUUID() }, 404, "vehicleId"],
    ["a vehicle that is no id", { vehicleId: { $gt: "" } }, 400, "vehicleId"],
    ["an unknown driver", { driverId: randomUUID() }, 404, "driverId"],
    ["a stop off the planet", { stops: [half, { lat: 91, lng: 0 }] }, 400, "stops.1.lat"],
    ["a destination off the planet", { destination: { lat: 0, lng: 181 } }, 400, "destination.lng"],
    ["no destination", { destination: undefined }, 400, "destination"],
    ["an origin that is no number", { origin: { lat: "24", lng: 46 } }, 400, "origin.lat"],
    ["a time without a zone", { scheduledAt: "2030-01-01T08:00" }, 400, "scheduledAt"],
    ["too many stops", { stops: Array.from({ length: 51 }, () => place) }, 400, "stops"],
    ["too long a name", { name: "x".repeat(81) }, 400, "name"],
  ] as const)("%s", async ([_what, wrong, status, field], { url, onDuty }) => {
    const { vehicle } = await onDuty("driver80");
    const cookie = await demoCookie(url, "dispatcher");
    const body = { vehicleId: vehicle.id, origin, destination: end, ...wrong };
    const answer = await rest<{ error: { message: string } }>(
      url,
      cookie,
      "POST",
      "/api/trips",
      body,
    );
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toContain(field);
    type Page = { items: object[] };
    const list = await rest<Page>(url, cookie, "GET", `/api/trips?vehicleId=${vehicle.id}`);
    expect(list.body.items).toEqual([]);
  });

  test("the driver of another vehicle, who is on duty there now", async ({ url, onDuty }) => {
    const [{ vehicle }, other] = [await onDuty("driver80"), await onDuty("driver81")];
    const answer = await rest(url, await demoCookie(url, "dispatcher"), "POST", "/api/trips", {
      vehicleId: vehicle.id,
      driverId: other.vehicle.driverId,
      origin,
      destination: end,
    });
    expect(answer).toMatchObject({
      status: 409,
      body: { error: { code: "CONFLICT", issues: [{ path: ["driverId"] }] } },
    });
  });
});
