import { AppError } from "../domain/errors";
import type { HeardAt, Place } from "../domain/fix";
import type { Location } from "../domain/position";
import {
  type VehicleFix,
  type VehicleStatus,
  type VehicleView,
  vehicleStatus,
} from "../domain/vehicle";
import { database } from "./database/connection";
import { driverPages } from "./driver-pages";
import type { DutyPeriod, User, VehicleState } from "./generated/prisma/client";
import type { PositionRow } from "./positions/rows";
import { remember } from "./remember";

/** A vehicle as this process knows it. The database is the truth, this is its image. */
export type FleetVehicle = {
  id: string;
  plateNumber: string;
  name: string | null;
  /** Whoever is on duty with it, since when. */
  driver: { id: string; name: string; phone: string | null; since: Date } | null;
  fix: VehicleFix | null;
  /** Status as last told to the world. */
  status: VehicleStatus;
  /** When something last came in from each source. */
  heardAt: HeardAt;
  /** A jump that waits to be confirmed by the next fix, and its row should it be. */
  held: { place: Place; position: PositionRow } | null;
  archivedAt: Date | null;
  updatedAt: Date;
};

const fleet = remember("fleet", () => new Map<string, FleetVehicle>());

/** Every vehicle of the fleet; archived ones are not. */
export const fleetVehicles = (): FleetVehicle[] =>
  [...fleet.values()].filter(({ archivedAt }) => archivedAt === null);

/** The vehicle, archived or not: its history still takes what comes late. Or NOT_FOUND. */
export function everVehicle(id: string): FleetVehicle {
  const vehicle = fleet.get(id);
  if (vehicle) return vehicle;
  throw new AppError("NOT_FOUND", "There is no such vehicle. Reload the list of vehicles.");
}

/** The vehicle of the fleet, or NOT_FOUND. */
export function fleetVehicle(id: string): FleetVehicle {
  const vehicle = everVehicle(id);
  if (vehicle.archivedAt === null) return vehicle;
  throw new AppError(
    "NOT_FOUND",
    "This vehicle was taken out of the fleet. Reload the list of vehicles.",
  );
}

/** The vehicle this user is on duty with, if any. */
export function vehicleDrivenBy(userId: string): FleetVehicle | null {
  for (const vehicle of fleet.values()) if (vehicle.driver?.id === userId) return vehicle;
  return null;
}

/** Reads every vehicle (or these) from the database as it is stored. */
export async function loadFleet(ids?: string[]): Promise<void> {
  const rows = await database().vehicle.findMany({
    where: ids ? { id: { in: ids } } : {},
    include: {
      state: true,
      dutyPeriods: { where: { endedAt: null }, include: { user: true } },
    },
  });
  const now = Date.now();
  for (const { id, plateNumber, name, archivedAt, updatedAt, state, dutyPeriods } of rows) {
    const duty = dutyPeriods[0];
    const fix = state && storedFix(state);
    // The same object throughout: others hold on to it.
    const vehicle = Object.assign(fleet.get(id) ?? {}, {
      id,
      plateNumber,
      name,
      driver: duty ? driverOf(duty) : null,
      fix,
      status: vehicleStatus(fix, fix?.receivedAt ?? 0, now),
      heardAt: fix ? { [fix.source]: fix.receivedAt } : {},
      held: null,
      archivedAt,
      updatedAt: state && state.receivedAt > updatedAt ? state.receivedAt : updatedAt,
    });
    fleet.set(id, vehicle);
  }
}

/** Takes a vehicle's newest fix back to what is stored. */
export async function reloadFix(vehicleId: string): Promise<void> {
  const state = await database().vehicleState.findUnique({ where: { vehicleId } });
  const vehicle = fleet.get(vehicleId);
  if (!vehicle) return;
  vehicle.fix = state && storedFix(state);
  vehicle.held = null;
  vehicle.status = vehicleStatus(vehicle.fix, lastHeard(vehicle), Date.now());
}

/** When anything last came in for the vehicle, from whichever source; ms, 0 for never. */
export function lastHeard({ heardAt }: FleetVehicle): number {
  return Math.max(0, ...Object.values(heardAt));
}

export function driverOf({ user, startedAt }: DutyPeriod & { user: User }) {
  return { id: user.id, name: user.name, phone: user.phone, since: startedAt };
}

function storedFix({ vehicleId: _, ...state }: VehicleState): VehicleFix {
  return {
    ...state,
    recordedAt: state.recordedAt.getTime(),
    receivedAt: state.receivedAt.getTime(),
    standingSince: state.standingSince?.getTime() ?? null,
  };
}

export function locationOf(fix: VehicleFix): Location {
  const { lat, lng, speed, heading, accuracy, recordedAt } = fix;
  return { lat, lng, speed, heading, accuracy, recordedAt: new Date(recordedAt).toISOString() };
}

/** The vehicle as clients see it. */
export function vehicleView(vehicle: FleetVehicle): VehicleView {
  const { id, plateNumber, name, driver, fix, status, archivedAt, updatedAt } = vehicle;
  return {
    id,
    plateNumber,
    name,
    status,
    driverId: driver?.id ?? null,
    driver: driver && { id: driver.id, name: driver.name, phone: driver.phone },
    driverPage: (driver && driverPages.get(driver.id)) ?? null,
    fuelLevel: fix?.fuelLevel ?? null,
    battery: fix?.battery ?? null,
    ignition: fix?.ignition ?? null,
    odometer: fix?.odometer ?? null,
    location: fix && locationOf(fix),
    receivedAt: fix && new Date(fix.receivedAt).toISOString(),
    archivedAt: archivedAt?.toISOString() ?? null,
    updatedAt: updatedAt.toISOString(),
  };
}
