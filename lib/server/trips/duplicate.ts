import type { TripCopies } from "../../domain/trip-input";
import type { TripView } from "../../domain/trip-view";
import type { Actor } from "../../domain/user";
import { authorise } from "../authorise";
import { createTrips } from "./plan";
import { originOf, tripRow } from "./row";

/**
 * Plans a trip again with its vehicle, driver, places and name: once for each time, or once
 * without one. All or none; refused as `createTrips` refuses it.
 */
export async function duplicateTrip(
  actor: Actor,
  id: string,
  { scheduledAts }: TripCopies,
): Promise<TripView[]> {
  authorise(actor, "trip:plan");
  const row = await tripRow(id);
  const stops = row.stops.map(({ lat, lng, label }) => ({ lat, lng, label }));
  const destination = stops.pop() as (typeof stops)[number];
  const { vehicleId, driverId, name } = row;
  const origin = { ...originOf(row), label: row.originLabel };
  const trip = { vehicleId, driverId, name, origin, destination, stops };
  return createTrips(
    actor,
    (scheduledAts ?? [null]).map((scheduledAt) => ({ ...trip, scheduledAt })),
  );
}
