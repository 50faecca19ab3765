import { expect, test } from "vitest";
import { isAppError } from "./errors";
import { type Stop, type StopStatus, stopStatuses } from "./stop";
import { stopChoices } from "./stop-choices";
import { decide, type Trip, tripStatuses } from "./trip";
import { stopDeeds } from "./trip-input";

const at = (minute: number) => new Date(Date.UTC(2026, 0, 31, 8, minute));
const visited = (status: StopStatus) => status === "arrived" || status === "departed";

const stop = (status: StopStatus): Stop => ({
  id: "s",
  status,
  arrivedAt: visited(status) ? at(10) : null,
  departedAt: status === "departed" ? at(20) : null,
  reason: null,
  reopenedAt: null,
});

const cases = tripStatuses.flatMap((status) => stopStatuses.map((of) => [status, of] as const));

test.each(cases)(
  "of a trip that is %s and a stop that is %s it offers what is taken",
  (status, of) => {
    const trip: Trip = {
      status,
      version: 1,
      vehicleId: "v",
      driverId: null,
      startedAt: status === "scheduled" ? null : at(0),
      completedAt: status === "completed" ? at(60) : null,
      cancelledAt: null,
      reason: null,
      stops: [stop(of)],
    };
    const taken = stopDeeds.filter((deed) => {
      try {
        // An earlier arrival, a later departure: times that can be right.
        decide(trip, {
          do: deed,
          stopId: "s",
          reason: "no",
          at: deed === "arrive" ? at(5) : at(30),
        });
        return true;
      } catch (error) {
        if (isAppError(error)) return false;
        throw error;
      }
    });
    expect(stopChoices(status, of).sort()).toEqual([...taken].sort());
  },
);
