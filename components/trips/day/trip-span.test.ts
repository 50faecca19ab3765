import { expect, test } from "vitest";
import { aTrip, at, iso } from "./a-trip";
import { isOverdue, tripSpan } from "./trip-span";

const eta = (earliest: string, likely: string, latest: string) => ({
  at: iso(likely),
  earliest: iso(earliest),
  latest: iso(latest),
  madeAt: iso("08:00"),
  source: "prior" as const,
});
const arrived = { ...aTrip().destination, status: "arrived" as const };

test("a scheduled trip takes what is planned", () => {
  expect(tripSpan(aTrip(), at("07:00"))).toMatchObject({ start: at("08:00"), end: at("09:00") });
});

test("one without a time is where it is due", () => {
  const trip = aTrip({ scheduledAt: null, dueAt: iso("10:00") });
  expect(tripSpan(trip, at("07:00"))).toMatchObject({ start: at("10:00"), end: at("11:00") });
});

test("an ongoing trip runs from its start to the arrival foreseen", () => {
  const trip = aTrip({
    status: "ongoing",
    startedAt: iso("08:10"),
    eta: eta("09:00", "09:15", "09:40"),
  });
  expect(tripSpan(trip, at("08:30"))).toEqual({
    start: at("08:10"),
    earliest: at("09:00"),
    end: at("09:15"),
    latest: at("09:40"),
  });
  // What was foreseen has passed, and it is not there.
  expect(tripSpan(trip, at("09:30"))).toMatchObject({ earliest: at("09:30"), end: at("09:30") });
});

test("without a foresight it takes as long as planned, and longer while it does", () => {
  const trip = aTrip({ status: "ongoing", startedAt: iso("08:10") });
  expect(tripSpan(trip, at("08:30")).end).toBe(at("09:10"));
  expect(tripSpan(trip, at("10:30")).end).toBe(at("10:30"));
});

test("one that has arrived lasts until now", () => {
  const trip = aTrip({ status: "ongoing", startedAt: iso("08:10"), destination: arrived });
  expect(tripSpan(trip, at("08:40")).end).toBe(at("08:40"));
});

test("what has ended stays as it was", () => {
  const past = { startedAt: iso("08:10"), completedAt: iso("08:50") };
  expect(tripSpan(aTrip({ status: "completed", ...past }), at("12:00"))).toEqual({
    start: at("08:10"),
    end: at("08:50"),
    earliest: at("08:50"),
    latest: at("08:50"),
  });
  const under = {
    status: "cancelled",
    startedAt: iso("08:10"),
    cancelledAt: iso("08:20"),
  } as const;
  expect(tripSpan(aTrip(under), at("12:00")).end).toBe(at("08:20"));
  const before = { status: "cancelled", cancelledAt: iso("07:00") } as const;
  expect(tripSpan(aTrip(before), at("12:00"))).toMatchObject({
    start: at("08:00"),
    end: at("09:00"),
  });
});

test("a trip is overdue a quarter of an hour after its time, unless it has none", () => {
  expect(isOverdue(aTrip(), at("08:15"))).toBe(false);
  expect(isOverdue(aTrip(), at("08:16"))).toBe(true);
  expect(isOverdue(aTrip({ scheduledAt: null }), at("08:16"))).toBe(false);
  expect(isOverdue(aTrip({ status: "ongoing", startedAt: iso("08:10") }), at("08:16"))).toBe(false);
});
