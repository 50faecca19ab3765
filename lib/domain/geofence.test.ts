import { describe, expect, it } from "vitest";
import { newGeofence } from "./geofence";

const square = [
  { lat: 24.7, lng: 46.6 },
  { lat: 24.7, lng: 46.7 },
  { lat: 24.8, lng: 46.7 },
  { lat: 24.8, lng: 46.6 },
];
const [a, b, c, d] = square as [Corner, Corner, Corner, Corner];
type Corner = { lat: number; lng: number };
const circle = { name: "Depot", kind: "circle", center: a, radius: 200 };
const polygon = { name: "Depot", kind: "polygon", points: square };

/** `field: message` of everything that is wrong. */
const wrong = (fence: object) =>
  newGeofence
    .safeParse(fence)
    .error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];

describe("a geofence", () => {
  it("is a circle, or a polygon, with nothing else asked for", () => {
    expect(newGeofence.parse(circle)).toMatchObject({ ...circle, triggers: [] });
    expect(newGeofence.parse(polygon)).toMatchObject(polygon);
  });

  it("loses corners that say nothing: the same twice in a row, the first again at the end", () => {
    const { points } = newGeofence.parse({ ...polygon, points: [a, a, b, c, c, d, a] });
    expect(points).toEqual(square);
  });

  it("names each trigger and vehicle once", () => {
    const vehicleId = "0197e5c4-0000-7000-8000-00000000000A";
    const again = { triggers: ["exit", "exit"], vehicleIds: [vehicleId, vehicleId.toLowerCase()] };
    const { triggers, vehicleIds } = newGeofence.parse({ ...circle, ...again });
    expect([triggers, vehicleIds]).toEqual([["exit"], [vehicleId.toLowerCase()]]);
  });

  const pole = { lat: 89.99, lng: 0 };
  const islands = { lat: -17, lng: 179.9 };
  it.each<[string, object, RegExp]>([
    ["a circle without a centre", { ...circle, center: null }, /^center: A circle needs/],
    ["a circle without a radius", { ...circle, radius: null }, /^radius: A circle needs/],
    ["a circle with corners", { ...circle, points: square }, /^points: A circle has no/],
    ["a radius of nothing", { ...circle, radius: 0 }, /^radius: At least 10 m/],
    ["a radius below nothing", { ...circle, radius: -200 }, /^radius: At least 10 m/],
    ["a circle over a pole", { ...circle, center: pole, radius: 2000 }, /^radius: .*pole/],
    [
      "a circle over the antimeridian",
      { ...circle, center: islands, radius: 20_000 },
      /^radius: .*antimeridian/,
    ],
    ["a polygon without corners", { ...polygon, points: null }, /^points: .*three/],
    ["a polygon of two corners", { ...polygon, points: [a, b] }, /^points: .*three/],
    ["two corners, said often", { ...polygon, points: [a, b, b, a] }, /^points: .*three/],
    ["a polygon with a radius", { ...polygon, radius: 100 }, /^radius: A polygon has no/],
    ["a bow tie", { ...polygon, points: [a, c, b, d] }, /^points: .*crosses itself/],
    [
      "a polygon with a corner on an edge",
      { ...polygon, points: [a, b, c, { lat: 24.7, lng: 46.65 }] },
      /^points: .*crosses itself/,
    ],
    [
      "a polygon with a spike",
      { ...polygon, points: [a, b, { lat: 24.7, lng: 46.65 }, c] },
      /^points: .*crosses itself/,
    ],
    [
      "a line",
      { ...polygon, points: [a, b, { lat: 24.7, lng: 46.8 }, { lat: 24.7, lng: 46.9 }] },
      /^points: .*no area/,
    ],
    [
      "a polygon over the antimeridian",
      {
        ...polygon,
        points: square.map(({ lat, lng }) => ({ lat, lng: lng > 46.65 ? -179 : 179 })),
      },
      /^points: .*antimeridian/,
    ],
    [
      "a polygon of 10,000 corners",
      { ...polygon, points: Array.from({ length: 10_000 }, (_, i) => ({ lat: i / 1000, lng: 0 })) },
      /^points: At most 1,000 corners/,
    ],
    ["a stay of no length", { ...circle, triggers: ["dwell"] }, /^dwellSeconds: Say/],
  ])("refuses %s, and says why", (_, fence, why) => {
    expect(wrong(fence)).toEqual([expect.stringMatching(why)]);
  });

  it("takes 1,000 corners, quickly", () => {
    const points = Array.from({ length: 1000 }, (_, i) => {
      const angle = (i / 1000) * 2 * Math.PI;
      return { lat: 24.7 + Math.sin(angle) / 10, lng: 46.7 + Math.cos(angle) / 10 };
    });
    const before = performance.now();
    expect(wrong({ ...polygon, points })).toEqual([]);
    expect(performance.now() - before).toBeLessThan(500);
  });
});
