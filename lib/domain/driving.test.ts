import { expect, it } from "vitest";
import { isDriving } from "./driving";

const now = 1_000_000_000_000;

it("begins at 10 km/h and ends at standstill, not between", () => {
  expect(isDriving(false, { speed: 9.9, at: now }, now)).toBe(false);
  expect(isDriving(false, { speed: 10, at: now }, now)).toBe(true);
  expect(isDriving(true, { speed: 6, at: now }, now)).toBe(true);
  expect(isDriving(true, { speed: 4.9, at: now }, now)).toBe(false);
});

it("is over when nothing was known for a minute: a driver must be able to act", () => {
  expect(isDriving(true, { speed: 80, at: now - 59_000 }, now)).toBe(true);
  expect(isDriving(true, { speed: 80, at: now - 61_000 }, now)).toBe(false);
  expect(isDriving(true, { speed: null, at: now }, now)).toBe(false);
});
