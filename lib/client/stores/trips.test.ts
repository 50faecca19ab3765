import { expect, test } from "vitest";
import type { TripView } from "../../domain/trip-view";
import { createTrips } from "./trips";

const trip = (id: string, more: Partial<TripView> = {}) =>
  ({ id, version: 1, status: "ongoing", progress: 0, ...more }) as TripView;

test("an older version never wins, nor less progress of the same", () => {
  const { trips, ...store } = createTrips();
  store.applyTrip(trip("a", { version: 2, progress: 0.5 }));
  store.applyTrips([trip("a"), trip("a", { version: 2, progress: 0.4 })]);
  expect(trips.get("a")).toMatchObject({ version: 2, progress: 0.5 });
});

test("what was under way and ended unheard is forgotten, other trips stay", () => {
  const { trips, ...store } = createTrips();
  store.applyTrips([trip("ended"), trip("on"), trip("next", { status: "scheduled" })]);
  store.applyUnderWay([trip("on"), trip("begun")]);
  expect([...trips.keys()].sort()).toEqual(["begun", "next", "on"]);
});
