import pg from "pg";
import { describe, expect, inject } from "vitest";
import type { EtaRecord } from "../../lib/domain/trip-view";
import { embeddedHost } from "../../lib/server/database/embedded";
import { type Client, done } from "../client";
import { rest } from "../rest";
import { demoCookie } from "../sign-in";
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

/** How many drives of a trip the ETA has learned. */
async function learned(tripId: string): Promise<number> {
  const host = embeddedHost(inject("server").dataDir);
  const client = new pg.Client({ host, user: "postgres", database: "postgres" });
  await client.connect();
  const { rows } = await client.query(
    'SELECT count(*)::int AS count FROM "EtaDrive" WHERE "tripId" = $1',
    [tripId],
  );
  await client.end();
  return rows[0].count;
}

/** From the origin by way of the stop to the end, arriving everywhere, begun so many minutes ago. */
async function driveAll(driver: Client, trip: { id: string }, start: number): Promise<void> {
  const there = reached(driver, trip, (one) => one.destination.status === "arrived");
  await report(driver, [
    ...drive(origin, half, { start, minutes: 4, stand: 3 }),
    ...drive(half, end, { start: start - 7, minutes: 4, stand: 3 }),
  ]);
  await there;
}

describe("an arrival", () => {
  test("is foreseen at the start already, from where the vehicle was seen last", async ({
    as,
    withTrip,
  }) => {
    const { driver, trip } = await withTrip("driver91", { stops: [] });
    const dispatcher = await as("dispatcher");
    await report(driver, [{ ...origin, speed: 0, recordedAt: minutesAgo(2) }]);
    const foreseen = reached(dispatcher, trip, ({ eta }) => eta !== null);
    await done(dispatcher, "subscribe:trip", trip.id);
    const started = await done(driver, "trip:start", command(trip));
    const { eta, progress } = data(await foreseen);
    expect(eta?.madeAt).toBe(started?.startedAt);
    expect(progress).toBe(0);
  });

  test("that will be a quarter of an hour later than promised is on the timeline, once", async ({
    as,
    withTrip,
    timeline,
  }) => {
    const { driver, trip } = await withTrip("driver92", { stops: [] });
    const dispatcher = await as("dispatcher");
    await done(driver, "trip:start", command(trip, { occurredAt: minutesAgo(60) }));
    const delayed = reached(dispatcher, trip, ({ delayedAt }) => delayedAt !== null);
    await report(driver, [{ ...origin, speed: 40, recordedAt: minutesAgo(59) }]);
    for (const minutes of [20, 15, 10]) {
      await report(driver, [{ ...origin, speed: 0, recordedAt: minutesAgo(minutes) }]);
    }
    await delayed;
    const further = reached(driver, trip, ({ progress }) => progress > 0.3);
    await report(driver, [{ ...half, speed: 40, recordedAt: minutesAgo(1) }]);
    await further;
    const items = (await timeline(trip.id)).filter(({ kind }) => kind === "delayed");
    expect(items).toMatchObject([{ actor: null, data: { promisedAt: expect.any(String) } }]);
  });
});

describe("a completed trip", () => {
  test("teaches the arrivals each of its drives; one that had to be asked about none", async ({
    withTrip,
  }) => {
    const late = await withTrip("driver93");
    await done(late.driver, "trip:start", command(late.trip, { occurredAt: minutesAgo(120) }));
    const asked = reached(late.driver, late.trip, (one) => one.completionAskedAt !== null);
    await driveAll(late.driver, late.trip, 119);
    await asked;
    await done(late.driver, "trip:complete", command(late.trip));

    const good = await withTrip("driver94");
    await done(good.driver, "trip:start", command(good.trip, { occurredAt: minutesAgo(30) }));
    await driveAll(good.driver, good.trip, 29);
    await done(good.driver, "trip:complete", command(good.trip));
    await expect.poll(() => learned(good.trip.id)).toBe(2);
    expect(await learned(late.trip.id)).toBe(0);
  });

  test("teaches nothing of a drive that two vehicles shared", async ({ as, withTrip, onDuty }) => {
    const { driver, trip } = await withTrip("driver95");
    const other = await onDuty("driver96");
    const dispatcher = await as("dispatcher");
    await done(driver, "trip:start", command(trip, { occurredAt: minutesAgo(40) }));
    // The second vehicle was already about before it took over.
    await report(other.driver, drive(end, half, { start: 39, minutes: 8 }));
    await report(driver, drive(origin, { lat: 24.707, lng: 46.6 }, { start: 39, minutes: 4 }));
    const { id: vehicleId, driverId } = other.vehicle;
    const occurredAt = minutesAgo(30);
    await done(dispatcher, "trip:assign", command(trip, { vehicleId, driverId, occurredAt }));
    await driveAll(other.driver, trip, 29);
    await done(other.driver, "trip:complete", command(trip));
    // The drive from the stop to the end was one vehicle's alone.
    await expect.poll(() => learned(trip.id)).toBe(1);
  });
});

describe("predictions", () => {
  test("are held against arrivals, and say how good they were", async ({ url, withTrip }) => {
    const { driver, trip } = await withTrip("driver89", { stops: [] });
    const cookie = await demoCookie(url, "dispatcher");
    const record = async () =>
      (await rest<{ record: EtaRecord }>(url, cookie, "GET", "/api/eta")).body.record;
    const before = (await record())?.checked ?? 0;
    await done(driver, "trip:start", command(trip, { occurredAt: minutesAgo(30) }));
    for (const [lat, start] of [
      [24.705, 29],
      [24.71, 26],
      [24.715, 23],
    ] as const) {
      await report(driver, [{ lat, lng: 46.6, speed: 30, recordedAt: minutesAgo(start) }]);
    }
    const arrived = reached(driver, trip, (one) => one.destination.status === "arrived");
    await report(
      driver,
      drive({ lat: 24.715, lng: 46.6 }, end, { start: 23, minutes: 4, stand: 3 }),
    );
    await arrived;
    await done(driver, "trip:complete", command(trip));
    const now = await record();
    expect(now?.checked).toBeGreaterThanOrEqual(before + 3);
    expect(now?.coverage).toBeGreaterThanOrEqual(0);
    expect(now?.coverage).toBeLessThanOrEqual(1);
    expect(now?.medianErrorSeconds).toBeGreaterThan(0);
  });
});
