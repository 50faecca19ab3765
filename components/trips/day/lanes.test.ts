import { expect, test } from "vitest";
import type { FleetVehicle } from "@/lib/client/stores/fleet";
import { aTrip, at, iso } from "./a-trip";
import { lanesOf } from "./lanes";

const vehicle = (id: string, plateNumber: string) =>
  ({ id, plateNumber, name: null, driver: { id: "d", name: `Driver of ${id}` } }) as FleetVehicle;
const fleet = [vehicle("two", "RUH 2"), vehicle("ten", "RUH 10"), vehicle("three", "RUH 3")];
const day = { start: at("00:00"), end: at("00:00") + 86_400_000 };
const question = { fleet, day, now: at("12:00"), query: "", shortest: 0 };
const platesOf = (vehicles: { plateNumber: string }[]) =>
  vehicles.map(({ plateNumber }) => plateNumber);

test("vehicles with trips that day by plate, the free ones apart", () => {
  const trips = [
    aTrip({ id: "a", vehicleId: "ten" }),
    aTrip({ id: "b", vehicleId: "two" }),
    aTrip({ id: "c", vehicleId: "three", scheduledAt: "2026-08-04T00:00:00.000Z" }),
  ];
  const { busy, free } = lanesOf({ ...question, trips });
  expect(platesOf(busy.map((lane) => lane.vehicle))).toEqual(["RUH 2", "RUH 10"]);
  expect(platesOf(free)).toEqual(["RUH 3"]);
});

test("a trip that runs over midnight shows on both days", () => {
  const night = aTrip({
    vehicleId: "two",
    scheduledAt: "2026-08-02T23:30:00.000Z",
    expectedDuration: 3600,
  });
  expect(lanesOf({ ...question, trips: [night] }).busy).toHaveLength(1);
  const before = { start: day.start - 86_400_000, end: day.start };
  expect(lanesOf({ ...question, day: before, trips: [night] }).busy).toHaveLength(1);
});

test("a vehicle that has left the fleet keeps the lane of its trips", () => {
  const gone = aTrip({ vehicleId: "gone" });
  const [lane] = lanesOf({ ...question, trips: [gone] }).busy;
  expect(lane?.vehicle).toMatchObject({ id: "gone", plateNumber: "RUH 1", isGone: true });
});

test("the search narrows lanes and free vehicles by plate or driver", () => {
  const trips = [aTrip({ vehicleId: "ten", scheduledAt: iso("09:00") })];
  const byPlate = lanesOf({ ...question, trips, query: "ruh10" });
  expect([byPlate.busy.length, byPlate.free.length]).toEqual([1, 0]);
  const byDriver = lanesOf({ ...question, trips, query: "driver of three" });
  expect([byDriver.busy.length, byDriver.free.length]).toEqual([0, 1]);
});
