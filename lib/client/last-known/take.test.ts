import { expect, test } from "vitest";
import type { AlertView } from "../../domain/alert";
import type { TripView } from "../../domain/trip-view";
import type { FleetVehicle } from "../stores/fleet";
import { takeLastKnown } from "./take";

const driver = { id: "d", name: "Huda", phone: "+966500000001" };
const vehicle = (plateNumber: string, more: object = {}) =>
  ({
    id: plateNumber,
    plateNumber,
    name: null,
    status: "moving",
    driver: null,
    fix: null,
    ...more,
  }) as FleetVehicle;
const alert = (id: string, more: object = {}) =>
  ({
    id,
    kind: "sos",
    priority: "critical",
    status: "open",
    drill: false,
    openedAt: id,
    vehicle: null,
    driver: null,
    ...more,
  }) as AlertView;
const trip = (id: string, more: object = {}) =>
  ({
    id,
    status: "ongoing",
    name: id,
    dueAt: id,
    etaAt: null,
    vehicle: { plateNumber: "RUH 9" },
    driver: null,
    ...more,
  }) as TripView;

const take = (vehicles: FleetVehicle[], alerts: AlertView[] = [], trips: TripView[] = []) =>
  takeLastKnown({ id: "u", name: "Noura" }, 1, { vehicles, alerts, trips });

test("vehicles are kept by plate, with whom to call and where they were", () => {
  const fix = { lat: 24.7, lng: 46.6, recordedAt: 5, speed: 80, heading: 1 };
  const { vehicles } = take([vehicle("RUH 10"), vehicle("RUH 9", { driver, fix })]);
  expect(vehicles.map(({ plateNumber }) => plateNumber)).toEqual(["RUH 9", "RUH 10"]);
  expect(vehicles[0]).toMatchObject({
    driver: { name: "Huda", phone: "+966500000001" },
    fix: { lat: 24.7, lng: 46.6, recordedAt: 5 },
  });
});

test("of alerts those that are not resolved and no practice, the most urgent first", () => {
  const { alerts } = take(
    [],
    [
      alert("3", { priority: "high" }),
      alert("2"),
      alert("1", { status: "resolved" }),
      alert("0", { drill: true }),
    ],
  );
  expect(alerts.map(({ id }) => id)).toEqual(["2", "3"]);
});

test("of trips those under way, with their driver's number where the fleet tells it", () => {
  const { trips } = take(
    [vehicle("RUH 9", { driver })],
    [],
    [trip("b", { driver }), trip("a", { status: "completed" })],
  );
  expect(trips).toMatchObject([{ id: "b", driver: { phone: "+966500000001" } }]);
});
