import { describe, expect, it } from "vitest";
import { straightWay, type Way } from "../way";
import { METRE, scene, T0 } from "./scene-for-tests";
import type { TimedTrip, WatchedTrip } from "./step";

const place = (north: number, east = 0) => ({
  lat: 24.7 + north * METRE,
  lng: 46.6 + (east * METRE) / Math.cos((24.7 * Math.PI) / 180),
});

/** 10 km north, by a router unless told otherwise. */
function trip(more: Partial<WatchedTrip> = {}, isRouted = true): WatchedTrip {
  const stops = [{ ...place(10_000), status: "pending" as const }];
  const straight = straightWay(place(0), stops);
  const way: Way = isRouted ? { ...straight, duration: [600] } : straight;
  return { id: "trip", startedAt: T0, way, stops, ...more };
}

const at = (status: "arrived" | "pending", north = 10_000) => [{ ...place(north), status }];

describe("a long stop", () => {
  it("is standing for 15 min on a trip, from its start on at most, and over as it moves", () => {
    const one = scene("long_stop");
    one.around({ trip: trip({ startedAt: T0 + 60_000 }) });
    for (let i = 0; i < 960; i += 60) one.fix(i, { north: 3000, standsFrom: 0 });
    expect(one.said()).toEqual([]);
    one.fix(961, { north: 3000, standsFrom: 0 });
    expect(one.findings[0]?.signal).toMatchObject({ subject: "trip", measured: { seconds: 901 } });
    one.fix(1000, { north: 3000, standsFrom: 0 });
    one.fix(1020, { north: 3100 });
    expect(one.said()).toEqual(["fire", "clear"]);
  });

  it("is none at a stop, near the next, with all done, or without a trip", () => {
    const stands = (now: WatchedTrip | null, north = 3000) => {
      const one = scene("long_stop");
      one.around({ trip: now });
      for (let i = 0; i < 3000; i += 60) one.fix(i, { north, standsFrom: 0 });
      return one.said();
    };
    expect(stands(trip({ stops: at("arrived") }))).toEqual([]);
    expect(stands(trip(), 9900)).toEqual([]);
    expect(stands(trip({ stops: [{ ...place(0), status: "departed" }] }))).toEqual([]);
    expect(stands(null)).toEqual([]);
    expect(stands(trip())).toEqual(["fire"]);
  });

  it("goes on while nothing new comes, and ends with the trip", () => {
    const one = scene("long_stop");
    one.around({ trip: trip() });
    one.fix(400, { north: 3000, standsFrom: 0 });
    expect(one.tick(890)).toEqual([]);
    expect(one.tick(900)).toEqual(["fire"]);
    one.around({ trip: null });
    expect(one.tick(910)).toEqual(["clear"]);
  });
});

describe("a route deviation", () => {
  const off = (metres: number, way: WatchedTrip, from = 0, to = 300) => {
    const one = scene("route_deviation");
    one.around({ trip: way });
    for (let i = from; i <= to; i += 20) one.fix(i, place(3000 + i * 10, metres));
    return one;
  };

  it("is being over 500 m beside the way for two minutes", () => {
    const one = off(600, trip());
    expect(one.said()).toEqual(["fire"]);
    expect(one.measured()[0]).toMatchObject({ toleranceMetres: 500, seconds: 120 });
    expect(one.measured()[0]?.metres).toBeCloseTo(600, -1);
    expect(off(450, trip()).said()).toEqual([]);
    expect(off(600, trip(), 0, 100).said()).toEqual([]);
  });

  it("allows a straight line half of its length, since it is no road", () => {
    expect(off(4900, trip({}, false)).said()).toEqual([]);
    expect(off(5200, trip({}, false)).said()).toEqual(["fire"]);
  });

  it("is measured to the segment, not to its points", () => {
    const one = off(100, trip());
    expect(one.said()).toEqual([]);
  });

  it("starts anew after a silence, and hears nothing in a vague fix", () => {
    const one = scene("route_deviation");
    one.around({ trip: trip() });
    one.fix(0, place(3000, 600));
    one.fix(400, place(3000, 600));
    one.fix(450, place(3000, 600));
    expect(one.said()).toEqual([]);
    const vague = scene("route_deviation");
    vague.around({ trip: trip() });
    for (let i = 0; i < 400; i += 20) vague.fix(i, { ...place(3000, 900), accuracy: 150 });
    expect(vague.said()).toEqual([]);
  });

  it("is over once back for two minutes, at a stop, or with the trip", () => {
    const back = off(600, trip());
    for (let i = 320; i < 430; i += 20) back.fix(i, place(4000, 50));
    expect(back.said()).toEqual(["fire"]);
    for (let i = 430; i < 480; i += 20) back.fix(i, place(4000, 50));
    expect(back.said()).toEqual(["fire", "clear"]);
    const there = off(600, trip());
    there.around({ trip: trip({ stops: at("arrived") }) });
    expect(there.fix(400, place(4000, 600))).toEqual(["clear"]);
    const ended = off(600, trip());
    ended.around({ trip: null });
    expect(ended.tick(400)).toEqual(["clear"]);
  });
});

describe("a late trip", () => {
  const timed = (more: Partial<TimedTrip>): { timedTrips: TimedTrip[] } => ({
    timedTrips: [
      { id: "trip", status: "ongoing", due: T0, earliest: null, isThere: false, ...more },
    ],
  });

  it("is one foreseen 15 min later than promised, even at the earliest", () => {
    const one = scene("late_trip");
    one.around(timed({ due: T0 + 3_600_000, earliest: T0 + 3_600_000 + 899_000 }));
    expect(one.tick(0)).toEqual([]);
    one.around(timed({ due: T0 + 3_600_000, earliest: T0 + 3_600_000 + 900_000 }));
    expect(one.tick(10)).toEqual(["fire"]);
    expect(one.measured()).toEqual([{ lateSeconds: 900, status: "ongoing" }]);
    expect(one.tick(20)).toEqual([]);
  });

  it("is over once caught up by half, there, or ended", () => {
    for (const [now, said] of [
      [timed({ due: T0 + 900_000, earliest: T0 + 900_000 + 500_000 }), []],
      [timed({ due: T0 + 900_000, earliest: T0 + 900_000 + 400_000 }), ["clear"]],
      [timed({ due: T0 - 900_000, isThere: true }), ["clear"]],
      [{ timedTrips: [] }, ["clear"]],
    ] as const) {
      const one = scene("late_trip");
      one.around(timed({ due: T0, earliest: T0 + 1_000_000 }));
      one.tick(0);
      one.around(now as { timedTrips: TimedTrip[] });
      expect(one.tick(10)).toEqual(said);
    }
  });

  it("is one that has not started, until it does", () => {
    const one = scene("late_trip");
    one.around(timed({ status: "scheduled" }));
    expect(one.tick(899)).toEqual([]);
    expect(one.tick(900)).toEqual(["fire"]);
    one.around(timed({ status: "ongoing", due: T0 + 4_000_000 }));
    expect(one.tick(910)).toEqual(["clear"]);
  });
});
