import { expect, test } from "vitest";
import { legs } from "./trail-history";

const point = (minutes: number) => ({ lat: 24.7, lng: 46.6, at: minutes * 60_000 });

test("a trail is cut where nobody knows the way", () => {
  const cut = legs([0, 1, 6, 12, 13].map(point), 5 * 60_000);
  expect(cut.map((leg) => leg.map(({ at }) => at / 60_000))).toEqual([
    [0, 1, 6],
    [12, 13],
  ]);
});

test("no fixes make no legs", () => {
  expect(legs([], 1000)).toEqual([]);
});
