import { describe, expect, it } from "vitest";
import { advance, judge, mayLead } from "./fix";
import type { Fix } from "./position";
import type { VehicleFix } from "./vehicle";

const noon = Date.parse("2026-01-01T12:00:00Z");
const metresNorth = (metres: number) => 24.7 + metres / 111_195;

const fix = (secondsAfterNoon: number, metres: number, more: Partial<Fix> = {}): Fix => ({
  id: null,
  lat: metresNorth(metres),
  lng: 46.7,
  recordedAt: new Date(noon + secondsAfterNoon * 1000),
  speed: null,
  heading: null,
  accuracy: null,
  altitude: null,
  fuelLevel: null,
  battery: null,
  ignition: null,
  odometer: null,
  attributes: null,
  ...more,
});

const stateAfter = (...fixes: Fix[]): VehicleFix =>
  fixes.reduce<VehicleFix | null>(
    (last, next) => advance(last, next, "device", noon),
    null,
  ) as VehicleFix;

const place = (one: Fix) => ({ ...one, recordedAt: one.recordedAt.getTime() });

describe("the verdict on a fix", () => {
  it("accepts the first fix of a vehicle", () => {
    expect(judge(null, null, fix(0, 0), noon)).toEqual({ verdict: "accepted", confirms: false });
  });

  it("calls a fix that is no newer than the newest late", () => {
    expect(judge(stateAfter(fix(10, 0)), null, fix(10, 0), noon).verdict).toBe("late");
    expect(judge(stateAfter(fix(10, 0)), null, fix(9, 5000), noon).verdict).toBe("late");
  });

  it("rejects a fix more than five minutes in the future, and not one less", () => {
    expect(judge(null, null, fix(301, 0), noon)).toMatchObject({ reason: "future" });
    expect(judge(null, null, fix(299, 0), noon).verdict).toBe("accepted");
  });

  it("rejects an accuracy worse than 500 m", () => {
    expect(judge(null, null, fix(0, 0, { accuracy: 501 }), noon)).toMatchObject({
      reason: "accuracy",
    });
    expect(judge(null, null, fix(0, 0, { accuracy: 500 }), noon).verdict).toBe("accepted");
  });

  it("rejects a jump beyond 250 km/h", () => {
    const jump = judge(stateAfter(fix(0, 0)), null, fix(10, 1000), noon);
    expect(jump).toEqual({ verdict: "rejected", reason: "implausible_speed" });
    expect(judge(stateAfter(fix(0, 0)), null, fix(20, 1000), noon).verdict).toBe("accepted");
  });

  it("does not take a receiver's noise between two quick fixes for speed", () => {
    expect(judge(stateAfter(fix(0, 0)), null, fix(0.2, 25), noon).verdict).toBe("accepted");
  });

  it("believes a jump once the following fix confirms it", () => {
    const held = place(fix(10, 5000));
    expect(judge(stateAfter(fix(0, 0)), held, fix(20, 5100), noon)).toEqual({
      verdict: "accepted",
      confirms: true,
    });
  });

  it("does not let a jump that is sent again confirm itself", () => {
    const jump = fix(10, 5000);
    expect(judge(stateAfter(fix(0, 0)), place(jump), jump, noon).verdict).toBe("rejected");
  });

  it("accepts a fix that fits the vehicle and forgets the jump between", () => {
    expect(judge(stateAfter(fix(0, 0)), place(fix(10, 5000)), fix(20, 100), noon)).toEqual({
      verdict: "accepted",
      confirms: false,
    });
  });
});

describe("the vehicle after a fix", () => {
  it("stays where it stands while its receiver wanders", () => {
    const parked = stateAfter(fix(0, 0, { speed: 0 }));
    const wandered = advance(parked, fix(60, 20, { speed: 3 }), "device", noon);
    expect(wandered).toMatchObject({
      lat: parked.lat,
      standingSince: noon,
      recordedAt: noon + 60_000,
    });
  });

  it("moves a standing vehicle that is displaced beyond its accuracy", () => {
    const parked = stateAfter(fix(0, 0, { speed: 0 }));
    expect(advance(parked, fix(60, 80, { accuracy: 100 }), "device", noon).lat).toBe(parked.lat);
    expect(advance(parked, fix(60, 120, { accuracy: 100 }), "device", noon).lat).not.toBe(
      parked.lat,
    );
  });

  it("is moving from 5 km/h, and stands from the first slower fix on", () => {
    const moving = stateAfter(fix(0, 0, { speed: 5 }));
    expect(moving.standingSince).toBeNull();
    expect(advance(moving, fix(10, 5, { speed: 4.9 }), "device", noon).standingSince).toBe(
      noon + 10_000,
    );
  });

  it("finds from displacement that a vehicle without a speedometer moves", () => {
    expect(stateAfter(fix(0, 0), fix(60, 500)).standingSince).toBeNull();
    expect(stateAfter(fix(0, 0), fix(60, 20)).standingSince).toBe(noon);
  });

  it("keeps the readings a fix does not mention", () => {
    const state = stateAfter(
      fix(0, 0, { fuelLevel: 40, ignition: true }),
      fix(10, 5, { battery: 90 }),
    );
    expect(state).toMatchObject({ fuelLevel: 40, ignition: true, battery: 90 });
  });

  it("keeps its heading while it stands", () => {
    const state = stateAfter(
      fix(0, 0, { speed: 50, heading: 90 }),
      fix(5, 10, { speed: 0, heading: 271 }),
    );
    expect(state.heading).toBe(90);
  });
});

describe("who leads a vehicle", () => {
  it("is its own device, at once, whoever led before", () => {
    expect(mayLead("device", { page: noon, phone: noon }, noon + 1)).toBe(true);
    expect(mayLead("phone", { page: noon }, noon + 1)).toBe(true);
  });

  it("is a lesser source once all before it have been silent for 60 s", () => {
    expect(mayLead("page", { device: noon }, noon + 59_999)).toBe(false);
    expect(mayLead("page", { device: noon }, noon + 60_000)).toBe(true);
    expect(mayLead("page", { device: noon, phone: noon + 1 }, noon + 60_000)).toBe(false);
  });
});
