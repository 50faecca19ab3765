import type { QueuedEvent } from "./refused-command";
import type { StopStatus } from "./stop";
import type { TripView } from "./trip-view";

/** A stop in one of these states has had what the event asked for. */
const stopsAfter: Partial<Record<QueuedEvent, readonly StopStatus[]>> = {
  "stop:arrive": ["arrived", "departed"],
  "stop:depart": ["departed"],
  "stop:fail": ["failed"],
  "stop:skip": ["skipped"],
};

/**
 * Whether what a refused command asked for is so already, by whomever: then it counts as done.
 * `trip` and `duty` as the server has them now; null: no such trip here, off duty.
 */
export function isAlreadyDone(
  event: QueuedEvent,
  content: Readonly<Record<string, unknown>>,
  trip: TripView | null,
  duty: { vehicleId: string } | null,
): boolean {
  switch (event) {
    case "duty:start":
      return duty !== null && duty.vehicleId === content.vehicleId;
    case "duty:end":
      return duty === null;
    case "trip:start":
      return trip?.status === "ongoing" || trip?.status === "completed";
    case "trip:complete":
      return trip?.status === "completed";
    default: {
      const stops = trip ? [...trip.stops, trip.destination] : [];
      const stop = stops.find(({ id }) => id === content.stopId);
      return stop !== undefined && (stopsAfter[event]?.includes(stop.status) ?? false);
    }
  }
}
