import { describe, expect } from "vitest";
import type { TripView } from "../../lib/domain/trip-view";
import { ask, collect, done, next } from "../client";
import { rest } from "../rest";
import { demoCookie } from "../sign-in";
import { userId } from "./contract-test";
import { command, end, half, origin, test } from "./trip-fixtures";

const of = (trip: TripView) => (event: { tripId: string }) => event.tripId === trip.id;
const withStatus = (trip: TripView, status: string) => (event: { tripId: string; data: object }) =>
  event.tripId === trip.id && (event.data as TripView).status === status;

describe("a trip's life", () => {
  test("is heard by dispatchers and its driver: planned, started, completed", async ({
    as,
    onDuty,
    planTrip,
  }) => {
    const { driver, vehicle } = await onDuty("driver61");
    const [dispatcher, admin] = [await as("dispatcher"), await as("admin")];
    const everyone = [dispatcher, admin, driver];
    const planned = everyone.map((socket) =>
      next(socket, "trip:updated", (e) => (e.data as TripView).vehicleId === vehicle.id),
    );
    const trip = await planTrip(vehicle.id);
    for (const heard of await Promise.all(planned)) {
      expect(heard).toMatchObject({ tripId: trip.id, data: { status: "scheduled", version: 1 } });
    }

    const started = everyone.map((socket) => next(socket, "trip:started", of(trip)));
    const updated = everyone.map((socket) =>
      next(socket, "trip:updated", withStatus(trip, "ongoing")),
    );
    const answer = await done(driver, "trip:start", command(trip));
    expect(answer).toMatchObject({ id: trip.id, status: "ongoing", version: 2 });
    for (const { data } of await Promise.all(started)) expect(data).toMatchObject(answer as object);
    for (const { data } of await Promise.all(updated)) {
      expect(data).toMatchObject({ status: "ongoing", progress: 0, version: 2 });
      expect(data).toHaveProperty("etaAt");
      expect((data as TripView).distanceRemaining).toBeGreaterThan(2900);
    }

    const completed = everyone.map((socket) => next(socket, "trip:completed", of(trip)));
    await done(dispatcher, "trip:complete", command(trip));
    for (const { data } of await Promise.all(completed)) {
      expect(data).toMatchObject({ status: "completed", progress: 1, distanceRemaining: 0 });
    }
  });

  test("ends by cancelling with a reason, which its driver hears too", async ({ as, withTrip }) => {
    const { driver, trip } = await withTrip("driver62");
    const dispatcher = await as("dispatcher");
    const heard = [dispatcher, driver].map((socket) => next(socket, "trip:cancelled", of(trip)));
    await done(dispatcher, "trip:cancel", command(trip, { reason: "Customer closed" }));
    for (const event of await Promise.all(heard)) {
      expect(event).toEqual({ tripId: trip.id, reason: "Customer closed" });
    }
  });

  test("reaches a socket once, whatever rooms it is in", async ({ as, withTrip }) => {
    const { driver, trip } = await withTrip("driver63");
    const dispatcher = await as("dispatcher");
    for (const socket of [driver, dispatcher]) await done(socket, "subscribe:trip", trip.id);
    const heard = [driver, dispatcher].map((socket) => collect(socket, "trip:started"));
    await done(driver, "trip:start", command(trip));
    await done(driver, "trip:cancel", command(trip));
    // Answered in order: whatever else was under way has come by then.
    for (const socket of [driver, dispatcher]) await done(socket, "unsubscribe:trip", trip.id);
    for (const events of heard) expect(events.filter(of(trip))).toHaveLength(1);
  });

  test("is none of another driver's business", async ({ url, as, withTrip }) => {
    const { trip } = await withTrip("driver64");
    const other = await as("driver65");
    const heard = collect(other, "trip:updated");
    const forbidden = { ok: false, error: { code: "FORBIDDEN" } };
    expect(await ask(other, "subscribe:trip", trip.id)).toMatchObject(forbidden);
    for (const event of ["trip:start", "trip:complete", "trip:cancel"] as const) {
      expect(await ask(other, event, command(trip))).toMatchObject(forbidden);
    }
    const cookie = await demoCookie(url, "driver65");
    for (const path of ["", "/timeline", "/way"]) {
      const { status } = await rest(url, cookie, "GET", `/api/trips/${trip.id}${path}`);
      expect(status).toBe(403);
    }
    expect(heard.filter(of(trip))).toEqual([]);
  });
});

describe("subscribe:trip", () => {
  test("begins with the trip as it stands, for its driver and dispatchers", async ({
    as,
    withTrip,
  }) => {
    const { driver, trip } = await withTrip("driver66");
    for (const socket of [driver, await as("dispatcher")]) {
      const first = next(socket, "trip:updated", of(trip));
      await done(socket, "subscribe:trip", trip.id);
      expect((await first).data).toMatchObject({ id: trip.id, status: "scheduled", version: 1 });
    }
  });

  test("of no trip is NOT_FOUND, whatever the id looks like", async ({ as }) => {
    const dispatcher = await as("dispatcher");
    for (const id of ["nothing", "01a20e19-8f68-7708-b7ab-1360fd331a5a"]) {
      expect(await ask(dispatcher, "subscribe:trip", id)).toMatchObject({
        ok: false,
        error: { code: "NOT_FOUND" },
      });
    }
  });
});

describe("a trip that is given to another driver", () => {
  test("is theirs from then on, on the road too; the first hears that it is gone", async ({
    url,
    as,
    withTrip,
    timeline,
  }) => {
    const { driver, vehicle, trip } = await withTrip("driver67");
    const second = await as("driver68");
    const dispatcher = await as("dispatcher");
    await done(driver, "subscribe:trip", trip.id);
    await done(driver, "trip:start", command(trip));
    const driverId = await userId(url, "driver68");
    const gone = next(driver, "trip:updated", (e) => (e.data as TripView).driverId === driverId);
    const given = next(second, "trip:updated", of(trip));
    await done(dispatcher, "trip:assign", command(trip, { driverId }));
    await Promise.all([gone, given]);
    const heard = collect(driver, "trip:updated");
    expect(await ask(driver, "trip:complete", command(trip))).toMatchObject({
      ok: false,
      error: { code: "FORBIDDEN" },
    });
    await done(second, "trip:complete", command(trip));
    await ask(driver, "subscribe:trip", trip.id);
    expect(heard.filter(of(trip))).toEqual([]);
    const items = await timeline(trip.id);
    expect(items.find(({ data }) => data.previousDriverId !== undefined)).toMatchObject({
      kind: "assigned",
      data: { driverId, previousDriverId: trip.driverId, vehicleId: vehicle.id },
      actor: { name: "Nora Dispatcher" },
    });
  });
});

describe("planning", () => {
  test("is for dispatchers and admins", async ({ url, onDuty }) => {
    const { vehicle } = await onDuty("driver69");
    const body = { vehicleId: vehicle.id, origin, destination: end };
    const cookie = await demoCookie(url, "driver69");
    expect((await rest(url, cookie, "POST", "/api/trips", body)).status).toBe(403);
    const admin = await demoCookie(url, "admin");
    const made = await rest<TripView>(url, admin, "POST", "/api/trips", body);
    expect(made).toMatchObject({
      status: 201,
      body: { status: "scheduled", driverId: vehicle.driverId, stops: [], destination: end },
    });
  });

  test("may be done again until the trip starts", async ({ url, as, withTrip, timeline }) => {
    const { trip } = await withTrip("driver70");
    const cookie = await demoCookie(url, "dispatcher");
    const path = `/api/trips/${trip.id}`;
    const shop = { lat: 24.71, lng: 46.61, label: "Shop" };
    const change = { name: "Milk", stops: [shop, half], scheduledAt: "2030-01-31T08:00:00.000Z" };
    const changed = await rest<TripView>(url, cookie, "PATCH", path, change);
    expect(changed).toMatchObject({
      status: 200,
      body: { name: "Milk", version: 2, dueAt: change.scheduledAt, destination: end },
    });
    expect(changed.body.stops.map(({ label }) => label)).toEqual(["Shop", "Half way"]);
    expect(changed.body.destination.id).toBe(trip.destination.id);
    const fewer = await rest<TripView>(url, cookie, "PATCH", path, { stops: [] });
    expect(fewer.body).toMatchObject({ stops: [], destination: { id: trip.destination.id } });
    expect(fewer.body.distanceRemaining).toBeCloseTo(trip.distanceRemaining, -1);
    const started = await done(await as("dispatcher"), "trip:start", command(trip));
    expect(started?.status).toBe("ongoing");
    expect((await rest(url, cookie, "PATCH", path, { name: "Bread" })).status).toBe(409);
    const kinds = (await timeline(trip.id)).map(({ kind }) => kind);
    expect(kinds).toEqual(["scheduled", "assigned", "scheduled", "scheduled", "started"]);
  });

  test("shows a driver the own trips only, and finds trips by what is in them", async ({
    url,
    withTrip,
  }) => {
    const { trip, vehicle } = await withTrip("driver71", { name: "Needle in a haystack" });
    type Page = { items: TripView[]; nextCursor: string | null };
    const list = async (account: "dispatcher" | "driver71" | "driver72", query: string) =>
      (await rest<Page>(url, await demoCookie(url, account), "GET", `/api/trips?${query}`)).body;
    for (const query of [
      "q=needle in",
      `q=${vehicle.plateNumber}`,
      `vehicleId=${vehicle.id}&status=scheduled,ongoing`,
      `driverId=${vehicle.driverId}&from=${trip.dueAt}`,
    ]) {
      expect((await list("dispatcher", query)).items.map(({ id }) => id)).toEqual([trip.id]);
    }
    expect((await list("driver71", "")).items.map(({ id }) => id)).toEqual([trip.id]);
    expect((await list("driver72", "q=needle")).items).toEqual([]);
    const first = await list("dispatcher", "limit=1");
    const second = await list("dispatcher", `limit=1&cursor=${first.nextCursor}`);
    expect(second.items).toHaveLength(1);
    expect(second.items[0]?.id).not.toBe(first.items[0]?.id);
  });
});
