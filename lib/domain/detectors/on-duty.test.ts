import { describe, expect, it } from "vitest";
import { scene, T0 } from "./scene-for-tests";

describe("an offline vehicle", () => {
  it("is one on duty that was silent for ten minutes, until the next fix", () => {
    const one = scene("vehicle_offline");
    one.fix(0);
    expect(one.tick(599)).toEqual([]);
    expect(one.tick(600)).toEqual(["fire"]);
    expect(one.measured()).toEqual([{ silentSeconds: 600, cause: "unknown", battery: null }]);
    expect(one.tick(700)).toEqual([]);
    expect(one.fix(710)).toEqual(["clear"]);
  });

  it("names what came last as the likely cause", () => {
    const cause = (now: object) => {
      const one = scene("vehicle_offline");
      one.around(now);
      one.fix(0);
      one.tick(600);
      return one.measured()[0];
    };
    expect(cause({ battery: 4 })).toMatchObject({ cause: "battery", battery: 4 });
    expect(cause({ battery: 40, isPageHidden: true })).toMatchObject({ cause: "page_hidden" });
    expect(cause({ battery: 4, isPageHidden: true })).toMatchObject({ cause: "battery" });
  });

  it("is none off duty, counts from the start of duty, and ends with it", () => {
    const off = scene("vehicle_offline");
    off.around({ drivenSince: null });
    off.fix(0);
    expect(off.tick(5000)).toEqual([]);
    off.around({ drivenSince: T0 + 5_000_000 });
    expect(off.tick(5500)).toEqual([]);
    expect(off.tick(5600)).toEqual(["fire"]);
    off.around({ drivenSince: null });
    expect(off.tick(5601)).toEqual(["clear"]);
  });

  it("is no vehicle's fault while the server was away, and stays open over its restart", () => {
    const away = scene("vehicle_offline");
    away.fix(0);
    away.around({ listeningSince: T0 + 3_600_000 });
    expect(away.tick(3700)).toEqual([]);
    const open = scene("vehicle_offline");
    open.fix(0);
    open.tick(600);
    open.around({ listeningSince: T0 + 3_600_000 });
    expect(open.tick(3601)).toEqual([]);
  });
});

describe("unassigned movement", () => {
  const nobody = () => {
    const one = scene("unassigned_movement");
    one.around({ drivenSince: null });
    one.fix(0, { standsFrom: -600 });
    return one;
  };

  it("is 300 m in a minute with nobody on duty, over after standing for five", () => {
    const one = nobody();
    for (let i = 10; i <= 80; i += 10) one.fix(i, { north: i * 8, speed: 30 });
    expect(one.said()).toEqual(["fire"]);
    expect(one.measured()[0]).toMatchObject({ seconds: 60 });
    for (let i = 90; i <= 390; i += 60) one.fix(i, { north: 640, standsFrom: 90 });
    expect(one.said()).toEqual(["fire", "clear"]);
  });

  it("is none for a manoeuvre, a wander, or with a driver", () => {
    const yard = nobody();
    for (let i = 10; i <= 300; i += 10) yard.fix(i, { north: (i % 20) * 10, speed: 8 });
    const quick = nobody();
    for (let i = 10; i <= 50; i += 10) quick.fix(i, { north: i * 20, speed: 70 });
    const driven = nobody();
    driven.around({ drivenSince: T0 });
    for (let i = 10; i <= 300; i += 10) driven.fix(i, { north: i * 10, speed: 36 });
    expect([...yard.said(), ...quick.said(), ...driven.said()]).toEqual([]);
  });

  it("sees through red lights, and counts from where it was last driven", () => {
    const one = nobody();
    for (let i = 10; i <= 40; i += 10) one.fix(i, { north: i * 5, speed: 20 });
    for (let i = 50; i <= 70; i += 10) one.fix(i, { north: 200, standsFrom: 50 });
    for (let i = 80; i <= 120; i += 10) one.fix(i, { north: 200 + (i - 70) * 5, speed: 20 });
    expect(one.said()).toEqual(["fire"]);
  });

  it("is over as somebody signs on", () => {
    const one = nobody();
    for (let i = 10; i <= 80; i += 10) one.fix(i, { north: i * 8, speed: 30 });
    one.around({ drivenSince: T0 + 85_000 });
    expect(one.tick(86)).toEqual(["clear"]);
  });
});
