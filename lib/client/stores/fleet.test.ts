import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Location } from "../../domain/position";
import type { VehicleView } from "../../domain/vehicle";
import type { BatchVehicle } from "../../realtime/batch-frame";
import { createFleet } from "./fleet";

const at = (seconds: number) => new Date(seconds * 1000).toISOString();
const locationAt = (seconds: number, lat = 24.7): Location => ({
  lat,
  lng: 46.6,
  speed: 50,
  heading: 90,
  accuracy: 5,
  recordedAt: at(seconds),
});

const view = (id: string, change: Partial<VehicleView> = {}): VehicleView => ({
  id,
  plateNumber: `RUH ${id}`,
  name: null,
  status: "moving",
  driverId: null,
  driver: null,
  driverPage: null,
  fuelLevel: 50,
  battery: null,
  ignition: true,
  odometer: null,
  location: locationAt(100),
  receivedAt: at(100),
  archivedAt: null,
  updatedAt: at(100),
  ...change,
});

const batched = (
  id: string,
  seconds: number,
  change: Partial<BatchVehicle> = {},
): BatchVehicle => ({
  id,
  status: "moving",
  fuelLevel: 49,
  battery: null,
  ignition: true,
  location: {
    ...locationAt(seconds, 24.71),
    recordedAt: seconds * 1000,
    receivedAt: seconds * 1000,
  },
  ...change,
});

const frame = (...vehicles: BatchVehicle[]) => ({ sentAt: 0, snapshot: false, vehicles });

function fleetOf(...vehicles: VehicleView[]) {
  const fleet = createFleet(() => Date.now());
  fleet.applySnapshot({ at: at(100), vehicles });
  return fleet;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a snapshot", () => {
  test("tells an empty fleet from one not known yet", () => {
    const fleet = createFleet();
    expect(fleet.store.getState().loaded).toBe(false);
    fleet.applySnapshot({ at: at(0), vehicles: [] });
    expect(fleet.store.getState().loaded).toBe(true);
  });

  test("replaces what was there", () => {
    const fleet = fleetOf(view("1"), view("2"));
    fleet.applySnapshot({ at: at(101), vehicles: [view("2", { status: "idle" })] });
    expect([...fleet.vehicles.keys()]).toEqual(["2"]);
    expect(fleet.vehicles.get("2")?.status).toBe("idle");
  });

  test("does not take a marker back behind a newer fix", () => {
    const fleet = fleetOf(view("1"));
    fleet.applyBatch(frame(batched("1", 110)));
    fleet.applySnapshot({ at: at(111), vehicles: [view("1")] });
    expect(fleet.vehicles.get("1")?.fix?.recordedAt).toBe(110_000);
  });
});

describe("a batch", () => {
  test("moves a vehicle and keeps its last fix but one", () => {
    const fleet = fleetOf(view("1"));
    fleet.applyBatch(frame(batched("1", 101)));
    const vehicle = fleet.vehicles.get("1");
    expect(vehicle?.fix).toMatchObject({ lat: 24.71, recordedAt: 101_000 });
    expect(vehicle?.previous).toMatchObject({ lat: 24.7, recordedAt: 100_000 });
    expect(vehicle?.fuelLevel).toBe(49);
  });

  test("with an older fix changes the status only", () => {
    const fleet = fleetOf(view("1"));
    fleet.applyBatch(frame(batched("1", 90, { status: "stopped" })));
    expect(fleet.vehicles.get("1")).toMatchObject({
      status: "stopped",
      fix: { recordedAt: 100_000 },
    });
  });

  test("leaves every vehicle it does not name the same object", () => {
    const fleet = fleetOf(view("1"), view("2"));
    const second = fleet.vehicles.get("2");
    fleet.applyBatch(frame(batched("1", 101)));
    expect(fleet.vehicles.get("2")).toBe(second);
  });

  test("says when it names a vehicle nobody has introduced", () => {
    const fleet = fleetOf(view("1"));
    expect(fleet.applyBatch(frame(batched("1", 101)))).toBe(true);
    expect(fleet.applyBatch(frame(batched("2", 101)))).toBe(false);
    expect(fleet.vehicles.has("2")).toBe(false);
  });
});

describe("vehicle:updated", () => {
  test("adds a new vehicle", () => {
    const fleet = fleetOf();
    fleet.applyVehicle("1", view("1", { location: null }));
    expect(fleet.vehicles.get("1")).toMatchObject({ plateNumber: "RUH 1", fix: null });
  });

  test("changes what it names and leaves the rest", () => {
    const driver = { id: "d", name: "Noura", phone: null };
    const fleet = fleetOf(view("1"));
    fleet.applyVehicle("1", { driver });
    expect(fleet.vehicles.get("1")).toMatchObject({ plateNumber: "RUH 1", fuelLevel: 50, driver });
    fleet.applyVehicle("1", { driver: null });
    expect(fleet.vehicles.get("1")?.driver).toBeNull();
  });

  test("takes an archived vehicle away", () => {
    const fleet = fleetOf(view("1"));
    fleet.applyVehicle("1", view("1", { archivedAt: at(101) }));
    expect(fleet.vehicles.size).toBe(0);
  });
});

describe("lists", () => {
  test("are not made anew for positions", () => {
    const fleet = fleetOf(view("1"));
    const { revision } = fleet.store.getState();
    fleet.applyBatch(frame(batched("1", 101)));
    vi.advanceTimersByTime(2000);
    expect(fleet.store.getState().revision).toBe(revision);
  });

  test("are made anew at most twice a second, and never miss the last change", () => {
    const fleet = fleetOf(view("1"));
    const { revision } = fleet.store.getState();
    for (let i = 0; i < 30; i++) {
      fleet.applyBatch(frame(batched("1", 101 + i, { status: i % 2 ? "moving" : "idle" })));
      vi.advanceTimersByTime(33);
    }
    vi.advanceTimersByTime(500);
    expect(fleet.store.getState().revision - revision).toBeGreaterThanOrEqual(2);
    expect(fleet.store.getState().revision - revision).toBeLessThanOrEqual(3);
  });
});
