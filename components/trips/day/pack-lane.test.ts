import { expect, test } from "vitest";
import { aTrip, at, iso } from "./a-trip";
import { packLane } from "./pack-lane";

const planned = (id: string, from: string, minutes = 60, more: object = {}) =>
  aTrip({ id, scheduledAt: iso(from), expectedDuration: minutes * 60, ...more });
const rowsOf = (...[trips, shortest = 0]: [Parameters<typeof packLane>[0], number?]) =>
  packLane(trips, at("00:00"), shortest).bars.map(({ trip, row }) => [trip.id, row]);

test("trips one after the other share a row", () => {
  expect(rowsOf([planned("b", "09:00"), planned("a", "08:00")])).toEqual([
    ["a", 0],
    ["b", 0],
  ]);
});

test("trips at the same time have a row each, and each names the others", () => {
  const lane = packLane(
    [planned("a", "08:00"), planned("b", "08:30"), planned("c", "09:10")],
    at("00:00"),
    0,
  );
  expect(lane.bars.map(({ row }) => row)).toEqual([0, 1, 0]);
  expect(lane.bars.map(({ conflicts }) => conflicts.map(({ id }) => id))).toEqual([
    ["b"],
    ["a", "c"],
    ["b"],
  ]);
  expect(lane).toMatchObject({ rows: 2, conflicts: 3 });
});

test("trips that only look too close have a row each without being in conflict", () => {
  const lane = packLane([planned("a", "08:00", 5), planned("b", "08:10", 5)], at("00:00"), 900_000);
  expect(lane).toMatchObject({ rows: 2, conflicts: 0 });
});

test("cancelled trips make room and conflict with nothing", () => {
  const lane = packLane(
    [planned("a", "08:00", 60, { status: "cancelled" }), planned("b", "08:30")],
    at("00:00"),
    0,
  );
  expect(lane.bars.map(({ trip, row }) => [trip.id, row])).toEqual([
    ["a", 1],
    ["b", 0],
  ]);
  expect(lane.conflicts).toBe(0);
});

test("what is over is no conflict any more", () => {
  const past = { status: "completed", startedAt: iso("08:00"), completedAt: iso("09:00") };
  const lane = packLane([planned("a", "08:00", 60, past), planned("b", "08:30")], at("09:30"), 0);
  expect(lane).toMatchObject({ rows: 2, conflicts: 0 });
});

test("the range of an arrival takes room, its likeliest makes the conflict", () => {
  const eta = { at: iso("09:00"), earliest: iso("08:50"), latest: iso("09:40") };
  const way = { status: "ongoing", startedAt: iso("08:00"), eta };
  const lane = packLane([planned("a", "08:00", 60, way), planned("b", "09:10")], at("08:30"), 0);
  expect(lane).toMatchObject({ rows: 2, conflicts: 0 });
});

test("a lane without trips is one row high", () => {
  expect(packLane([], 0, 0)).toEqual({ bars: [], rows: 1, conflicts: 0 });
});
