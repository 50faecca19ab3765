import { z } from "zod";
import { isWithin } from "../../domain/geo";
import { id } from "../../domain/id";
import { trackingOptions } from "../../realtime/events";
import { authorise } from "../authorise";
import { addViewer, removeViewer } from "../tracking-batch";
import { activeVehicles, fleetSnapshot, vehicleById } from "../vehicles";
import { type Handler, on } from "./handler";
import { join, room } from "./rooms";

const nothing = z.unknown();

export const vehicleEvents: Handler[] = [
  on("subscribe:vehicle", "subscription", id, (user, vehicleId, socket) => {
    const data = vehicleById(user, vehicleId);
    join(socket, room.vehicle(vehicleId));
    socket.emit("vehicle:updated", { vehicleId, data });
  }),
  on("unsubscribe:vehicle", "subscription", id, (_user, vehicleId, socket) => {
    socket.leave(room.vehicle(vehicleId));
  }),
  on("subscribe:tracking", "subscription", trackingOptions, (user, options, socket) => {
    authorise(user, "fleet:watch");
    if (options?.encoding !== "batch") {
      join(socket, room.tracking);
      return;
    }
    const bounds = options.bounds ?? null;
    join(socket, room.trackingBatch);
    addViewer(socket, bounds);
    const vehicles = fleetSnapshot(user).filter(
      ({ location }) => !bounds || (location && isWithin(bounds, location)),
    );
    return { at: new Date().toISOString(), vehicles };
  }),
  on("unsubscribe:tracking", "subscription", nothing, (_user, _payload, socket) => {
    socket.leave(room.tracking);
    socket.leave(room.trackingBatch);
    removeViewer(socket);
  }),
  on("request:active-vehicles", "event", nothing, (user, _payload, socket) => {
    const active = activeVehicles(user);
    socket.emit("tracking:active-vehicles", active);
    return active;
  }),
];
