import { describe, expect, it } from "vitest";
import { scene } from "./scene-for-tests";

describe("overspeed", () => {
  const run = (one: ReturnType<typeof overspeedScene>, from: number, speeds: (number | null)[]) =>
    speeds.flatMap((speed, i) => one.fix(from + i * 5, { speed }));
  const overspeedScene = () => scene("overspeed", { limitKmh: 120 });

  it("fires after ten seconds above the limit, with the top and the fixes that show it", () => {
    const one = overspeedScene();
    expect(run(one, 0, [110, 125, 134, 128, 126])).toEqual(["fire"]);
    expect(one.measured()).toEqual([{ speed: 134, limitKmh: 120, seconds: 10 }]);
    expect(one.findings[0]?.fixes.map(({ speed }) => speed)).toEqual([125, 134, 128]);
  });

  it("is none for a moment, at the limit, or for one fix after a silence", () => {
    expect(run(overspeedScene(), 0, [110, 140, 140, 110])).toEqual([]);
    expect(run(overspeedScene(), 0, [120, 120, 120, 120])).toEqual([]);
    const one = overspeedScene();
    one.fix(0, { speed: 150 });
    one.fix(200, { speed: 150 });
    expect(one.said()).toEqual([]);
  });

  it("counts each new rise, and ends after five calm minutes", () => {
    const one = overspeedScene();
    run(one, 0, [130, 130, 130, 130]);
    run(one, 20, [100, 100]);
    run(one, 30, [131, 131, 131, 131]);
    expect(one.said()).toEqual(["fire", "fire"]);
    for (let i = 60; i < 350; i += 10) one.fix(i, { speed: 90 });
    expect(one.said()).toEqual(["fire", "fire"]);
    one.fix(361, { speed: 90 });
    expect(one.said()).toEqual(["fire", "fire", "clear"]);
  });

  it("goes by the way between fixes where they carry no speed, less the receiver's noise", () => {
    const fast = overspeedScene();
    for (let i = 0; i < 5; i++) fast.fix(i * 30, { north: i * 1200 });
    expect(fast.said()).toEqual(["fire"]);
    expect(fast.measured()[0]).toMatchObject({ limitKmh: 120, seconds: 60 });
    const near = overspeedScene();
    // 125 km/h by the metres, but 30 of them may be the receiver's.
    for (let i = 0; i < 5; i++) near.fix(i * 10, { north: i * 347 });
    const tooNear = overspeedScene();
    for (let i = 0; i < 50; i++) tooNear.fix(i, { north: i * 60 });
    const tooFar = overspeedScene();
    for (let i = 0; i < 5; i++) tooFar.fix(i * 150, { north: i * 7000 });
    expect([...near.said(), ...tooNear.said(), ...tooFar.said()]).toEqual([]);
  });

  it("takes a jump and the way back for no drive, nor a jump that was confirmed", () => {
    const there = overspeedScene();
    for (const [i, north] of [0, 0, 2500, 0, 0].entries()) there.fix(i * 40, { north });
    const away = overspeedScene();
    for (const [i, north] of [0, 0, 9000, 9300, 9600].entries()) away.fix(i * 40, { north });
    expect([...there.said(), ...away.said()]).toEqual([]);
  });

  it("goes by a geofence's own limit while inside, as an episode of its own", () => {
    const one = overspeedScene();
    one.around({ speedLimits: [{ id: "yard", limitKmh: 30 }] });
    run(one, 0, [50, 50, 50]);
    expect(one.findings[0]?.signal).toMatchObject({
      subject: "yard",
      measured: { speed: 50, limitKmh: 30 },
    });
    one.around({ speedLimits: [] });
    for (let i = 20; i <= 400; i += 20) one.fix(i, { speed: 50 });
    expect(one.said()).toEqual(["fire", "clear"]);
  });

  it("is over when nothing was heard for as long", () => {
    const one = overspeedScene();
    run(one, 0, [130, 130, 130]);
    expect(one.tick(200)).toEqual([]);
    expect(one.tick(311)).toEqual(["clear"]);
  });
});
