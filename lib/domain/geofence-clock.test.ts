import { describe, expect, it } from "vitest";
import { type Fence, fenceIndex, fenceOf } from "./fence-index";
import { aFence, moved } from "./fences-for-tests";
import { crossClock } from "./geofence-clock";
import { type CrossingFix, crossFix, noStays, type VehicleStays } from "./geofence-crossing";

const center = { lat: 24.7, lng: 46.6 };
const yard = fenceOf(aFence({ center, radius: 500, dwellSeconds: 300 }), 0);

/** A fix `seconds` after midnight, so many metres east of the yard's centre, standing since 100 s. */
const fix = (seconds: number, east: number, more: Partial<CrossingFix> = {}): CrossingFix => ({
  ...moved(center, east),
  at: seconds * 1000,
  accuracy: 8,
  standingSince: 100_000,
  ...more,
});
const moving = { standingSince: null };
const came = [fix(0, 2000, moving), fix(100, 0)];

/** Fixes that came in as they were made; and what the clock shows afterwards, as "kind seconds". */
function follow(fixes: CrossingFix[], fences: Fence[] = [yard]) {
  const index = fenceIndex(fences);
  const told: string[] = [];
  let state: VehicleStays = noStays("van");
  for (const one of fixes) {
    const after = crossFix(state, one, index, one.at);
    state = after.state;
    told.push(...after.crossings.map(({ kind, at }) => `${kind} ${at / 1000}`));
  }
  const clock = (seconds: number) => {
    const after = crossClock(state, index, seconds * 1000);
    state = after.state;
    return after.crossings.map(({ kind, at }) => `${kind} ${at / 1000}`);
  };
  return { told, clock };
}

describe("a vehicle that stands inside and tells nothing new", () => {
  it("is told to stay by the clock, once, at the moment it was long enough", () => {
    const { clock } = follow(came);
    expect(clock(399)).toEqual([]);
    expect(clock(401)).toEqual(["dwell 400"]);
    expect(clock(402)).toEqual([]);
  });

  it("is so by its next fix at the latest, wherever that is, and by no other once more", () => {
    expect(follow([...came, fix(450, 2000, moving)]).told).toEqual([
      "enter 100",
      "dwell 400",
      "exit 450",
    ]);
    expect(follow([...came, fix(450, 0), fix(500, 0)]).told).toEqual(["enter 100", "dwell 400"]);
  });

  it("is not once it was not heard of for ten minutes: then its next fix says so", () => {
    const long = [fenceOf(aFence({ center, radius: 500, dwellSeconds: 900 }), 0)];
    expect(follow(came, long).clock(1100)).toEqual([]);
    const { told, clock } = follow([...came, fix(410, 0)], long);
    expect(clock(1001)).toEqual(["dwell 1000"]);
    expect(told).toEqual(["enter 100"]);
    expect(follow([...came, fix(1200, 0)], long).told).toEqual(["enter 100", "dwell 1000"]);
    expect(follow([...came, fix(1200, 2000)], long).told).toEqual(["enter 100", "exit 1200"]);
  });

  it("is heard of by a fix too vague to say where it is", () => {
    const long = [fenceOf(aFence({ center, radius: 500, dwellSeconds: 900 }), 0)];
    expect(follow([...came, fix(450, 0, { accuracy: 500 })], long).clock(1001)).toEqual([
      "dwell 1000",
    ]);
  });
});

describe("the clock", () => {
  it("says nothing of a vehicle that moves, or that may be on its way out", () => {
    expect(follow([...came, fix(110, 0, moving)]).clock(500)).toEqual([]);
    expect(follow([...came, fix(110, 535)]).clock(500)).toEqual([]);
  });

  it("says nothing of a fence that is for others, or was drawn anew", () => {
    const { state } = crossFix(noStays("van"), fix(100, 0), fenceIndex([yard]), 100_000);
    const of = (fence: Fence) => crossClock(state, fenceIndex([fence]), 500_000).crossings.length;
    expect(of(yard)).toBe(1);
    expect(of(fenceOf(aFence({ center, dwellSeconds: 300, vehicleIds: ["lorry"] }), 0))).toBe(0);
    expect(of(fenceOf(aFence({ center, radius: 600, dwellSeconds: 300 }), 200_000))).toBe(0);
  });

  it("says nothing of where a vehicle stood long before that came in", () => {
    const index = fenceIndex([fenceOf(aFence({ center, dwellSeconds: 900 }), 0)]);
    const { state } = crossFix(noStays("van"), fix(100, 0), index, 9_000_000);
    expect(crossClock(state, index, 9_001_000).crossings).toEqual([]);
  });

  it("did not run between fixes that came in together", () => {
    const index = fenceIndex([yard]);
    let state: VehicleStays = noStays("van");
    const told = [...came, fix(450, 2000, moving)].flatMap((one) => {
      const after = crossFix(state, one, index, 600_000);
      state = after.state;
      return after.crossings.map(({ kind }) => kind);
    });
    expect(told).toEqual(["enter", "exit"]);
  });
});
