import { expect, it } from "vitest";
import { fullBucket, take } from "./token-bucket";

const rate = { perSecond: 2, burst: 3 };

it("allows the burst, then refuses", () => {
  const bucket = fullBucket(rate, 0);
  expect([1, 2, 3, 4].map(() => take(bucket, rate, 0))).toEqual([true, true, true, false]);
});

it("refills at its rate, never beyond the burst", () => {
  const bucket = fullBucket(rate, 0);
  for (let i = 0; i < 3; i++) take(bucket, rate, 0);
  expect(take(bucket, rate, 499)).toBe(false);
  expect(take(bucket, rate, 500)).toBe(true);
  expect([1, 2, 3, 4].map(() => take(bucket, rate, 60_000))).toEqual([true, true, true, false]);
});

it("gives nothing for a clock that went back", () => {
  const bucket = fullBucket(rate, 10_000);
  for (let i = 0; i < 3; i++) take(bucket, rate, 10_000);
  expect(take(bucket, rate, 5000)).toBe(false);
});
