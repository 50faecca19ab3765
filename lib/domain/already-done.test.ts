import { describe, expect, test } from "vitest";
import { isAlreadyDone } from "./already-done";
import { type QueuedEvent, queuedEvents } from "./refused-command";
import { type StopStatus, stopStatuses } from "./stop";
import { type TripStatus, tripStatuses } from "./trip";
import type { StopView, TripView } from "./trip-view";

const trip = (status: TripStatus, first: StopStatus, last: StopStatus = "pending") =>
  ({
    status,
    stops: [{ id: "first", status: first } as StopView],
    destination: { id: "last", status: last } as StopView,
  }) as TripView;

describe("what a refused command asked for is so already", () => {
  test.each<[QueuedEvent, TripStatus[]]>([
    ["trip:start", ["ongoing", "completed"]],
    ["trip:complete", ["completed"]],
  ])("%s when the trip is %j", (event, statuses) => {
    const done = tripStatuses.filter((status) =>
      isAlreadyDone(event, {}, trip(status, "pending"), null),
    );
    expect(done).toEqual(statuses);
  });

  test.each<[QueuedEvent, StopStatus[]]>([
    ["stop:arrive", ["arrived", "departed"]],
    ["stop:depart", ["departed"]],
    ["stop:fail", ["failed"]],
    ["stop:skip", ["skipped"]],
  ])("%s when that stop is %j, the destination too", (event, statuses) => {
    const at = (stopId: string, view: TripView) => isAlreadyDone(event, { stopId }, view, null);
    expect(stopStatuses.filter((status) => at("first", trip("ongoing", status)))).toEqual(statuses);
    expect(stopStatuses.filter((status) => at("last", trip("ongoing", "pending", status)))).toEqual(
      statuses,
    );
    expect(stopStatuses.some((status) => at("other", trip("ongoing", status, status)))).toBe(false);
  });

  test("duty:start on duty with that very vehicle, duty:end off duty", () => {
    const start = { vehicleId: "v1" };
    expect(isAlreadyDone("duty:start", start, null, { vehicleId: "v1" })).toBe(true);
    expect(isAlreadyDone("duty:start", start, null, { vehicleId: "v2" })).toBe(false);
    expect(isAlreadyDone("duty:start", start, null, null)).toBe(false);
    expect(isAlreadyDone("duty:end", {}, null, null)).toBe(true);
    expect(isAlreadyDone("duty:end", {}, null, { vehicleId: "v1" })).toBe(false);
  });
});

test("notes and proofs never are, nor anything of a trip that is not known", () => {
  const done = trip("completed", "departed", "arrived");
  const content = { stopId: "first", text: "x" };
  expect(isAlreadyDone("trip:note", content, done, null)).toBe(false);
  expect(isAlreadyDone("proof", content, done, null)).toBe(false);
  const known = queuedEvents.filter((event) => !event.startsWith("duty:"));
  expect(known.some((event) => isAlreadyDone(event, content, null, null))).toBe(false);
});
