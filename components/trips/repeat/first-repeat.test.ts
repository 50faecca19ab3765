import { expect, test } from "vitest";
import type { TripView } from "@/lib/domain/trip-view";
import { firstRepeat } from "./first-repeat";

const planned = { scheduledAt: "2026-08-02T22:30:00.000Z", startedAt: null } as TripView;

test("the trip's weekday and time by the clocks of the zone", () => {
  // In Riyadh it is Monday, half past one.
  expect(firstRepeat(planned, "Asia/Riyadh", Date.parse("2026-07-30T12:00Z"))).toEqual({
    weekdays: new Set([1]),
    time: "01:30",
    from: "2026-08-04",
    until: "2026-08-31",
  });
});

test("from tomorrow, when the trip has passed", () => {
  const now = Date.parse("2026-09-10T22:00Z");
  expect(firstRepeat(planned, "Asia/Riyadh", now).from).toBe("2026-09-12");
});
