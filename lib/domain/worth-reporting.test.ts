import { expect, it } from "vitest";
import { isWorthReporting, type Spot } from "./worth-reporting";

const last: Spot = { lat: 24.7, lng: 46.6, at: 0, heading: 90 };
/** Seconds later, metres north. */
const later = (seconds: number, metres = 0, heading: number | null = 90): Spot => ({
  lat: 24.7 + metres / 111_195,
  lng: 46.6,
  at: seconds * 1000,
  heading,
});

it("reports the first fix, and every 20 m", () => {
  expect(isWorthReporting(null, later(0), false)).toBe(true);
  expect(isWorthReporting(last, later(2, 19), true)).toBe(false);
  expect(isWorthReporting(last, later(2, 21), true)).toBe(true);
});

it("reports every 10 s under way, every minute while standing", () => {
  expect(isWorthReporting(last, later(10), true)).toBe(true);
  expect(isWorthReporting(last, later(59), false)).toBe(false);
  expect(isWorthReporting(last, later(60), false)).toBe(true);
});

it("reports a turn of 30° under way, over north too, but no wandering heading of one who stands", () => {
  expect(isWorthReporting(last, later(3, 10, 121), true)).toBe(true);
  expect(isWorthReporting({ ...last, heading: 350 }, later(3, 10, 21), true)).toBe(true);
  expect(isWorthReporting({ ...last, heading: 350 }, later(3, 10, 10), true)).toBe(false);
  expect(isWorthReporting(last, later(3, 10, 200), false)).toBe(false);
  expect(isWorthReporting(last, later(3, 10, null), true)).toBe(false);
});

it("reports no more than once a second, however far it is", () => {
  expect(isWorthReporting(last, later(0.9, 500), true)).toBe(false);
});
