import { expect, test } from "vitest";
import type { FleetVehicle } from "./fleet";
import { countByStatus, ofStatuses, search, sortByPlate } from "./fleet-list";

const vehicle = (plateNumber: string, change: Partial<FleetVehicle> = {}): FleetVehicle => ({
  id: plateNumber,
  plateNumber,
  name: null,
  status: "moving",
  driver: null,
  driverPage: null,
  fuelLevel: null,
  battery: null,
  ignition: null,
  fix: null,
  previous: null,
  glide: null,
  ...change,
});
const plates = (vehicles: readonly FleetVehicle[]) => vehicles.map((each) => each.plateNumber);

test("plates are sorted as people count", () => {
  const sorted = sortByPlate([vehicle("RUH 10"), vehicle("RUH 9"), vehicle("JED 1")]);
  expect(plates(sorted)).toEqual(["JED 1", "RUH 9", "RUH 10"]);
});

test.each([
  ["ruh1042", ["RUH 1042"]],
  ["١٠٤٢", ["RUH 1042"]],
  ["noura", ["JED-7"]],
  ["hilux", ["RUH 1042"]],
  ["  ", ["RUH 1042", "JED-7"]],
  ["jed 7", ["JED-7"]],
  ["nothing", []],
])("searching %j finds %j", (query, found) => {
  const vehicles = [
    vehicle("RUH 1042", { name: "Hilux 3" }),
    vehicle("JED-7", { driver: { id: "d", name: "Noura Al-Dosari", phone: null } }),
  ];
  expect(plates(search(vehicles, query))).toEqual(found);
});

test("statuses narrow the list, none chosen means all", () => {
  const vehicles = [vehicle("1"), vehicle("2", { status: "idle" })];
  expect(plates(ofStatuses(vehicles, new Set(["idle"])))).toEqual(["2"]);
  expect(plates(ofStatuses(vehicles, new Set()))).toEqual(["1", "2"]);
});

test("every status is counted, those without vehicles too", () => {
  expect(countByStatus([vehicle("1"), vehicle("2", { status: "idle" })])).toEqual({
    moving: 1,
    idle: 1,
    stopped: 0,
    offline: 0,
  });
});
