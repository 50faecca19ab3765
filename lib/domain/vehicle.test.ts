import { describe, expect, it } from "vitest";
import { type VehicleFix, vehicleStatus } from "./vehicle";

const received = Date.parse("2026-01-01T12:00:00Z");
const minutes = (count: number) => count * 60_000;

const fix = (more: Partial<VehicleFix>): VehicleFix => ({
  recordedAt: received,
  receivedAt: received,
  source: "device",
  lat: 24.7,
  lng: 46.7,
  speed: null,
  heading: null,
  accuracy: null,
  fuelLevel: null,
  battery: null,
  ignition: null,
  odometer: null,
  standingSince: null,
  ...more,
});

describe("a vehicle's status", () => {
  it("is offline before its first fix", () => {
    expect(vehicleStatus(null, received, received)).toBe("offline");
  });

  it("is offline once nothing was received for ten minutes", () => {
    expect(vehicleStatus(fix({}), received, received + minutes(10) - 1)).toBe("moving");
    expect(vehicleStatus(fix({}), received, received + minutes(10))).toBe("offline");
  });

  it("is idle for the first three minutes of standing, then stopped, though nothing arrives", () => {
    const standing = fix({ standingSince: received - minutes(1) });
    expect(vehicleStatus(standing, received, received + minutes(2) - 1)).toBe("idle");
    expect(vehicleStatus(standing, received, received + minutes(2))).toBe("stopped");
  });

  it("stays idle while the ignition is on", () => {
    const waiting = fix({ standingSince: received - minutes(30), ignition: true });
    expect(vehicleStatus(waiting, received, received)).toBe("idle");
  });
});
