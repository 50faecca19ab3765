import { describe, expect, it } from "vitest";
import type { DriverDay } from "./driver-day";
import { expectedDay, type WaitingCommand } from "./expected-day";
import type { StopView, TripView } from "./trip-view";

const stop = (id: string, index: number): StopView => ({
  id,
  index,
  lat: 24.7,
  lng: 46.6,
  label: id,
  status: "pending",
  arrivedAt: null,
  departedAt: null,
  reason: null,
  etaAt: null,
  etaEarliest: null,
  etaLatest: null,
});
const trip = {
  id: "t1",
  status: "scheduled",
  version: 3,
  vehicleId: "v1",
  driverId: "u1",
  startedAt: null,
  completedAt: null,
  cancelledAt: null,
  reason: null,
  stops: [stop("s1", 0)],
  destination: stop("s2", 1),
} as unknown as TripView;
const day = {
  duty: null,
  trips: [trip, { ...trip, id: "t2" }],
  vehicles: [
    { id: "v1", plateNumber: "ABC 1", name: null, isUsual: true, isTaken: false },
    { id: "v2", plateNumber: "ABC 2", name: "Van", isUsual: false, isTaken: false },
  ],
} as unknown as DriverDay;

const at = (minute: number) => new Date(Date.UTC(2026, 0, 31, 8, minute)).toISOString();
const command = (
  event: WaitingCommand["event"],
  minute: number,
  content: object = {},
): WaitingCommand => ({
  event,
  tripId: event.startsWith("duty") ? null : "t1",
  at: at(minute),
  content,
});

describe("a driver's day with what waits", () => {
  it("is the day as told when nothing waits", () => {
    expect(expectedDay(day, [])).toMatchObject({ duty: null, trips: day.trips });
  });

  it("has the trip run through its commands, at their own times", () => {
    const { trips } = expectedDay(day, [
      command("trip:start", 1),
      command("stop:arrive", 5, { stopId: "s1" }),
      command("proof", 6, { stopId: "s1", note: "left at the door" }),
      command("stop:depart", 7, { stopId: "s1" }),
      command("trip:complete", 20),
    ]);
    expect(trips[0]).toMatchObject({
      status: "completed",
      startedAt: at(1),
      completedAt: at(20),
      version: 3,
      stops: [{ status: "departed", arrivedAt: at(5), departedAt: at(7) }],
      destination: { status: "arrived", arrivedAt: at(20) },
    });
    expect(trips[1]).toEqual(day.trips[1]);
  });

  it("shows a failed stop with its reason", () => {
    const { trips } = expectedDay(day, [
      command("trip:start", 1),
      command("stop:fail", 2, { stopId: "s1", reason: "Closed" }),
    ]);
    expect(trips[0]?.stops[0]).toMatchObject({ status: "failed", reason: "Closed" });
  });

  it("is not changed by a command that has no place in it: only the server refuses", () => {
    const { trips } = expectedDay(day, [command("trip:complete", 1), command("trip:start", 2)]);
    expect(trips[0]).toMatchObject({ status: "ongoing", startedAt: at(2) });
  });

  it("is on duty from sign-on to sign-off, the last vehicle counting", () => {
    const on = command("duty:start", 1, { vehicleId: "v1" });
    expect(expectedDay(day, [on]).duty).toMatchObject({ plateNumber: "ABC 1", startedAt: at(1) });
    // Signing on again to the same vehicle begins nothing new.
    expect(expectedDay(day, [on, { ...on, at: at(9) }]).duty?.startedAt).toBe(at(1));
    const swap = command("duty:start", 2, { vehicleId: "v2" });
    expect(expectedDay(day, [on, swap]).duty).toMatchObject({
      vehicleName: "Van",
      startedAt: at(2),
    });
    expect(expectedDay(day, [on, swap, command("duty:end", 3)]).duty).toBeNull();
  });

  it("does not know the plate of a scanned vehicle", () => {
    const { duty } = expectedDay(day, [command("duty:start", 1, { vehicleCode: "secret" })]);
    expect(duty).toMatchObject({ plateNumber: "" });
  });
});
