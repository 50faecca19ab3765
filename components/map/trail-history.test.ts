import { expect, test } from "vitest";
import { legs } from "./trail-history";

const place = (minutes: number, lat = 24.7) => ({ lat, lng: 46.6, recordedAt: minutes * 60_000 });
const minutes = (cut: { recordedAt: number }[][]) =>
  cut.map((leg) => leg.map(({ recordedAt }) => recordedAt / 60_000));

test("a trail is cut at gaps of over five minutes", () => {
  expect(minutes(legs([0, 1, 6, 12, 13].map((at) => place(at))))).toEqual([
    [0, 1, 6],
    [12, 13],
  ]);
});

test("a trail is cut where no car can have driven: 4 km in 30 s, not in 2 min", () => {
  expect(minutes(legs([place(0), place(0.5, 24.736)]))).toEqual([[0], [0.5]]);
  expect(minutes(legs([place(0), place(2, 24.736)]))).toEqual([[0, 2]]);
});

test("no fixes make no legs", () => {
  expect(legs([])).toEqual([]);
});
