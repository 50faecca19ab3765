import type { FleetVehicle } from "@/lib/client/stores/fleet";
import { search, sortByPlate } from "@/lib/client/stores/fleet-list";
import type { Day } from "@/lib/domain/local-day";
import type { TripView } from "@/lib/domain/trip-view";
import { type PackedLane, packLane } from "./pack-lane";
import { tripSpan } from "./trip-span";

export type LaneVehicle = Pick<FleetVehicle, "id" | "plateNumber" | "name"> & {
  driver: { name: string } | null;
  /** Not in the fleet any more: nothing new can be planned for it. */
  isGone: boolean;
};
export type Lane = PackedLane & { vehicle: LaneVehicle; trips: TripView[] };
export type Lanes = { busy: Lane[]; free: LaneVehicle[] };

type Question = {
  fleet: Iterable<FleetVehicle>;
  trips: Iterable<TripView>;
  day: Day;
  now: number;
  query: string;
  /** What room the narrowest bar takes, ms. */
  shortest: number;
};

/** A day of the fleet: the vehicles that have trips then, each with its trips laid out, and the rest. */
export function lanesOf({ fleet, trips, day, now, query, shortest }: Question): Lanes {
  const vehicles = new Map<string, LaneVehicle>();
  for (const { id, plateNumber, name, driver } of fleet)
    vehicles.set(id, { id, plateNumber, name, driver, isGone: false });
  const tripsOf = new Map<string, TripView[]>();
  for (const trip of trips) {
    const { start, latest } = tripSpan(trip, now);
    if (start >= day.end || latest < day.start) continue;
    tripsOf.set(trip.vehicleId, [...(tripsOf.get(trip.vehicleId) ?? []), trip]);
    if (vehicles.has(trip.vehicleId)) continue;
    vehicles.set(trip.vehicleId, { ...trip.vehicle, driver: trip.driver, isGone: true });
  }
  const lanes: Lanes = { busy: [], free: [] };
  for (const vehicle of sortByPlate(search([...vehicles.values()], query))) {
    const own = tripsOf.get(vehicle.id);
    if (own) lanes.busy.push({ vehicle, trips: own, ...packLane(own, now, shortest) });
    else lanes.free.push(vehicle);
  }
  return lanes;
}
