import { describe, expect, it } from "vitest";
import { scene } from "./scene-for-tests";

describe("a suspected accident", () => {
  const run = (step: number, speeds: (number | null)[], thresholds = {}) => {
    const one = scene("accident", thresholds);
    for (const [i, speed] of speeds.entries()) one.fix(i * step, { speed });
    return one;
  };

  it("is a stop harder than tyres can, and standing after it", () => {
    const one = run(1, [80, 80, 80, 0, 0, 0, 0, 0, 0, 0]);
    expect(one.said()).toEqual(["fire"]);
    const { signal, fixes } = one.findings[0] ?? {};
    expect(signal).toMatchObject({
      subject: "2026-01-05T08:00:03.000Z",
      measured: { fromKmh: 80, standingSeconds: 5 },
    });
    expect(one.measured()[0]?.deceleration).toBeCloseTo(22.2, 1);
    expect(fixes?.map(({ speed }) => speed)).toEqual([80, 0, 0, 0, 0, 0, 0]);
  });

  it("may show over several fixes", () => {
    expect(run(0.5, [100, 100, 80, 60, 30, 2, ...Array(12).fill(0)]).said()).toEqual(["fire"]);
  });

  it.each([
    ["hard braking", 1, [80, 55, 28, 4, 0, 0, 0, 0, 0, 0, 0]],
    ["a stop from walking speed", 1, [25, 25, 0, 0, 0, 0, 0, 0, 0, 0]],
    ["driving on", 1, [80, 80, 0, 0, 30, 50, 50, 50, 50, 50]],
    ["fixes too far apart", 3, [120, 120, 0, 0, 0, 0, 0]],
    ["a fix without a speed in between", 1, [80, 80, null, 0, 0, 0, 0, 0, 0, 0]],
  ])("is none for %s", (_, step, speeds) => {
    expect(run(step, speeds).said()).toEqual([]);
  });

  it("is none when it is elsewhere soon, whatever speed it claims", () => {
    const one = scene("accident");
    for (let i = 0; i < 10; i++) one.fix(i, { speed: i < 3 ? 80 : 0, north: i * 22 });
    expect(one.said()).toEqual([]);
  });

  it("is silence right after the stop too: what reported may be broken", () => {
    const one = run(1, [80, 80, 0]);
    expect(one.tick(10)).toEqual([]);
    expect(one.tick(12)).toEqual(["fire"]);
    expect(one.measured()).toMatchObject([{ silentSeconds: 10 }]);
    expect(one.tick(30)).toEqual([]);
    expect(run(1, [80, 80, 60]).tick(30)).toEqual([]);
  });

  it("is no silence after a backlog, which was long ago", () => {
    const one = scene("accident");
    one.around({ now: Date.UTC(2026, 0, 5, 9) });
    for (const [i, speed] of [80, 80, 0].entries()) one.fix(i, { speed });
    one.around({ now: Date.UTC(2026, 0, 5, 9, 1) });
    expect(one.tick(3660)).toEqual([]);
  });

  it("is its own alert each time, and never over by itself", () => {
    const crash = [80, 80, 0, 0, 0, 0, 0, 0, 0];
    const one = run(1, [...crash, ...crash]);
    const subjects = one.findings.map(({ signal }) => signal.subject);
    expect(new Set(subjects).size).toBe(2);
    one.rule({}, false);
    one.tick(100);
    expect(one.said()).toEqual(["fire", "fire"]);
  });
});
