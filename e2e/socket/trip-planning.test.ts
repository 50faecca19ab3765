import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import type { CandidateView, TripView } from "../../lib/domain/trip-view";
import { rest } from "../rest";
import { demoCookie } from "../sign-in";
import { fix, test, userId } from "./contract-test";
import { command, dispatch, planTrip, report } from "./trip-calls";

type Made = { items: TripView[] };

/** What of a trip is planned. */
const planOf = ({ name, vehicleId, driverId, origin, stops, destination }: TripView) => ({
  name,
  vehicleId,
  driverId,
  origin,
  places: [...stops, destination].map(({ lat, lng, label, status }) => [lat, lng, label, status]),
});

describe("a duplicate of a trip", () => {
  test("is the same plan for each time, not yet driven", async ({ url, newVehicle }) => {
    const driverId = await userId(url, "driver44");
    const { id: vehicleId } = await newVehicle();
    const plan = { name: "Milk run", driverId, scheduledAt: "2031-01-01T05:00:00Z" };
    const trip = await planTrip(url, vehicleId, plan);
    await command(url, trip.id, "start");
    await command(url, trip.id, "complete");
    const scheduledAts = ["2031-01-02T05:00:00.000Z", "2031-01-03T05:00:00.000Z"];
    const path = `/api/trips/${trip.id}/duplicate`;
    const { status, body } = await dispatch<Made>(url, "POST", path, { scheduledAts });
    expect(status).toBe(201);
    expect(body.items.map(({ scheduledAt }) => scheduledAt)).toEqual(scheduledAts);
    for (const copy of body.items) {
      expect(planOf(copy)).toEqual(planOf(trip));
      expect(copy).toMatchObject({ status: "scheduled", version: 1, startedAt: null });
    }
    expect(new Set([trip, ...body.items].map(({ id }) => id)).size).toBe(3);
  });

  test("is one without a time when none is given, and nobody's when it was nobody's", async ({
    url,
    onDuty,
  }) => {
    const { vehicle } = await onDuty("driver48");
    const plan = { driverId: null, scheduledAt: "2031-01-01T05:00:00Z" };
    const trip = await planTrip(url, vehicle.id, plan);
    const path = `/api/trips/${trip.id}/duplicate`;
    const { body } = await dispatch<Made>(url, "POST", path, {});
    expect(body.items).toMatchObject([{ scheduledAt: null, driverId: null }]);
  });

  test("is made for all times or none", async ({ url, newVehicle }) => {
    const { id: vehicleId } = await newVehicle();
    const trip = await planTrip(url, vehicleId);
    const path = `/api/trips/${trip.id}/duplicate`;
    const day = (i: number) => new Date(Date.UTC(2031, 0, 1 + i)).toISOString();
    const many = Array.from({ length: 101 }, (_, i) => day(i));
    for (const scheduledAts of [many, [], ["2031-01-01 05:00"], [day(1), "x"]])
      expect((await dispatch(url, "POST", path, { scheduledAts })).status).toBe(400);
    const admin = await demoCookie(url, "admin");
    await rest(url, admin, "DELETE", `/api/vehicles/${vehicleId}`);
    const gone = await dispatch(url, "POST", path, { scheduledAts: [day(1), day(2)] });
    expect(gone.status).toBe(404);
    const list = await dispatch<Made>(url, "GET", `/api/trips?vehicleId=${vehicleId}`);
    expect(list.body.items).toHaveLength(1);
  });

  test("is planned by dispatchers, of trips there are", async ({ url, newVehicle }) => {
    const trip = await planTrip(url, (await newVehicle()).id);
    const driver = await demoCookie(url, "driver44");
    const path = `/api/trips/${trip.id}/duplicate`;
    expect((await rest(url, driver, "POST", path, {})).status).toBe(403);
    const none = `/api/trips/${randomUUID()}/duplicate`;
    expect((await dispatch(url, "POST", none, {})).status).toBe(404);
  });
});

describe("candidates for a trip", () => {
  test("are those who can be there first: heard of, and on no other", async ({
    url,
    newVehicle,
    deviceDoor,
  }) => {
    // A place of the test's own, far from everyone else's vehicles.
    const place = { lat: -40, lng: 100 + Math.random() };
    const near = (metres: number) => ({ ...fix(5), ...place, lat: -40 + metres / 111_195 });
    const [far, close, busy, unheard] = [
      await newVehicle(),
      await newVehicle(),
      await newVehicle(),
      await newVehicle(),
    ];
    await report(url, await deviceDoor(far.id), near(5000));
    await report(url, await deviceDoor(close.id), near(1000));
    await report(url, await deviceDoor(busy.id), near(10));
    await command(url, (await planTrip(url, busy.id)).id, "start");
    const path = `/api/trips/candidates?lat=${place.lat}&lng=${place.lng}`;
    const { body } = await dispatch<{ items: CandidateView[] }>(url, "GET", path);
    expect(body).toMatchObject({ nextCursor: null });
    expect(body.items.length).toBeLessThanOrEqual(10);
    const ids = body.items.map(({ vehicleId }) => vehicleId);
    expect(ids.slice(0, 2)).toEqual([close.id, far.id]);
    for (const { id } of [busy, unheard]) expect(ids).not.toContain(id);
    const [first] = body.items;
    expect(first).toEqual({
      vehicleId: close.id,
      plateNumber: close.plateNumber,
      name: null,
      driver: null,
      distance: expect.closeTo(1000, -1),
      fixAge: expect.any(Number),
      eta: {
        at: expect.any(String),
        earliest: expect.any(String),
        latest: expect.any(String),
        madeAt: expect.any(String),
        source: expect.toBeOneOf(["prior", "fleet", "router"]),
      },
    });
    expect(first?.fixAge).toBeGreaterThanOrEqual(5);
    expect(first?.fixAge).toBeLessThan(60);
    const times = body.items.map(({ eta }) => eta.at);
    expect(times).toEqual([...times].sort());
  });

  test("are for dispatchers, and for a place on earth", async ({ url }) => {
    const driver = await demoCookie(url, "driver44");
    const path = "/api/trips/candidates";
    expect((await rest(url, driver, "GET", `${path}?lat=1&lng=1`)).status).toBe(403);
    for (const query of ["", "?lat=1", "?lat=&lng=", "?lat=91&lng=0", "?lat=x&lng=0"])
      expect((await dispatch(url, "GET", path + query)).status, query).toBe(400);
  });
});
