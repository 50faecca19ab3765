import { AppError } from "../../domain/errors";
import type { GeofenceView, NewGeofence } from "../../domain/geofence";
import type { Actor } from "../../domain/user";
import { authorise } from "../authorise";
import { database } from "../database/connection";
import { fleetVehicles } from "../fleet-state";
import { websocketService } from "../websocket-service";
import { keepFence } from "./fences";
import { columnsOf, geofenceView } from "./row";

/** Draws a geofence; BAD_REQUEST for vehicles that are not in the fleet. */
export async function createGeofence(actor: Actor, fence: NewGeofence): Promise<GeofenceView> {
  authorise(actor, "geofence:manage");
  refuseStrangers(fence.vehicleIds ?? []);
  const row = await database().geofence.create({
    data: { ...columnsOf(fence), shapedAt: new Date() },
  });
  return publish(geofenceView(row));
}

/** BAD_REQUEST when one of these is no vehicle of the fleet; `except`: known to be named before. */
export function refuseStrangers(
  vehicleIds: readonly string[],
  except: readonly string[] = [],
): void {
  const known = new Set([...except, ...fleetVehicles().map(({ id }) => id)]);
  const stranger = vehicleIds.findIndex((id) => !known.has(id));
  if (stranger < 0) return;
  const message = "There is no such vehicle in the fleet. Reload the list of vehicles.";
  throw new AppError("BAD_REQUEST", `vehicleIds.${stranger}: ${message}`, [
    { path: ["vehicleIds", stranger], message },
  ]);
}

/** What is stored holds from now on, and every screen of the control room hears of it. */
export function publish(view: GeofenceView): GeofenceView {
  keepFence(view);
  websocketService.emitGeofenceChange(view);
  return view;
}
