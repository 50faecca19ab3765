import { describe, expect, it } from "vitest";
import { distance } from "../domain/geo";
import { readIngest } from "../server/ingest/dialects";
import { type DriveState, drive, driveTo, startDriving } from "./drive";
import { asOsmand, asTraccar } from "./phone";
import { type Leg, legs, placeOn } from "./road-graph";

const HOUR = 3600;
const at = new Date("2026-01-31T08:00:00Z");

/** The state after each second. */
function* seconds(state: DriveState, count: number) {
  for (let now = state, i = 0; i < count; i++) {
    now = drive(now, 1);
    yield now;
  }
}

const read = ({ type, body }: { type: string; body: string }) => {
  const query = new URLSearchParams();
  const [report] = readIngest({ method: "POST", query, contentType: type, body }).reports;
  if (!report?.ok) throw new Error(report?.reason);
  return report.fix;
};

describe("driving", () => {
  it("is the same for the same seed, and another for another", () => {
    expect(drive(startDriving(7), 600)).toEqual(drive(startDriving(7), 600));
    expect(drive(startDriving(7), 600)).not.toEqual(drive(startDriving(8), 600));
  });

  it("keeps to the road, the limit and what brakes and engine can do", () => {
    let before = startDriving(3);
    for (const now of seconds(before, 3 * HOUR)) {
      const moved = distance(placeOn(before.leg, before.along), placeOn(now.leg, now.along));
      expect(moved).toBeLessThanOrEqual(Math.max(before.speed, now.speed) / 3.6 + 2);
      expect(now.speed - before.speed).toBeLessThan(6);
      expect(now.speed).toBeLessThanOrEqual(110 * 1.04);
      if (now.leg === before.leg) expect(before.speed - now.speed).toBeLessThan(7);
      before = now;
    }
  });

  it("stops no harder than brakes do, wherever it goes: nobody would call it an accident", () => {
    for (const seed of [1, 2, 3]) {
      const places = [...Array(6).keys()].map((i) => placeOn(legs[i * 17 + seed] as Leg, 20));
      let before = driveTo(startDriving(seed), places, 60);
      for (const now of seconds(before, 4 * HOUR)) {
        expect(before.speed - now.speed).toBeLessThan(9 * 3.6);
        before = now;
      }
    }
  });

  it("stands for 20 s to 8 min, with ignition on and off, and goes on", () => {
    const spells: { length: number; ignition: boolean }[] = [];
    let length = 0;
    let last = startDriving(11);
    for (const now of seconds(last, 12 * HOUR)) {
      if (now.standing) length += 1;
      else if (last.standing) {
        spells.push({ length, ignition: last.standing.ignition });
        length = 0;
      }
      last = now;
    }
    expect(spells.length).toBeGreaterThan(20);
    expect(Math.min(...spells.map((spell) => spell.length))).toBeGreaterThanOrEqual(19);
    expect(Math.max(...spells.map((spell) => spell.length))).toBeLessThanOrEqual(480);
    expect(new Set(spells.map((spell) => spell.ignition))).toEqual(new Set([true, false]));
  });

  it("burns fuel, and refuels before it runs dry", () => {
    const levels = [...seconds(startDriving(5), 24 * HOUR)].map((state) => state.fuel);
    expect(Math.min(...levels)).toBeGreaterThan(5);
    const jumps = levels.filter((level, i) => level > (levels[i - 1] ?? level) + 50);
    expect(jumps.length).toBeGreaterThan(0);
  });

  it("has most of a fleet moving at any time", () => {
    const fleet = Array.from({ length: 100 }, (_, i) => drive(startDriving(i), 1200));
    expect(fleet.filter((state) => state.speed > 5).length).toBeGreaterThan(65);
  });
});

describe("the phone", () => {
  it.each([
    ["Traccar Client's JSON", asTraccar],
    ["OsmAnd's form", asOsmand],
  ])("reports in %s where the vehicle is, some metres off", (_, word) => {
    let silent = 0;
    for (const state of seconds(startDriving(2), 2 * HOUR)) {
      const message = word(state, at, "RUH 1042");
      if (!message) {
        silent += 1;
        continue;
      }
      const fix = read(message);
      expect(distance(fix, placeOn(state.leg, state.along))).toBeLessThan(30);
      expect(Math.abs((fix.speed ?? 0) - state.speed)).toBeLessThan(0.1);
      expect(fix.recordedAt).toEqual(at);
      expect(fix.fuelLevel).toBeCloseTo(state.fuel, 0);
      expect(fix.ignition).toBe(state.standing?.ignition ?? true);
    }
    expect(silent).toBeGreaterThan(30);
    expect(silent).toBeLessThan(0.1 * 2 * HOUR);
  });
});
