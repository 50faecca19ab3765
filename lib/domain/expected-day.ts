import type { DriverDay } from "./driver-day";
import { isAppError } from "./errors";
import type { QueuedEvent } from "./refused-command";
import type { Stop } from "./stop";
import { decide, type Order, type Trip } from "./trip";
import type { StopView, TripView } from "./trip-view";

/** A command that waits to be sent, as far as it changes what its driver sees. */
export type WaitingCommand = {
  event: QueuedEvent;
  tripId: string | null;
  /** ISO. */
  at: string;
  content: object;
};

export type ExpectedDay = Pick<DriverDay, "duty" | "trips">;

/**
 * A driver's duty and trips as they will be once the waiting commands have taken effect, in order:
 * what the page shows meanwhile. A command with no place in the state changes nothing here, since
 * only the server refuses.
 */
export function expectedDay(day: DriverDay, commands: readonly WaitingCommand[]): ExpectedDay {
  return commands.reduce<ExpectedDay>(
    (expected, command) => ({
      duty: expectedDuty(day, expected.duty, command),
      trips: expected.trips.map((trip) =>
        trip.id === command.tripId ? expectedTrip(trip, command) : trip,
      ),
    }),
    day,
  );
}

function expectedDuty(
  { vehicles }: DriverDay,
  duty: DriverDay["duty"],
  { event, at, content }: WaitingCommand,
): DriverDay["duty"] {
  if (event === "duty:end") return null;
  if (event !== "duty:start") return duty;
  const { vehicleId = "" } = content as { vehicleId?: string };
  if (duty?.vehicleId === vehicleId) return duty;
  const vehicle = vehicles.find(({ id }) => id === vehicleId);
  return {
    vehicleId,
    // Of a scanned code only the server knows the plate.
    plateNumber: vehicle?.plateNumber ?? "",
    vehicleName: vehicle?.name ?? null,
    startedAt: at,
  };
}

function expectedTrip(view: TripView, { event, at, content }: WaitingCommand): TripView {
  const order = orderOf(event, content as { stopId?: string; reason?: string });
  if (!order) return view;
  try {
    return after(view, decide(before(view), { ...order, at: new Date(at) }).trip);
  } catch (error) {
    if (isAppError(error)) return view;
    throw error;
  }
}

function orderOf(
  event: QueuedEvent,
  { stopId = "", reason = "" }: { stopId?: string; reason?: string },
): Order | null {
  switch (event) {
    case "trip:start":
      return { do: "start" };
    case "trip:complete":
      return { do: "complete" };
    case "stop:arrive":
      return { do: "arrive", stopId };
    case "stop:depart":
      return { do: "depart", stopId };
    case "stop:fail":
      return { do: "fail", stopId, reason };
    case "stop:skip":
      return { do: "skip", stopId, reason };
    default:
      return null;
  }
}

const date = (iso: string | null) => (iso === null ? null : new Date(iso));
const iso = (at: Date | null) => at?.toISOString() ?? null;

function before(view: TripView): Trip {
  return {
    ...view,
    startedAt: date(view.startedAt),
    completedAt: date(view.completedAt),
    cancelledAt: date(view.cancelledAt),
    stops: [...view.stops, view.destination].map((stop) => ({
      ...stop,
      arrivedAt: date(stop.arrivedAt),
      departedAt: date(stop.departedAt),
      // Only the server knows; it matters to fixes alone.
      reopenedAt: null,
    })),
  };
}

/** The version stays the server's: what it sends next is newer. */
function after(view: TripView, trip: Trip): TripView {
  const stops = [...view.stops, view.destination].map((stop, index): StopView => {
    const { status, arrivedAt, departedAt, reason } = trip.stops[index] as Stop;
    return { ...stop, status, reason, arrivedAt: iso(arrivedAt), departedAt: iso(departedAt) };
  });
  return {
    ...view,
    status: trip.status,
    startedAt: iso(trip.startedAt),
    completedAt: iso(trip.completedAt),
    stops: stops.slice(0, -1),
    destination: stops.at(-1) as StopView,
  };
}
