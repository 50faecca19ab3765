import { expect, test } from "vitest";
import { retryWait } from "./retry-wait";

const between = (failures: number) => [retryWait(failures, () => 0), retryWait(failures, () => 1)];

test("a lost connection is tried again after one to five seconds, never all at once", () => {
  expect(between(0)).toEqual([1_000, 2_000]);
  expect(between(2)).toEqual([1_000, 5_000]);
  expect(between(19)).toEqual([1_000, 5_000]);
});

test("in an outage of hours more seldom, but never over half a minute", () => {
  expect(between(20)).toEqual([1_000, 30_000]);
  expect(between(100_000)).toEqual([1_000, 30_000]);
});
