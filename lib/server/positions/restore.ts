import { fleetVehicles, locationOf, reloadFix, vehicleView } from "../fleet-state";
import { log } from "../log";
import { remember } from "../remember";
import { markChanged } from "../tracking-batch";
import { websocketService } from "../websocket-service";
import { settled } from "./writer";

const restoring = remember("restoring", () => new Set<string>());

/** After a failed commit the screens go back to what is stored, however long that takes to read. */
export async function restore(vehicleId: string): Promise<void> {
  if (restoring.has(vehicleId)) return;
  restoring.add(vehicleId);
  try {
    await settled();
    await reloadFix(vehicleId);
  } catch (error) {
    log.warn({ err: error, vehicleId }, "a stored state cannot be read yet, trying again");
    setTimeout(() => void restore(vehicleId), 1000).unref();
    return;
  } finally {
    restoring.delete(vehicleId);
  }
  const vehicle = fleetVehicles().find(({ id }) => id === vehicleId);
  if (!vehicle) return;
  if (vehicle.fix) websocketService.emitGPSUpdate(vehicleId, locationOf(vehicle.fix));
  websocketService.emitVehicleUpdate(vehicleId, vehicleView(vehicle));
  markChanged(vehicle, null);
}
