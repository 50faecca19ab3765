import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distance } from "./geo";
import {
  offWay,
  remainingDistance,
  remainingRoad,
  straightWay,
  thinned,
  type Way,
  wayLength,
} from "./way";

/** Metres of a degree of latitude. */
const DEGREE = 111_195;

const [a, b, c] = [
  { lat: 24.7, lng: 46.6 },
  { lat: 24.8, lng: 46.7 },
  { lat: 24.9, lng: 46.6 },
];

/** A road 0.1° north, 0.1° east to the first stop, then 0.1° further east to the second. */
const road: Way = {
  points: [
    [0, 0],
    [0.1, 0],
    [0.1, 0.1],
    [0.1, 0.2],
  ],
  stopAt: [2, 3],
  distance: [24_000, 12_000],
  duration: [1200, 600],
};

describe("a straight way", () => {
  const way = straightWay(a, [b, c]);

  it("is as long as the lines between its stops", () => {
    expect(wayLength(way)).toBe(distance(a, b) + distance(b, c));
  });

  it("has as much left as the line to the next stop and the legs after it", () => {
    const place = { lat: 24.75, lng: 46.6 };
    expect(remainingDistance(way, 0, place)).toBe(distance(place, b) + distance(b, c));
    expect(remainingDistance(way, 1, place)).toBe(distance(place, c));
  });

  it("has nothing left past its last stop, and no road", () => {
    expect(remainingDistance(way, 2, a)).toBe(0);
    expect(offWay(way, 2, a)).toBe(0);
    expect(remainingRoad(way, 0, a)).toBeNull();
  });

  it("tells how far a place is off the line of its leg", () => {
    const eastwards = straightWay({ lat: 0, lng: 0 }, [{ lat: 0, lng: 1 }]);
    expect(offWay(eastwards, 0, { lat: 0.01, lng: 0.5 })).toBeCloseTo(0.01 * DEGREE, 0);
    // Beyond its end the line is no nearer than the end itself.
    expect(offWay(eastwards, 0, { lat: 0, lng: 1.01 })).toBeCloseTo(0.01 * DEGREE, 0);
  });

  it("may cross the antimeridian", () => {
    const way = straightWay({ lat: 0, lng: 179.5 }, [{ lat: 0, lng: -179.5 }]);
    expect(wayLength(way)).toBeCloseTo(DEGREE, -1);
    expect(offWay(way, 0, { lat: 0.01, lng: 180 })).toBeCloseTo(0.01 * DEGREE, 0);
    expect(offWay(way, 0, { lat: 0.01, lng: -180 })).toBeCloseTo(0.01 * DEGREE, 0);
  });
});

describe("a routed way", () => {
  it("counts the router's metres, round the corner and not across", () => {
    expect(remainingDistance(road, 0, { lat: 0, lng: 0 })).toBeCloseTo(36_000, 0);
    expect(remainingDistance(road, 0, { lat: 0.1, lng: 0 })).toBeCloseTo(24_000, -2);
    expect(remainingDistance(road, 1, { lat: 0.1, lng: 0.15 })).toBeCloseTo(6000, 0);
  });

  it("adds the way to the road", () => {
    const beside = { lat: 0.05, lng: 0.001 };
    const onRoad = remainingDistance(road, 0, { lat: 0.05, lng: 0 });
    expect(remainingDistance(road, 0, beside) - onRoad).toBeCloseTo(0.001 * DEGREE, 0);
    expect(offWay(road, 0, beside)).toBeCloseTo(0.001 * DEGREE, 0);
  });

  it("has the router's time left in proportion to the road, of this leg alone", () => {
    const whole = remainingRoad(road, 0, { lat: 0, lng: 0 });
    expect(whole).toEqual({ distance: 24_000, duration: 1200 });
    const half = remainingRoad(road, 1, { lat: 0.1, lng: 0.15 });
    expect(half?.distance).toBeCloseTo(6000, 0);
    expect(half?.duration).toBeCloseTo(300, 0);
    expect(remainingRoad(road, 2, { lat: 0.1, lng: 0.2 })).toBeNull();
  });

  it("knows no road for a place over 500 m off it", () => {
    const [near, far] = [499, 501].map((metres) => ({ lat: 0.05, lng: metres / DEGREE }));
    expect(remainingRoad(road, 0, near as typeof a)).not.toBeNull();
    expect(remainingRoad(road, 0, far as typeof a)).toBeNull();
  });

  it("takes two stops at one place", () => {
    const standing: Way = {
      ...road,
      points: [
        [0, 0],
        [0, 0],
      ],
      stopAt: [1],
      distance: [0],
      duration: [0],
    };
    expect(remainingRoad(standing, 0, { lat: 0, lng: 0 })).toEqual({ distance: 0, duration: 0 });
  });
});

describe("any way", () => {
  const place = fc.record({
    lat: fc.double({ min: -80, max: 80, noNaN: true }),
    lng: fc.double({ min: -180, max: 180, noNaN: true }),
  });
  const step = fc.double({ min: -0.2, max: 0.2, noNaN: true });
  /** Places within some 20 km of one another: a router's points. */
  const walk = fc
    .tuple(place, fc.array(fc.tuple(step, step), { minLength: 1, maxLength: 12 }))
    .map(([start, steps]) => {
      let at = start;
      const rest = steps.map(([north, east]) => {
        at = { lat: at.lat + north, lng: at.lng + east };
        return at;
      });
      return [start, ...rest];
    });

  it("has nothing of a leg left at its stop, and is not off it", () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 6 }), ([origin, ...stops]) => {
        const way = straightWay(origin as typeof a, stops);
        const last = stops.length - 1;
        expect(remainingDistance(way, last, stops[last] as typeof a)).toBeCloseTo(0, 3);
        expect(offWay(way, last, stops[last] as typeof a)).toBeCloseTo(0, 3);
      }),
    );
  });

  it("is never off by more than its nearest point, nor shorter than the straight line", () => {
    fc.assert(
      fc.property(walk, step, step, (points, north, east) => {
        const [first, last] = [points[0] as typeof a, points.at(-1) as typeof a];
        const here = { lat: first.lat + north, lng: first.lng + east };
        const straight = straightWay(first, points.slice(1));
        const leg: Way = {
          points: straight.points,
          stopAt: [points.length - 1],
          distance: [wayLength(straight)],
          duration: [60],
        };
        const nearestPoint = Math.min(...points.map((point) => distance(here, point)));
        expect(offWay(leg, 0, here)).toBeLessThanOrEqual(nearestPoint + 1e-6);
        const left = remainingDistance(leg, 0, here);
        expect(left).toBeGreaterThanOrEqual(distance(here, last) * 0.98 - 1);
        expect(left).toBeLessThanOrEqual(wayLength(leg) + offWay(leg, 0, here) + 1e-6);
      }),
    );
  });
});

describe("thinning a line", () => {
  it("keeps its ends and corners, and drops what lies between", () => {
    const line: [number, number][] = [
      [0, 0],
      [0.05, 0.00001],
      [0.1, 0],
      [0.1, 0.05],
      [0.1, 0.1],
    ];
    expect(thinned(line, 5)).toEqual([line[0], line[2], line[4]]);
    expect(thinned(line.slice(0, 2), 5)).toEqual(line.slice(0, 2));
  });

  it("moves no point further than the tolerance off the line", () => {
    const near = fc.double({ min: 0, max: 0.01, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(near, near), { minLength: 2, maxLength: 40 }), (line) => {
        const points = thinned(line, 50);
        const way: Way = { points, stopAt: [points.length - 1], distance: [1], duration: [1] };
        for (const [lat, lng] of line) expect(offWay(way, 0, { lat, lng })).toBeLessThan(51);
      }),
    );
  });
});
