import { expect, it } from "vitest";
import type { TripView } from "./trip-view";
import { tripsToday } from "./trips-today";

const now = Date.parse("2026-01-31T08:00:00Z");
const inHours = (hours: number) => new Date(now + hours * 3_600_000).toISOString();
const trip = (id: string, more: Partial<TripView>) =>
  ({
    id,
    status: "scheduled",
    dueAt: inHours(0),
    completedAt: null,
    cancelledAt: null,
    ...more,
  }) as TripView;
const ids = (trips: TripView[]) => trips.map(({ id }) => id);

it("is the trip under way, else the next one; the others of 18 hours in order", () => {
  const soon = trip("soon", { dueAt: inHours(1) });
  const late = trip("late", { dueAt: inHours(17) });
  const far = trip("far", { dueAt: inHours(19) });
  expect(tripsToday([far, late, soon], now)).toMatchObject({ current: soon, next: [late] });
  const ongoing = trip("ongoing", { status: "ongoing", dueAt: inHours(-20) });
  const { current, next } = tripsToday([late, soon, ongoing], now);
  expect([current?.id, ...ids(next)]).toEqual(["ongoing", "soon", "late"]);
});

it("keeps a trip that should have started long ago: it still waits", () => {
  expect(tripsToday([trip("old", { dueAt: inHours(-30) })], now).current?.id).toBe("old");
});

it("shows what ended within 12 hours, the latest first", () => {
  const ended = [
    trip("long ago", { status: "completed", completedAt: inHours(-13) }),
    trip("first", { status: "completed", completedAt: inHours(-11) }),
    trip("last", { status: "cancelled", cancelledAt: inHours(-1) }),
  ];
  const { current, past } = tripsToday(ended, now);
  expect(current).toBeNull();
  expect(ids(past)).toEqual(["last", "first"]);
});
