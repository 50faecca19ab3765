import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isAppError } from "./errors";
import { nextStop, type Stop } from "./stop";
import { type Deed, decide, type TimelineEntry, type Trip } from "./trip";

const NOON = Date.UTC(2026, 0, 31, 12);
const at = (minutes: number) => new Date(NOON + minutes * 60_000);

const stop = (id: string): Stop => ({
  id,
  status: "pending",
  arrivedAt: null,
  departedAt: null,
  reason: null,
  reopenedAt: null,
});

const scheduled: Trip = {
  status: "scheduled",
  version: 1,
  vehicleId: "v1",
  driverId: "d1",
  startedAt: null,
  completedAt: null,
  cancelledAt: null,
  reason: null,
  stops: [stop("a"), stop("b"), stop("destination")],
};

/** The trip after these deeds, a minute apart. */
const tripAfter = (...deeds: Deed[]): Trip =>
  deeds.reduce((trip, deed, i) => decide(trip, { ...deed, at: at(i) }).trip, scheduled);
const start: Deed = { do: "start" };
const complete: Deed = { do: "complete" };
const cancel: Deed = { do: "cancel", reason: "no goods" };
const arrive = (stopId: string): Deed => ({ do: "arrive", stopId });
const depart = (stopId: string): Deed => ({ do: "depart", stopId });

describe("a trip", () => {
  test("is started, driven through its stops and completed", () => {
    const trip = tripAfter(start, arrive("a"), depart("a"), arrive("b"), depart("b"), complete);
    expect(trip).toMatchObject({ status: "completed", version: 7, startedAt: at(0) });
    expect(trip.stops.map(({ status }) => status)).toEqual(["departed", "departed", "arrived"]);
    expect(trip.stops[2]?.arrivedAt).toEqual(at(5));
  });

  test("skips what was not visited when it is completed, and says which", () => {
    const { trip, entry } = decide(tripAfter(start, arrive("a")), { ...complete, at: at(9) });
    expect(trip.stops.map(({ status }) => status)).toEqual(["arrived", "skipped", "arrived"]);
    expect(entry).toEqual({ kind: "completed", at: at(9), data: { skipped: ["b"] } });
  });

  test.each([
    ["started twice", [start], start],
    ["started once cancelled", [cancel], start],
    ["completed before it starts", [], complete],
    ["completed twice", [start, complete], complete],
    ["cancelled once completed", [start, complete], cancel],
    ["cancelled twice", [cancel], cancel],
    ["at a stop before it starts", [], arrive("a")],
    ["at a stop once cancelled", [start, cancel], arrive("a")],
    ["gone from a stop it never came to", [start], depart("a")],
    ["given to whom it belongs already", [], { do: "assign", vehicleId: "v1", driverId: "d1" }],
    [
      "given away once completed",
      [start, complete],
      { do: "assign", vehicleId: "v2", driverId: null },
    ],
    ["opened again at a stop still to come", [start], { do: "reopen", stopId: "a" }],
  ] as [string, Deed[], Deed][])("cannot be %s", (_what, before, deed) => {
    expect(() => decide(tripAfter(...before), { ...deed, at: at(60) })).toThrow(
      expect.objectContaining({ code: "CONFLICT" }),
    );
  });

  test("knows only its own stops", () => {
    expect(() => decide(tripAfter(start), { ...arrive("elsewhere"), at: at(1) })).toThrow(
      expect.objectContaining({ code: "NOT_FOUND" }),
    );
  });

  test("goes on with another vehicle and driver, and remembers whose it was", () => {
    const given: Deed = { do: "assign", vehicleId: "v2", driverId: "d2" };
    const { trip, entry } = decide(tripAfter(start, arrive("a")), { ...given, at: at(5) });
    expect(trip).toMatchObject({ status: "ongoing", vehicleId: "v2", driverId: "d2" });
    expect(entry.data).toEqual({
      vehicleId: "v2",
      driverId: "d2",
      previousVehicleId: "v1",
      previousDriverId: "d1",
    });
  });

  test("takes a correction of an arrival and keeps what it corrects", () => {
    const { trip, entry } = decide(tripAfter(start, arrive("a")), { ...arrive("a"), at: at(0.5) });
    expect(trip.stops[0]).toMatchObject({ status: "arrived", arrivedAt: at(0.5) });
    expect(entry).toMatchObject({ kind: "arrived", data: { corrects: at(1).toISOString() } });
  });

  test("cannot have arrived after it left, nor after it was completed", () => {
    const left = tripAfter(start, arrive("a"), depart("a"));
    expect(() => decide(left, { ...arrive("a"), at: at(3) })).toThrow(/left this stop before/);
    const done = tripAfter(start, arrive("a"), complete);
    expect(() => decide(done, { ...arrive("a"), at: at(9) })).toThrow(/completed before/);
  });

  test("counts what is said to have happened before its start from the start, and keeps what was said", () => {
    const begun = decide(scheduled, { ...start, at: at(10) }).trip;
    const { trip, entry } = decide(begun, { ...complete, at: at(5) });
    expect(trip.completedAt).toEqual(at(10));
    expect(entry.data).toMatchObject({ said: at(5).toISOString() });
  });

  test("fails or skips a stop with a reason, and opens it again", () => {
    const failed = decide(tripAfter(start), {
      do: "fail",
      stopId: "a",
      reason: "closed",
      at: at(2),
    });
    expect(failed.trip.stops[0]).toMatchObject({ status: "failed", reason: "closed" });
    expect(nextStop(failed.trip.stops)?.id).toBe("b");
    const opened = decide(failed.trip, { do: "reopen", stopId: "a", at: at(3) });
    expect(opened.trip.stops[0]).toMatchObject({ status: "pending", reopenedAt: at(3) });
    expect(nextStop(opened.trip.stops)?.id).toBe("a");
  });
});

const proof = { do: "prove", proof: "p1" } as const;

describe("evidence and what a phone could not get done", () => {
  test.each([
    ["planned", []],
    ["under way", [start]],
    ["completed", [start, complete]],
    ["cancelled", [cancel]],
  ] as [string, Deed[]][])(
    "is noted on a trip that is %s, which stays as it is",
    (_state, before) => {
      const trip = tripAfter(...before);
      const { trip: proved, entry } = decide(trip, { ...proof, stopId: "b", at: at(70) });
      expect(proved).toEqual({ ...trip, version: trip.version + 1 });
      expect(entry).toEqual({
        kind: "note",
        at: at(70),
        data: { proof: "p1", stopId: "b" },
      });
      const refusal = { event: "trip:complete", code: "CONFLICT", message: "No." } as const;
      const refused = decide(proved, {
        do: "refuse",
        commandId: "c1",
        ...refusal,
        stopId: null,
        text: null,
        at: at(71),
      });
      const { event, ...why } = refusal;
      expect(refused.entry.data).toEqual({ refused: event, commandId: "c1", ...why });
      const settled = decide(refused.trip, {
        do: "settle",
        commandId: "c1",
        text: "Done",
        at: at(72),
      });
      expect(settled.entry).toMatchObject({ kind: "note", data: { settles: "c1", text: "Done" } });
      expect(settled.trip).toEqual({ ...trip, version: trip.version + 3 });
    },
  );

  test("is of one of its own stops", () => {
    expect(() => decide(tripAfter(start), { ...proof, stopId: "elsewhere", at: at(1) })).toThrow(
      expect.objectContaining({ code: "NOT_FOUND" }),
    );
  });
});

const stopId = fc.constantFrom("a", "b", "destination", "elsewhere");
const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  fc.constantFrom<Deed>(start, start, complete, cancel, { do: "note", text: "n" }, { do: "ask" }),
  fc.record({
    do: fc.constantFrom("arrive" as const, "depart" as const, "reopen" as const),
    stopId,
  }),
  fc.record({
    do: fc.constantFrom("fail" as const, "skip" as const),
    stopId,
    reason: fc.constant("why"),
  }),
  fc.record({
    do: fc.constant("assign" as const),
    vehicleId: fc.constantFrom("v1", "v2"),
    driverId: fc.constantFrom("d1", "d2", null),
  }),
);
/** Driver, dispatcher and the server itself, with clocks of their own; some send twice. */
const anySending = fc.record({
  deed: anyDeed,
  minutes: fc.integer({ min: -30, max: 300 }),
  sends: fc.integer({ min: 1, max: 3 }),
});

describe("whatever the order of commands and retries", () => {
  test("the trip stays legal and its timeline has one item for each that took effect", () => {
    fc.assert(
      fc.property(fc.array(anySending, { maxLength: 40 }), (sendings) => {
        const timeline: TimelineEntry[] = [{ kind: "scheduled", at: at(0), data: {} }];
        const receipts = new Map<number, Trip>();
        let trip = deepFreeze(scheduled);
        for (const [commandId, { deed, minutes, sends }] of sendings.entries()) {
          for (let n = 0; n < sends; n++) {
            if (receipts.has(commandId)) continue;
            const next = attempt(trip, deed, at(minutes));
            if (!next) continue;
            expectStep(trip, next.trip);
            timeline.push(next.entry);
            trip = deepFreeze(next.trip);
            receipts.set(commandId, trip);
          }
          expectLegal(trip);
          expect(timeline).toHaveLength(trip.version);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

function attempt(trip: Trip, deed: Deed, when: Date) {
  try {
    return decide(trip, { ...deed, at: when });
  } catch (error) {
    // Anything but a refusal in words would end a handler.
    if (!isAppError(error)) throw error;
    expect(["CONFLICT", "NOT_FOUND"]).toContain(error.code);
    return null;
  }
}

const legalSteps: Record<Trip["status"], Trip["status"][]> = {
  scheduled: ["scheduled", "ongoing", "cancelled"],
  ongoing: ["ongoing", "completed", "cancelled"],
  completed: ["completed"],
  cancelled: ["cancelled"],
};

function expectStep(before: Trip, next: Trip) {
  expect(legalSteps[before.status]).toContain(next.status);
  expect(next.version).toBe(before.version + 1);
  expect(next.stops.map(({ id }) => id)).toEqual(before.stops.map(({ id }) => id));
}

function expectLegal({ status, startedAt, completedAt, cancelledAt, stops }: Trip) {
  if (status !== "cancelled") expect(startedAt !== null).toBe(status !== "scheduled");
  expect(completedAt !== null).toBe(status === "completed");
  expect(cancelledAt !== null).toBe(status === "cancelled");
  if (status === "scheduled") expect(stops.every((one) => one.status === "pending")).toBe(true);
  if (status === "completed") expect(nextStop(stops)).toBeNull();
  for (const one of stops) {
    expect(one.departedAt !== null).toBe(one.status === "departed");
    if (one.status === "arrived" || one.status === "departed") expect(one.arrivedAt).not.toBeNull();
    if (one.status === "pending") expect(one.arrivedAt).toBeNull();
    if (one.status === "failed") expect(one.reason).toBe("why");
    if (one.arrivedAt) {
      expect(one.arrivedAt.getTime()).toBeGreaterThanOrEqual(startedAt?.getTime() ?? Number.NaN);
      expect(one.arrivedAt.getTime()).toBeLessThanOrEqual(
        Math.min(one.departedAt?.getTime() ?? Infinity, completedAt?.getTime() ?? Infinity),
      );
    }
  }
}

/** A machine that changed its input would fail at once. */
function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
