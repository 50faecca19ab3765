import type { Actor } from "../domain/user";
import type { DriverPageView } from "../domain/vehicle";
import { authorise } from "./authorise";
import { driverPages } from "./driver-pages";
import { vehicleDrivenBy, vehicleView } from "./fleet-state";
import type { LiveSocket } from "./sockets/live-socket";
import { websocketService } from "./websocket-service";

/**
 * A page of the driver's says that it is on screen, or hidden: hidden pages can report no position.
 * Of several tabs one that is on screen is enough.
 */
export function showDriverPage(
  actor: Actor,
  { visible }: { visible: boolean },
  { data }: LiveSocket,
): void {
  authorise(actor, "driver:page");
  data.isPageVisible = visible;
  const isAnyVisible = websocketService.isAnyPageVisible(actor.id);
  enter(actor.id, isAnyVisible ? "visible" : "hidden");
}

/** The driver's last socket is gone. A page that hid before is still just hidden. */
export function loseDriverPage(userId: string): void {
  if (driverPages.get(userId)?.state === "visible") enter(userId, "gone");
}

function enter(userId: string, state: DriverPageView["state"]): void {
  if (driverPages.get(userId)?.state === state) return;
  driverPages.set(userId, { state, since: new Date().toISOString() });
  const vehicle = vehicleDrivenBy(userId);
  if (vehicle) websocketService.emitVehicleChange(vehicle.id, vehicleView(vehicle));
}
