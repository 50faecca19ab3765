import { expect, test } from "vitest";
import { daySpan } from "./day-range";

/** A Wednesday. */
const today = "2026-03-11";
const zone = "Asia/Riyadh";
const midnight = (date: string) => Date.parse(`${date}T00:00+03:00`);

test("any day has no bounds", () => {
  expect(daySpan("any", today, zone)).toBeNull();
});

test("today goes from midnight to midnight in that zone, tomorrow follows", () => {
  expect(daySpan("today", today, zone)).toEqual({
    start: midnight("2026-03-11"),
    end: midnight("2026-03-12"),
  });
  expect(daySpan("tomorrow", today, zone)?.start).toBe(midnight("2026-03-12"));
});

test.each([
  [1, "2026-03-09", "2026-03-16"],
  [6, "2026-03-07", "2026-03-14"],
  [7, "2026-03-08", "2026-03-15"],
])("a week that begins on day %i began on %s and ends before %s", (firstDay, first, next) => {
  expect(daySpan("week", today, zone, firstDay)).toEqual({
    start: midnight(first),
    end: midnight(next),
  });
});

test("on its first day a week has just begun", () => {
  expect(daySpan("week", "2026-03-09", zone, 1)?.start).toBe(midnight("2026-03-09"));
});
