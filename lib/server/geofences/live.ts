import type { SeenFix } from "../../domain/detector";
import { type FoundCrossing, noStays, type VehicleStays } from "../../domain/geofence-crossing";
import { remember } from "../remember";

/** A crossing and the fixes that led to it, oldest first. */
export type SeenCrossing = FoundCrossing<SeenFix> & { vehicleId: string; fixes: SeenFix[] };
export type StoredCrossing = SeenCrossing & { id: string };

/** A vehicle as this process holds it against the fences. The database is the truth, this is its image. */
export type FollowedVehicle = {
  state: VehicleStays<SeenFix>;
  /** The last fixes looked at, for evidence; the newest one's time, ms. */
  recent: SeenFix[];
  seenAt: number;
  /** Fixes that wait to be looked at, in order of time, and when they came in, ms. */
  inbox: { fix: SeenFix; receivedAt: number }[];
  /** The span of late fixes that waits to be looked at, ms. */
  late: { from: number; to: number } | null;
  /** Crossings that are stored, but nobody was told of yet. */
  untold: StoredCrossing[];
  /** Whether it stands in a fence for so long by the clock that it is a dwell. */
  isDwellDue: boolean;
  /** Whether what is known is to be read from the database first. */
  isStale: boolean;
  isWorking: boolean;
};

const vehicles = remember("geofence-vehicles", () => new Map<string, FollowedVehicle>());

/** Every vehicle that is followed, by its id. */
export const followedVehicles = (): ReadonlyMap<string, FollowedVehicle> => vehicles;

export const followedVehicle = (vehicleId: string): FollowedVehicle | undefined =>
  vehicles.get(vehicleId);

/** The vehicle as it is followed, from now on if it was not. */
export function takeUp(vehicleId: string): FollowedVehicle {
  const known = vehicles.get(vehicleId);
  if (known) return known;
  const fresh: FollowedVehicle = {
    state: noStays(vehicleId),
    recent: [],
    seenAt: 0,
    inbox: [],
    late: null,
    untold: [],
    isDwellDue: false,
    isStale: true,
    isWorking: false,
  };
  vehicles.set(vehicleId, fresh);
  return fresh;
}

/** A crossing is shown by this many fixes at most. */
export const EVIDENCE_FIXES = 10;

/** The last fixes, with this one. */
export const withRecent = (recent: readonly SeenFix[], fix: SeenFix): SeenFix[] => [
  ...recent.slice(1 - EVIDENCE_FIXES),
  fix,
];
