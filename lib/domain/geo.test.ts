import { describe, expect, it } from "vitest";
import { bearing, distance, isWithin } from "./geo";

const riyadh = { lat: 24.7136, lng: 46.6753 };
const jeddah = { lat: 21.4858, lng: 39.1925 };

describe("distances and directions", () => {
  it("puts a degree of latitude at 111.195 km and a degree of longitude on 60° at half of it", () => {
    expect(distance({ lat: 10, lng: 5 }, { lat: 11, lng: 5 })).toBeCloseTo(111_195, -1);
    expect(distance({ lat: 60, lng: 5 }, { lat: 60, lng: 6 })).toBeCloseTo(55_597, -2);
  });

  it("gives no distance from a place to itself", () => {
    expect(distance(riyadh, riyadh)).toBe(0);
  });

  it("counts headings clockwise from north", () => {
    expect(bearing(riyadh, { ...riyadh, lat: 25 })).toBeCloseTo(0);
    expect(bearing(riyadh, { ...riyadh, lng: 47 })).toBeCloseTo(89.93, 1);
    expect(bearing(riyadh, jeddah)).toBeCloseTo(246.2, 0);
  });
});

describe("bounds", () => {
  it("hold what lies between south-west and north-east", () => {
    expect(isWithin([24, 46, 25, 47], riyadh)).toBe(true);
    expect(isWithin([24, 46, 25, 47], jeddah)).toBe(false);
  });

  it("may cross the antimeridian", () => {
    expect(isWithin([-20, 170, -10, -170], { lat: -15, lng: 179 })).toBe(true);
    expect(isWithin([-20, 170, -10, -170], { lat: -15, lng: 0 })).toBe(false);
  });
});
