import type { TimedPlace } from "../../domain/eta-moment";
import { noVisit, type Visit, type VisitFix } from "../../domain/stop-visit";
import type { Way } from "../../domain/way";
import { remember } from "../remember";
import { type TripRow, wayOf } from "./row";

/** An ongoing trip as this process follows it. The database is the truth, this is its image. */
export type LiveTrip = {
  row: TripRow;
  way: Way;
  visit: Visit;
  /** The fixes of the leg it drives now, oldest first, thinned out. */
  driven: TimedPlace[];
  /** Fixes that wait to be looked at, in order of time; the newest looked at, ms. */
  inbox: VisitFix[];
  seenAt: number;
  /** Whether they are to be read from the database first: something about the past changed. */
  isStale: boolean;
  isWorking: boolean;
  /** When progress was last told, ms by the server's clock; the next telling, if it waits. */
  toldAt: number;
  telling: NodeJS.Timeout | null;
  /** The fix time of the last foresight, ms. */
  foreseenAt: number;
};

const trips = remember("live-trips", () => ({
  byId: new Map<string, LiveTrip>(),
  byVehicle: new Map<string, LiveTrip>(),
}));

export const liveTrips = (): LiveTrip[] => [...trips.byId.values()];
export const liveTrip = (tripId: string): LiveTrip | undefined => trips.byId.get(tripId);
/** The ongoing trip of a vehicle, if any. */
export const liveTripOf = (vehicleId: string): LiveTrip | undefined =>
  trips.byVehicle.get(vehicleId);

/** Takes up an ongoing trip, or its newer version. */
export function keepLive(row: TripRow): LiveTrip {
  const live = trips.byId.get(row.id) ?? fresh(row);
  if (live.row.version > row.version) return live;
  if (live.row.vehicleId !== row.vehicleId) trips.byVehicle.delete(live.row.vehicleId);
  // Progress is stored now and then only: what is known here is younger.
  live.row = { ...row, progress: Math.max(row.progress, live.row.progress) };
  live.way = wayOf(row);
  trips.byId.set(row.id, live);
  trips.byVehicle.set(row.vehicleId, live);
  return live;
}

const fresh = (row: TripRow): LiveTrip => ({
  row,
  way: wayOf(row),
  visit: noVisit,
  driven: [],
  inbox: [],
  seenAt: 0,
  isStale: true,
  isWorking: false,
  toldAt: 0,
  telling: null,
  foreseenAt: 0,
});

/** Lets go of a trip that has ended. */
export function dropLive(tripId: string): void {
  const live = trips.byId.get(tripId);
  if (!live) return;
  if (live.telling) clearTimeout(live.telling);
  trips.byId.delete(tripId);
  if (trips.byVehicle.get(live.row.vehicleId) === live) trips.byVehicle.delete(live.row.vehicleId);
}

/** A stored trip with the figures known here, which are younger than the stored ones. */
export function liveRow(row: TripRow): TripRow {
  const live = trips.byId.get(row.id);
  return live && live.row.version === row.version ? live.row : row;
}
