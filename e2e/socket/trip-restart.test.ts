import { afterAll, beforeAll, expect, test } from "vitest";
import type { TripView } from "../../lib/domain/trip-view";
import type { VehicleView } from "../../lib/domain/vehicle";
import { connectAs, done } from "../client";
import { type ServerProcess, startServer } from "../server-process";
import { command, dispatch, planTrip } from "./trip-calls";
import { drive, end, origin, reached, report } from "./trip-fixtures";

let server: ServerProcess;
beforeAll(async () => {
  server = await startServer({ DEMO: "1", DEMO_VEHICLES: "2", DEMO_SIMULATE: "0" });
}, 120_000);
afterAll(() => server.stop());

test("a trip under way goes on after a kill, no further back than it had come", async () => {
  const { url } = server;
  const { body } = await dispatch<{ items: VehicleView[] }>(url, "GET", "/api/vehicles");
  const [vehicle] = body.items.filter(({ driver }) => driver) as [VehicleView];
  const account = vehicle.driver?.phone?.endsWith("1") ? "driver1" : "driver2";
  const trip = await planTrip(url, vehicle.id, { origin, stops: [], destination: end });
  await command(url, trip.id, "start", 20 * 60);
  const before = await connectAs(url, account);
  const half = reached(before, trip, ({ progress }) => progress > 0.45);
  await report(before, drive(origin, { lat: 24.7135, lng: 46.6 }, { start: 19, minutes: 6 }));
  await half;
  before.disconnect();

  await server.kill();
  await server.start();
  const after = await connectAs(url, account);
  const seen = reached(after, trip, ({ progress }) => progress > 0.45);
  await done(after, "subscribe:trip", trip.id);
  await seen;
  const there = reached(after, trip, (one) => one.destination.status === "arrived");
  await report(after, drive({ lat: 24.7135, lng: 46.6 }, end, { start: 12, minutes: 6, stand: 3 }));
  await there;
  after.disconnect();
  const { body: now } = await dispatch<TripView>(url, "GET", `/api/trips/${trip.id}`);
  expect(now).toMatchObject({ status: "ongoing", progress: 1 });
}, 120_000);
