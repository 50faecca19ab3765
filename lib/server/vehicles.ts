import { randomUUID } from "node:crypto";
import { AppError } from "../domain/errors";
import type { Actor } from "../domain/user";
import type { NewVehicle, VehicleChange, VehicleStatus, VehicleView } from "../domain/vehicle";
import { vehicleStatus } from "../domain/vehicle";
import type { ActiveVehicles } from "../realtime/events";
import { authorise } from "./authorise";
import { database } from "./database/connection";
import { isTaken } from "./database/errors";
import { forgetKeyOwners } from "./device-keys";
import { enabledDriver, endDuty, startDuty } from "./duty";
import {
  type FleetVehicle,
  fleetVehicle,
  fleetVehicles,
  lastHeard,
  loadFleet,
  vehicleView,
} from "./fleet-state";
import { type Page, pageOf } from "./page";
import { markChanged } from "./tracking-batch";
import { websocketService } from "./websocket-service";

/** Vehicles by plate; `q` is looked for in plate, name and driver. */
export function listVehicles(
  actor: Actor,
  {
    q = "",
    status,
    ...page
  }: { q?: string; status?: VehicleStatus | undefined; cursor?: string | undefined; limit: number },
): Page<VehicleView> {
  authorise(actor, "fleet:watch");
  const wanted = q.trim().toLowerCase();
  const views = fleetVehicles()
    .filter((vehicle) => !status || vehicle.status === status)
    .filter(({ plateNumber, name, driver }) =>
      [plateNumber, name, driver?.name].some((text) => text?.toLowerCase().includes(wanted)),
    )
    .map(vehicleView);
  return pageOf(views, ({ plateNumber, id }) => [plateNumber, id], page);
}

/** Every vehicle as it stands. */
export function fleetSnapshot(actor: Actor): VehicleView[] {
  authorise(actor, "fleet:watch");
  return fleetVehicles().map(vehicleView);
}

/** All vehicles that are not offline (contract §3). */
export function activeVehicles(actor: Actor): ActiveVehicles {
  const active = fleetSnapshot(actor).filter(({ status }) => status !== "offline");
  return {
    vehicles: active.map(({ id, plateNumber, status, location }) => ({
      id,
      plateNumber,
      status,
      location,
    })),
  };
}

/** One vehicle: any for dispatchers and admins, a driver's own on duty. */
export function vehicleById(actor: Actor, id: string): VehicleView {
  const vehicle = fleetVehicle(id);
  if (vehicle.driver?.id !== actor.id) authorise(actor, "vehicle:watch");
  return vehicleView(vehicle);
}

/** Adds a vehicle; CONFLICT when the plate is taken. With `driverId` that driver's duty starts. */
export async function createVehicle(
  actor: Actor,
  { driverId, ...vehicle }: NewVehicle,
): Promise<VehicleView> {
  authorise(actor, "vehicle:manage");
  if (driverId) await enabledDriver(actor, driverId);
  const { plateNumber, name = null } = vehicle;
  const { id } = await database().vehicle.create({ data: { plateNumber, name } }).catch(plateTaken);
  await loadFleet([id]);
  websocketService.emitVehicleChange(id, vehicleView(fleetVehicle(id)));
  if (driverId) await assign(actor, id, driverId);
  return vehicleById(actor, id);
}

/** Changes plate or name (admin), or who drives it (dispatcher, admin); `driverId: null` ends the duty. */
export async function changeVehicle(
  actor: Actor,
  id: string,
  { driverId, ...change }: VehicleChange,
): Promise<VehicleView> {
  const vehicle = fleetVehicle(id);
  authorise(actor, "vehicle:assign");
  if (driverId) await enabledDriver(actor, driverId);
  if (Object.keys(change).length > 0) {
    authorise(actor, "vehicle:manage");
    const { plateNumber, name } = change;
    const data = {
      ...(plateNumber !== undefined && { plateNumber }),
      ...(name !== undefined && { name }),
    };
    await database().vehicle.update({ where: { id }, data }).catch(plateTaken);
    Object.assign(vehicle, data, { updatedAt: new Date() });
    websocketService.emitVehicleChange(id, vehicleView(vehicle));
  }
  if (driverId) await assign(actor, id, driverId);
  else if (driverId === null) await release(actor, vehicle);
  return vehicleById(actor, id);
}

/**
 * Takes a vehicle out of the fleet: its duty ends, its key stops, its history stays. CONFLICT while
 * it is on a trip.
 */
export async function archiveVehicle(actor: Actor, id: string): Promise<void> {
  authorise(actor, "vehicle:manage");
  const vehicle = fleetVehicle(id);
  if (await database().trip.count({ where: { vehicleId: id, status: "ongoing" } })) {
    throw new AppError(
      "CONFLICT",
      "This vehicle is on a trip. Complete or cancel it, or give it to another vehicle first.",
    );
  }
  await release(actor, vehicle);
  await database().$transaction([
    database().deviceKey.deleteMany({ where: { vehicleId: id } }),
    database().vehicle.update({ where: { id }, data: { archivedAt: new Date() } }),
  ]);
  forgetKeyOwners();
  await loadFleet([id]);
  websocketService.emitVehicleChange(id, vehicleView(vehicle));
}

/** Time alone changes a status too: told once a second (contract §3, idle → stopped → offline). */
export function sweepStatuses(now = Date.now()): void {
  for (const vehicle of fleetVehicles()) {
    const status = vehicleStatus(vehicle.fix, lastHeard(vehicle), now);
    if (status === vehicle.status) continue;
    vehicle.status = status;
    vehicle.updatedAt = new Date(now);
    websocketService.emitVehicleUpdate(vehicle.id, vehicleView(vehicle));
    markChanged(vehicle, vehicle.fix);
  }
}

const assign = (actor: Actor, vehicleId: string, userId: string) =>
  startDuty(actor, { vehicleId, userId, commandId: randomUUID() });

async function release(actor: Actor, { driver }: FleetVehicle): Promise<void> {
  if (driver) await endDuty(actor, { userId: driver.id, commandId: randomUUID() });
}

function plateTaken(error: unknown): never {
  if (isTaken(error))
    throw new AppError(
      "CONFLICT",
      "Another vehicle has this plate number. Choose another or edit that one.",
    );
  throw error;
}
