import type { AlertKind } from "./alert";
import { AppError, conflict } from "./errors";
import type { Action } from "./permissions";
import { type EntryData, type Stop, type StopDeed, visit } from "./stop";
import { type NoteDeed, noteData } from "./trip-note";

export const tripStatuses = ["scheduled", "ongoing", "completed", "cancelled"] as const;
export type TripStatus = (typeof tripStatuses)[number];

/** Kinds of timeline items (contract §3). */
export const timelineKinds = [
  "scheduled",
  "assigned",
  "started",
  "arrived",
  "departed",
  "completed",
  "cancelled",
  "delayed",
  "alert",
  "note",
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** What the machine needs of a trip; `stops` in order, the last is the destination. */
export type Trip = {
  readonly status: TripStatus;
  readonly version: number;
  readonly vehicleId: string;
  readonly driverId: string | null;
  readonly startedAt: Date | null;
  readonly completedAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly reason: string | null;
  readonly stops: readonly Stop[];
};

/** A change that people ask for. */
export type Order =
  | { readonly do: "start" | "complete" }
  | { readonly do: "cancel"; readonly reason: string | null }
  | { readonly do: "assign"; readonly vehicleId: string; readonly driverId: string | null }
  | (StopDeed & { readonly stopId: string })
  | Extract<NoteDeed, { do: "note" }>;

/** An order, what else is noted, or what the server itself says; these do not change its state. */
export type Deed =
  | Order
  | NoteDeed
  | { readonly do: "alert"; readonly alertId: string; readonly kind: AlertKind }
  | { readonly do: "delay"; readonly promisedAt: string; readonly etaAt: string }
  | { readonly do: "ask" };

/** A deed and when it happened, which is never after it was received. */
export type TripCommand = Deed & { readonly at: Date };

/** Whose leave each order needs (permissions.ts); drivers have it for their own trips only. */
export const commandActions = {
  start: "trip:run",
  complete: "trip:run",
  cancel: "trip:run",
  arrive: "trip:run",
  depart: "trip:run",
  fail: "trip:run",
  skip: "trip:run",
  note: "trip:run",
  assign: "trip:plan",
  reopen: "trip:plan",
} as const satisfies Record<Order["do"], Action>;

/** What the timeline will say: one item for every command that took effect. */
export type TimelineEntry = {
  kind: TimelineKind;
  at: Date;
  data: EntryData;
};
export type Decision = { trip: Trip; entry: TimelineEntry };

/**
 * The trip machine: the trip after a command, and its timeline entry.
 *
 *     scheduled ──start──▶ ongoing ──complete──▶ completed
 *         └────────cancel─────┴──▶ cancelled
 *
 * Stops are `pending → arrived → departed`, or `failed` or `skipped` with a reason; people may
 * correct them while the trip is ongoing, and the times of arrival and departure afterwards too.
 * A command for a moment before the trip began counts from its start; what was said stays in the
 * entry. Throws CONFLICT when the trip's state has no place for the command, NOT_FOUND for a stop
 * of another trip.
 */
export function decide(trip: Trip, command: TripCommand): Decision {
  const { change, entry } = consequence(trip, command);
  return { trip: { ...trip, ...change, version: trip.version + 1 }, entry };
}

type Consequence = { change: Partial<Trip>; entry: TimelineEntry };

function consequence(trip: Trip, command: TripCommand): Consequence {
  switch (command.do) {
    case "start":
      expect(trip, ["scheduled"], "started");
      return {
        change: { status: "ongoing", startedAt: command.at },
        entry: { kind: "started", at: command.at, data: {} },
      };
    case "complete":
      return complete(trip, command.at);
    case "cancel":
      expect(trip, ["scheduled", "ongoing"], "cancelled");
      return {
        change: { status: "cancelled", cancelledAt: command.at, reason: command.reason },
        entry: { kind: "cancelled", at: command.at, data: { reason: command.reason } },
      };
    case "assign":
      return assign(trip, command);
    case "prove":
      stopOf(trip, command.stopId);
      return { change: {}, entry: { kind: "note", at: command.at, data: noteData(command) } };
    case "note":
    case "refuse":
    case "settle":
      return { change: {}, entry: { kind: "note", at: command.at, data: noteData(command) } };
    case "alert": {
      const { alertId, kind } = command;
      return { change: {}, entry: { kind: "alert", at: command.at, data: { alertId, kind } } };
    }
    case "delay": {
      expect(trip, ["ongoing"], "delayed");
      const { promisedAt, etaAt } = command;
      return {
        change: {},
        entry: { kind: "delayed", at: command.at, data: { promisedAt, etaAt } },
      };
    }
    case "ask":
      expect(trip, ["ongoing"], "asked about");
      return { change: {}, entry: { kind: "note", at: command.at, data: { ask: "complete" } } };
    default:
      return atStop(trip, command);
  }
}

/** What was not visited by then is skipped; the destination is where it is completed. */
function complete(trip: Trip, said: Date): Consequence {
  expect(trip, ["ongoing"], "completed");
  const visits = trip.stops.flatMap(({ arrivedAt, departedAt }) => [arrivedAt, departedAt]);
  const at = latest(said, trip.startedAt, ...visits);
  const isOpen = ({ status }: Stop) => status === "pending";
  const stops = trip.stops.map((stop, index): Stop => {
    if (!isOpen(stop)) return stop;
    const isDestination = index === trip.stops.length - 1;
    return isDestination
      ? { ...stop, status: "arrived", arrivedAt: at }
      : { ...stop, status: "skipped" };
  });
  const skipped = trip.stops.slice(0, -1).filter(isOpen);
  return {
    change: { status: "completed", completedAt: at, stops },
    entry: {
      kind: "completed",
      at,
      data: {
        ...(skipped.length > 0 && { skipped: skipped.map(({ id }) => id) }),
        ...saidEarlier(said, at),
      },
    },
  };
}

function assign(
  trip: Trip,
  { at, vehicleId, driverId }: Extract<TripCommand, { do: "assign" }>,
): Consequence {
  expect(trip, ["scheduled", "ongoing"], "given to another vehicle or driver");
  if (vehicleId === trip.vehicleId && driverId === trip.driverId) {
    throw conflict("This trip has this vehicle and driver already. Nothing to change.");
  }
  const data = {
    vehicleId,
    driverId,
    previousVehicleId: trip.vehicleId,
    previousDriverId: trip.driverId,
  };
  return { change: { vehicleId, driverId }, entry: { kind: "assigned", at, data } };
}

type StopCommand = Extract<TripCommand, { do: StopDeed["do"] }>;

function atStop(trip: Trip, command: StopCommand): Consequence {
  const stop = stopOf(trip, command.stopId);
  const isVisit = command.do === "arrive" || command.do === "depart";
  expect(trip, isVisit ? ["ongoing", "completed"] : ["ongoing"], "changed at its stops");
  const at = latest(command.at, trip.startedAt);
  if (trip.completedAt && at > trip.completedAt) {
    throw conflict("The trip was completed before that. Give an earlier time.");
  }
  const { next, kind, data } = visit(stop, { ...command, at });
  const stops = trip.stops.map((one) => (one === stop ? next : one));
  const all = { stopId: stop.id, ...data, ...saidEarlier(command.at, at) };
  return { change: { stops }, entry: { kind, at, data: all } };
}

function stopOf(trip: Trip, stopId: string): Stop {
  const stop = trip.stops.find(({ id }) => id === stopId);
  if (stop) return stop;
  throw new AppError("NOT_FOUND", "This trip has no such stop. Reload the trip.");
}

function expect(trip: Trip, statuses: TripStatus[], what: string): void {
  if (statuses.includes(trip.status)) return;
  const state = {
    scheduled: "has not started",
    ongoing: "is under way",
    completed: "is completed",
    cancelled: "was cancelled",
  }[trip.status];
  throw conflict(`This trip ${state}: it cannot be ${what}. Reload it to see how it stands.`);
}

const latest = (said: Date, ...known: (Date | null)[]): Date =>
  new Date(Math.max(said.getTime(), ...known.map((at) => at?.getTime() ?? 0)));

/** What was said, where the entry's time is another. */
const saidEarlier = (said: Date, at: Date): EntryData =>
  said < at ? { said: said.toISOString() } : {};
