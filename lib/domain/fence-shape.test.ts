import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxAround, depthIn, reachOf, widened } from "./fence-shape";
import { moved, square } from "./fences-for-tests";
import { distance } from "./geo";

const center = { lat: 24.7, lng: 46.6 };
const circle = { kind: "circle" as const, center, radius: 500 };
const polygon = { kind: "polygon" as const, points: square };

describe("how deep a place is in a fence", () => {
  it("is what a circle's radius has over the way to its centre", () => {
    expect(depthIn(circle, center)).toBe(500);
    expect(depthIn(circle, moved(center, 300))).toBeCloseTo(200, 0);
    expect(depthIn(circle, moved(center, 0, 700))).toBeCloseTo(-200, 0);
  });

  it("is the way to a polygon's nearest edge or corner", () => {
    const [corner] = square as [(typeof square)[0]];
    expect(depthIn(polygon, moved(corner, 30, 200))).toBeCloseTo(30, 0);
    expect(depthIn(polygon, moved(corner, -30, 200))).toBeCloseTo(-30, 0);
    expect(depthIn(polygon, moved(corner, -30, -40))).toBeCloseTo(-50, 0);
  });

  it("is outside in the notch of a polygon that has one", () => {
    const notch = { lat: 24.705, lng: 46.601 };
    const points = [...square, notch];
    expect(depthIn({ kind: "polygon", points }, { lat: 24.705, lng: 46.6005 })).toBeLessThan(0);
    expect(depthIn({ kind: "polygon", points }, { lat: 24.705, lng: 46.602 })).toBeGreaterThan(0);
  });

  it("counts a corner at the height of the place once", () => {
    const diamond = [
      { lat: 0, lng: -1 },
      { lat: 1, lng: 0 },
      { lat: 0, lng: 1 },
      { lat: -1, lng: 0 },
    ];
    const depth = (lng: number) => depthIn({ kind: "polygon", points: diamond }, { lat: 0, lng });
    expect([depth(-2) < 0, depth(0) > 0, depth(0.5) > 0, depth(2) < 0]).not.toContain(false);
  });
});

describe("the box around a circle", () => {
  it("holds all of it, and touches it on every side", () => {
    const anywhere = fc.record({
      lat: fc.double({ min: -80, max: 80, noNaN: true }),
      lng: fc.double({ min: -100, max: 100, noNaN: true }),
      radius: fc.double({ min: 10, max: 500_000, noNaN: true }),
    });
    fc.assert(
      fc.property(anywhere, ({ lat, lng, radius }) => {
        const [south, west, north, east] = boxAround({
          kind: "circle",
          center: { lat, lng },
          radius,
        });
        expect(distance({ lat, lng }, { lat: north, lng }) / radius).toBeCloseTo(1, 4);
        expect(distance({ lat, lng }, { lat: south, lng }) / radius).toBeCloseTo(1, 4);
        // Along the whole east side nothing of the circle is beyond.
        for (let i = 0; i <= 20; i++) {
          const beside = { lat: south + ((north - south) * i) / 20, lng: east };
          expect(distance({ lat, lng }, beside) / radius).toBeGreaterThan(0.9999);
        }
        expect(west + east).toBeCloseTo(2 * lng, 6);
      }),
    );
  });

  it("is wider by the metres asked for, at both of its ends", () => {
    const [south, west, north, east] = widened([60, 10, 61, 11], 200);
    for (const lat of [60, 61]) {
      expect(distance({ lat, lng: 10 }, { lat, lng: west })).toBeGreaterThanOrEqual(200);
      expect(distance({ lat, lng: 11 }, { lat, lng: east })).toBeGreaterThanOrEqual(200);
    }
    expect([60 - south, north - 61]).toEqual([
      expect.closeTo(0.0018, 4),
      expect.closeTo(0.0018, 4),
    ]);
  });
});

describe("how deep one can be in a fence", () => {
  it("is a circle's radius, and half of a square's side", () => {
    expect(reachOf(circle)).toBe(500);
    const side = distance({ lat: 24.705, lng: 46.6 }, { lat: 24.705, lng: 46.61 });
    expect(reachOf(polygon) / (side / 2)).toBeCloseTo(1, 2);
  });

  it("is found in a thin slanting strip that no grid hits", () => {
    const points = [
      center,
      moved(center, 2, 0),
      moved(center, 1002, 1000.7),
      moved(center, 1000, 1000.7),
    ];
    expect(reachOf({ kind: "polygon", points })).toBeGreaterThan(0.3);
  });
});
