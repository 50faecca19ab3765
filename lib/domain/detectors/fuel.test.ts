import { describe, expect, it } from "vitest";
import { scene } from "./scene-for-tests";

describe("low fuel", () => {
  const levels = (one: ReturnType<typeof lowFuelScene>, values: (number | null)[], from = 0) =>
    values.flatMap((fuelLevel, i) => one.fix(from + i * 60, { fuelLevel }));
  const lowFuelScene = () => scene("low_fuel");

  it("fires once when the median of the last readings is at 15 %", () => {
    const one = lowFuelScene();
    expect(levels(one, [18, 16, 15, 15, 14, 13])).toEqual(["fire"]);
    expect(one.measured()).toEqual([{ fuelLevel: 15, readings: 3 }]);
    expect(one.findings[0]?.fixes.map(({ fuelLevel }) => fuelLevel)).toEqual([16, 15, 15]);
  });

  it("passes over a single outlier, and waits for enough readings", () => {
    expect(levels(lowFuelScene(), [50, 2, 50, 50])).toEqual([]);
    expect(levels(lowFuelScene(), [10, 10])).toEqual([]);
  });

  it("does not chatter between 15 and 20 %, and clears from 20 % on", () => {
    const one = lowFuelScene();
    levels(one, [15, 15, 15]);
    expect(levels(one, [16, 14, 19, 14, 19, 19, 19], 300)).toEqual([]);
    expect(levels(one, [20, 20, 60, 60], 900)).toEqual(["clear"]);
  });

  it("hears nothing in fixes without a reading", () => {
    const one = lowFuelScene();
    expect(levels(one, [15, null, null, 15, null, 15])).toEqual(["fire"]);
    expect(levels(one, [null, null], 900)).toEqual([]);
  });

  it("is over when its rule is switched off, or changed to what would not have fired", () => {
    const off = lowFuelScene();
    levels(off, [10, 10, 10]);
    off.rule({}, false);
    expect(off.tick(200)).toEqual(["clear"]);
    expect(levels(off, [10, 10, 10], 300)).toEqual([]);
    const stricter = lowFuelScene();
    levels(stricter, [14, 14, 14]);
    stricter.rule({ alertPercent: 5, clearPercent: 10 });
    expect(levels(stricter, [14, 14, 14], 300)).toEqual(["clear"]);
    const same = lowFuelScene();
    levels(same, [10, 10, 10]);
    same.rule({ alertPercent: 12 });
    expect(levels(same, [10, 10, 10], 300)).toEqual([]);
  });
});

describe("a fuel drop", () => {
  const parked = { standsFrom: 0, ignition: false };

  it("fires when the level falls while it is parked, and says from what to what", () => {
    const one = scene("fuel_drop");
    for (const i of [0, 1, 2, 3]) one.fix(i * 60, { ...parked, fuelLevel: 80 });
    for (const i of [4, 5, 6]) one.fix(i * 60, { ...parked, fuelLevel: 62 });
    expect(one.measured()).toEqual([{ fromPercent: 80, toPercent: 62, dropPercent: 18 }]);
    for (const i of [7, 8, 9]) one.fix(i * 60, { ...parked, fuelLevel: 55 });
    expect(one.said()).toEqual(["fire"]);
  });

  it("counts from the level it was driven with", () => {
    const one = scene("fuel_drop");
    for (const i of [0, 1, 2, 3, 4]) one.fix(i, { fuelLevel: 70 + (i % 2) });
    for (const i of [10, 11, 12, 13]) one.fix(i, { standsFrom: 10, fuelLevel: 50 });
    expect(one.said()).toEqual(["fire"]);
  });

  it("is none while the engine runs, drives, or for one reading", () => {
    const one = scene("fuel_drop");
    for (let i = 0; i < 60; i++) {
      one.fix(i * 60, { standsFrom: 0, ignition: true, fuelLevel: 80 - i });
    }
    for (let i = 60; i < 80; i++) one.fix(i * 60, { fuelLevel: 40 - (i - 60) });
    const still = scene("fuel_drop");
    for (const [i, fuelLevel] of [80, 80, 80, 20, 80, 80, null, 80].entries()) {
      still.fix(i * 60, { ...parked, fuelLevel });
    }
    expect([...one.said(), ...still.said()]).toEqual([]);
  });

  it("does not end by driving away, but by the fuel coming back", () => {
    const one = scene("fuel_drop");
    for (const i of [0, 1, 2]) one.fix(i * 60, { ...parked, fuelLevel: 80 });
    for (const i of [3, 4, 5]) one.fix(i * 60, { ...parked, fuelLevel: 60 });
    for (let i = 6; i < 40; i++) one.fix(i * 60, { fuelLevel: 58, speed: 60 });
    expect(one.said()).toEqual(["fire"]);
    for (const i of [41, 42, 43]) one.fix(i * 60, { fuelLevel: 78, speed: 60 });
    expect(one.said()).toEqual(["fire", "clear"]);
  });
});
