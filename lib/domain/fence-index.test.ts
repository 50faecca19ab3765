import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concernsSince, type Fence, fenceIndex, fenceOf, MARGIN } from "./fence-index";
import { depthIn } from "./fence-shape";
import { aFence, aPolygon, moved, seeded, square } from "./fences-for-tests";
import type { LatLng } from "./geo";

/** Some 30 km of a town, anywhere but at the poles: many fences lie over each other. */
const place = (town: LatLng) =>
  fc
    .tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }))
    .map(([east, north]) => moved(town, east * 15_000, north * 15_000));

const town = fc.record({
  lat: fc.double({ min: -70, max: 70, noNaN: true }),
  lng: fc.double({ min: -178, max: 178, noNaN: true }),
});

function fenceAt(center: LatLng, size: number, corners: number): Fence {
  if (corners < 3) return fenceOf(aFence({ id: crypto.randomUUID(), center, radius: size }), 0);
  const points = Array.from({ length: corners }, (_, i) => {
    const angle = (i / corners) * 2 * Math.PI;
    return moved(center, size * Math.cos(angle), size * Math.sin(angle) * 0.3);
  });
  return fenceOf(aPolygon(points, { id: crypto.randomUUID() }), 0);
}

const fences = (town: LatLng, size: { minLength: number; maxLength: number }) =>
  fc.array(
    fc
      .tuple(place(town), fc.double({ min: 10, max: 3000, noNaN: true }), fc.nat(8))
      .map(([center, size, corners]) => fenceAt(center, size, corners)),
    size,
  );

const near = (all: Fence[], at: LatLng) =>
  all.filter(({ shape }) => depthIn(shape, at) > -MARGIN).map(({ view }) => view.id);

describe("the index of fences", () => {
  it("finds around a place whatever is inside or near, as looking at all of them does", () => {
    const size = { minLength: 0, maxLength: 200 };
    const some = town.chain((at) => fc.tuple(fences(at, size), fc.array(place(at), size)));
    fc.assert(
      fc.property(some, ([all, places]) => {
        const index = fenceIndex(all);
        for (const at of places) {
          expect(near(index.around(at), at).sort()).toEqual(near(all, at).sort());
        }
      }),
      { numRuns: 200 },
    );
  });

  it("does so among 10,000 fences", () => {
    const riyadh = { lat: 24.7, lng: 46.6 };
    const random = seeded(5);
    const anywhere = () => moved(riyadh, random() * 40_000, random() * 40_000);
    const all = Array.from({ length: 10_000 }, (_, i) =>
      fenceAt(anywhere(), 10 + random() * 500, i % 9),
    );
    const index = fenceIndex(all);
    for (let i = 0; i < 100; i++) {
      const at = anywhere();
      expect(near(index.around(at), at).sort()).toEqual(near(all, at).sort());
    }
  });
});

describe("a fence that was changed", () => {
  const before = fenceOf(aFence({ vehicleIds: ["a", "b"] }), 1000);

  it("keeps what is known of it under another name, and forgets it in another place", () => {
    const renamed = fenceOf(aFence({ name: "Yard", vehicleIds: ["a", "b"] }), 2000, before);
    expect(concernsSince(renamed, "a")).toBe(1000);
    const elsewhere = fenceOf(aPolygon(square, { vehicleIds: ["a"] }), 2000, before);
    expect(concernsSince(elsewhere, "a")).toBe(2000);
  });

  it("is new to the vehicles it newly concerns", () => {
    const after = fenceOf(aFence({ vehicleIds: ["b", "c"] }), 2000, before);
    expect(["a", "b", "c"].map((id) => concernsSince(after, id))).toEqual([null, 1000, 2000]);
    const forAll = fenceOf(aFence(), 3000, after);
    expect(concernsSince(forAll, "a")).toBe(3000);
    const forOne = fenceOf(aFence({ vehicleIds: ["a"] }), 4000, forAll);
    expect(concernsSince(forOne, "a")).toBe(3000);
  });
});
