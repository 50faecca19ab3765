import { z } from "zod";
import { driverPageState } from "../../realtime/events";
import { driverDay, heardOf } from "../driver-day";
import { showDriverPage } from "../driver-presence";
import { vehicleDrivenBy } from "../fleet-state";
import { batch, reportQueued } from "../positions/report";
import { type Handler, on } from "./handler";

/** Everything a driver's page says and asks for (beyond the contract's own events). */
export const driverEvents: Handler[] = [
  on("driver:day", "event", z.unknown(), driverDay),
  on("driver:page", "event", driverPageState, (user, state, socket) => {
    showDriverPage(user, state, socket);
    return heardOf(vehicleDrivenBy(user.id));
  }),
  on("driver:fixes", "position", batch, reportQueued),
];
