import { expect, test } from "vitest";
import { nextDeed } from "./next-deed";
import type { StopStatus } from "./stop";
import type { TripStatus } from "./trip";
import type { StopView, TripView } from "./trip-view";

const stop = (status: StopStatus, index: number) =>
  ({ id: `s${index}`, index, status }) as StopView;
const trip = (status: TripStatus, ...stops: StopStatus[]) => {
  const all = stops.map(stop);
  const destination = all.pop();
  return { status, stops: all, destination } as TripView;
};

test.each([
  ["scheduled", ["pending", "pending"], "start", undefined],
  ["ongoing", ["pending", "pending"], "arrive", "s0"],
  ["ongoing", ["arrived", "pending"], "depart", "s0"],
  ["ongoing", ["departed", "pending"], "arrive", "s1"],
  ["ongoing", ["skipped", "failed", "pending"], "arrive", "s2"],
  ["ongoing", ["departed", "arrived"], "complete", undefined],
  ["ongoing", ["departed", "departed"], "complete", undefined],
  ["ongoing", ["departed", "failed"], "complete", undefined],
  // A stop opened again after a later one was visited: it goes there next.
  ["ongoing", ["pending", "arrived"], "arrive", "s0"],
] as [TripStatus, StopStatus[], string, string | undefined][])(
  "%s with stops %j: %s %s",
  (status, stops, deed, stopId) => {
    const next = nextDeed(trip(status, ...stops));
    expect(next?.do).toBe(deed);
    expect(next && "stop" in next ? next.stop.id : undefined).toBe(stopId);
  },
);

test.each(["completed", "cancelled"] as const)("there is nothing to do on a trip %s", (status) => {
  expect(nextDeed(trip(status, "arrived"))).toBeNull();
});
