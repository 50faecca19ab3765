import type { TripView } from "../domain/trip-view";
import { newId } from "./new-id";
import { rest } from "./rest";
import { trips } from "./stores/trips";

/** What is ordered of a trip: the path below `/api/trips/:id/` that takes it (contract §6). */
export type TripOrder =
  | "start"
  | "complete"
  | "cancel"
  | "assign"
  | "notes"
  | `stops/${string}/${"arrive" | "depart" | "fail" | "skip" | "reopen"}`;

/** Commands that had no success yet, by what they say: sent again, they are the same (contract §3). */
const unfinished = new Map<string, string>();

/** Sends a command on a trip (contract §6); the answer is in the trips store before it is given. */
export async function commandTrip(
  tripId: string,
  order: TripOrder,
  fields: object = {},
): Promise<TripView> {
  const path = `/api/trips/${tripId}/${order}`;
  const key = JSON.stringify([path, fields]);
  const commandId = unfinished.get(key) ?? newId();
  unfinished.set(key, commandId);
  const trip = await rest<TripView>("POST", path, { commandId, ...fields });
  unfinished.delete(key);
  trips.applyTrip(trip);
  return trip;
}
