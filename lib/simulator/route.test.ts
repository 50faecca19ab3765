import { describe, expect, test } from "vitest";
import { distance, type LatLng } from "../domain/geo";
import { drive, driveTo, startDriving } from "./drive";
import { placeOn } from "./road-graph";
import { crossings } from "./roads";

const place = (name: string): LatLng => {
  const [lat, lng] = crossings[name] as [number, number];
  return { lat, lng };
};

/** Second by second until it has stood at all of them, or an hour is over: seconds stood at each. */
function standsAt(places: LatLng[], seed: number): number[] {
  let state = driveTo(startDriving(seed), places, 75);
  const stood = places.map(() => 0);
  for (let second = 0; second < 3600 && stood.some((seconds) => seconds < 70); second++) {
    state = drive(state, 1);
    const here = placeOn(state.leg, state.along);
    for (const [i, one] of places.entries()) {
      if (state.standing && distance(here, one) < 40) stood[i] = (stood[i] ?? 0) + 1;
    }
  }
  return stood;
}

describe("a vehicle that is sent somewhere", () => {
  test.each([1, 2, 3, 4, 5])("drives through the places and stands at each, seed %i", (seed) => {
    const besideTheRoad = { lat: 24.7, lng: 46.7 };
    for (const stood of standsAt([place("olayaTahlia"), besideTheRoad, place("bakrNorth")], seed)) {
      expect(stood).toBeGreaterThanOrEqual(70);
    }
  });

  test("moves without jumps on the way", () => {
    let state = driveTo(startDriving(7), [place("eastKhurais"), { lat: 24.72, lng: 46.68 }], 30);
    let last = placeOn(state.leg, state.along);
    for (let second = 0; second < 3000; second++) {
      state = drive(state, 1);
      const here = placeOn(state.leg, state.along);
      expect(distance(last, here)).toBeLessThan(45);
      last = here;
    }
  });

  test("goes wherever the road leads afterwards", () => {
    const state = driveTo(startDriving(9), [place("olayaTahlia")], 10);
    expect(drive(state, 3600).route).toEqual([]);
  });
});
