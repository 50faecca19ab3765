import { describe, expect } from "vitest";
import { collect, done } from "../client";
import {
  command,
  data,
  drive,
  end,
  half,
  minutesAgo,
  origin,
  reached,
  report,
  test,
} from "./trip-fixtures";

describe("a trip that is driven", () => {
  test("fills by itself: progress, arrivals, departures, and an ETA with its range", async ({
    as,
    withTrip,
    timeline,
  }) => {
    const { driver, trip } = await withTrip("driver82");
    const dispatcher = await as("dispatcher");
    await done(dispatcher, "subscribe:trip", trip.id);
    await done(driver, "trip:start", command(trip, { occurredAt: minutesAgo(30) }));

    const underway = reached(
      dispatcher,
      trip,
      ({ progress, eta }) => progress > 0.2 && eta !== null,
    );
    await report(driver, drive(origin, { lat: 24.708, lng: 46.6 }, { start: 30, minutes: 2 }));
    const { progress, eta, etaAt, distanceRemaining } = data(await underway);
    expect(progress).toBeCloseTo(0.3, 1);
    expect(distanceRemaining).toBeCloseTo(2113, -2);
    const { at, earliest, latest, madeAt } = eta ?? {};
    expect(etaAt).toBe(at);
    for (const time of [at, earliest, latest, madeAt]) expect(time).toEqual(expect.any(String));
    expect(Date.parse(earliest as string)).toBeLessThan(Date.parse(latest as string));
    expect(Date.parse(madeAt as string)).toBeLessThanOrEqual(Date.parse(at as string));
    // As old as the fix it was made from, whenever it came in.
    expect(Date.now() - Date.parse(madeAt as string)).toBeGreaterThan(27 * 60_000);

    const arrived = reached(dispatcher, trip, (one) => one.stops[0]?.status === "arrived");
    await report(
      driver,
      drive({ lat: 24.708, lng: 46.6 }, half, { start: 27, minutes: 2, stand: 3 }),
    );
    expect(data(await arrived).progress).toBeCloseTo(0.5, 2);
    const there = reached(dispatcher, trip, (one) => one.destination.status === "arrived");
    await report(driver, drive(half, end, { start: 21, minutes: 4, stand: 3 }));
    expect(data(await there)).toMatchObject({
      status: "ongoing",
      progress: 1,
      stops: [{ status: "departed" }],
    });
    await done(driver, "trip:complete", command(trip));

    const items = (await timeline(trip.id)).filter(({ actor }) => actor === null);
    expect(items.map(({ kind }) => kind)).toEqual(["arrived", "departed", "arrived"]);
    const stopIds = items.map(({ data }) => data.stopId);
    expect(stopIds).toEqual([trip.stops[0]?.id, trip.stops[0]?.id, trip.destination.id]);
    // When it happened, not when it came in.
    expect(Date.parse(items[0]?.at as string)).toBeLessThan(Date.now() - 23 * 60_000);
    expect(Date.parse(items[0]?.receivedAt as string)).toBeGreaterThan(Date.now() - 60_000);
  });

  test("has come nowhere before it starts, wherever its vehicle is", async ({
    withTrip,
    planTrip,
  }) => {
    const { driver, vehicle, trip } = await withTrip("driver90", { stops: [] });
    await report(driver, [{ lat: 24.72, lng: 46.6, speed: 0, recordedAt: minutesAgo(1) }]);
    const called = await planTrip(vehicle.id, { stops: [] });
    const off = await done(driver, "trip:cancel", command(called));
    expect(off).toMatchObject({ progress: 0 });
    const started = await done(driver, "trip:start", command(trip));
    expect(started).toMatchObject({ progress: 0, distanceRemaining: trip.distanceRemaining });
  });

  test("never goes backwards for jitter, and is told at most every two seconds", async ({
    as,
    withTrip,
  }) => {
    const { driver, trip } = await withTrip("driver83", { stops: [] });
    const dispatcher = await as("dispatcher");
    await done(dispatcher, "subscribe:trip", trip.id);
    await done(driver, "trip:start", command(trip, { occurredAt: minutesAgo(10) }));
    const told = collect(dispatcher, "trip:updated");
    const at: number[] = [];
    dispatcher.on("trip:updated", ({ tripId }) => void (tripId === trip.id && at.push(Date.now())));
    const far = reached(dispatcher, trip, ({ progress }) => progress > 0.65);
    for (let i = 0; i < 18; i++) {
      const wander = i % 2 === 0 ? 0.0006 : -0.0006;
      const lat = origin.lat + i * 0.0011 + wander;
      await report(driver, [{ lat, lng: 46.6, speed: 40, recordedAt: minutesAgo(9 - i / 6) }]);
    }
    await far;
    const seen = told
      .filter(({ tripId }) => tripId === trip.id)
      .map((event) => data(event).progress);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    // Two of them may be nearer: a state change is told at once.
    const gaps = at.slice(1).map((time, i) => time - (at[i] as number));
    expect(gaps.filter((gap) => gap < 1900).length).toBeLessThanOrEqual(2);
  });

  test("shows arrivals that only late fixes tell, in their time", async ({
    as,
    withTrip,
    timeline,
    readTrip,
  }) => {
    const { driver, trip } = await withTrip("driver84");
    const dispatcher = await as("dispatcher");
    await done(dispatcher, "subscribe:trip", trip.id);
    await done(driver, "trip:start", command(trip, { occurredAt: minutesAgo(40) }));
    // The network comes back past the stop: the newest fix is sent first.
    await report(driver, [{ lat: 24.722, lng: 46.6, speed: 40, recordedAt: minutesAgo(1) }]);
    expect((await readTrip(trip.id)).stops[0]?.status).toBe("pending");
    const seen = reached(dispatcher, trip, (one) => one.stops[0]?.status === "departed");
    await report(driver, [
      ...drive(origin, half, { start: 38, minutes: 6, stand: 20 }),
      ...drive(half, { lat: 24.72, lng: 46.6 }, { start: 10, minutes: 6 }),
    ]);
    const { stops } = data(await seen);
    const arrivedAt = Date.parse(stops[0]?.arrivedAt as string);
    expect(Math.abs(arrivedAt - (Date.now() - 32 * 60_000))).toBeLessThan(90_000);
    const kinds = (await timeline(trip.id)).filter(({ actor }) => !actor).map(({ kind }) => kind);
    expect(kinds).toEqual(["arrived", "departed"]);
  });

  test("takes what people say of a stop, and does not see it again against them", async ({
    as,
    withTrip,
    readTrip,
    timeline,
  }) => {
    const { driver, trip } = await withTrip("driver85");
    const dispatcher = await as("dispatcher");
    await done(dispatcher, "subscribe:trip", trip.id);
    await done(driver, "trip:start", command(trip, { occurredAt: minutesAgo(30) }));
    const seen = reached(dispatcher, trip, (one) => one.stops[0]?.status === "arrived");
    await report(driver, drive(origin, half, { start: 29, minutes: 4, stand: 3 }));
    await seen;
    const stopId = trip.stops[0]?.id;
    const corrected = { stopId, occurredAt: minutesAgo(28) };
    await done(dispatcher, "stop:arrive", command(trip, corrected));
    expect((await readTrip(trip.id)).stops[0]).toMatchObject({ arrivedAt: corrected.occurredAt });
    // It was only a red light: the stop is still to come, and the fixes of then do not count.
    await done(dispatcher, "stop:reopen", command(trip, { stopId }));
    const later = reached(dispatcher, trip, (one) => one.distanceRemaining > 2200);
    await report(driver, drive(half, { lat: 24.721, lng: 46.6 }, { start: 20, minutes: 4 }));
    await later;
    expect((await readTrip(trip.id)).stops[0]).toMatchObject({
      status: "pending",
      arrivedAt: null,
    });
    const last = (await timeline(trip.id)).at(-1);
    expect(last).toMatchObject({ kind: "note", data: { stop: "reopened", was: "arrived" } });
  });

  test("asks to be completed an hour after it arrived, and is never completed by itself", async ({
    as,
    withTrip,
    timeline,
  }) => {
    const { driver, trip } = await withTrip("driver86", { stops: [] });
    const dispatcher = await as("dispatcher");
    await done(driver, "trip:start", command(trip, { occurredAt: minutesAgo(90) }));
    const asked = [dispatcher, driver].map((socket) =>
      reached(socket, trip, ({ completionAskedAt }) => completionAskedAt !== null),
    );
    await report(driver, drive(origin, end, { start: 89, minutes: 8, stand: 4 }));
    for (const event of await Promise.all(asked)) {
      expect(data(event)).toMatchObject({ status: "ongoing", destination: { status: "arrived" } });
    }
    expect((await timeline(trip.id)).at(-1)).toMatchObject({
      actor: null,
      data: { ask: "complete" },
    });
  });

  test("goes on being followed in the vehicle it was moved to", async ({
    as,
    withTrip,
    onDuty,
  }) => {
    const { driver, trip } = await withTrip("driver87", { stops: [] });
    const other = await onDuty("driver88");
    const dispatcher = await as("dispatcher");
    await done(dispatcher, "subscribe:trip", trip.id);
    await done(driver, "trip:start", command(trip, { occurredAt: minutesAgo(30) }));
    const quarter = reached(dispatcher, trip, ({ progress }) => progress > 0.2);
    await report(driver, drive(origin, { lat: 24.707, lng: 46.6 }, { start: 29, minutes: 4 }));
    await quarter;
    const { id: vehicleId, driverId } = other.vehicle;
    await done(dispatcher, "trip:assign", command(trip, { vehicleId, driverId }));
    const further = reached(dispatcher, trip, ({ progress }) => progress > 0.7);
    await report(other.driver, [{ lat: 24.721, lng: 46.6, speed: 40, recordedAt: minutesAgo(0) }]);
    expect(data(await further).vehicleId).toBe(vehicleId);
  });
});
