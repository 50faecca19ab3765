import type { DriverDay, HeardView, VehicleChoice } from "../domain/driver-day";
import type { Source } from "../domain/position";
import { AHEAD_MS, PAST_MS } from "../domain/trips-today";
import type { Actor } from "../domain/user";
import { accidentAsking } from "./alerts/accident-asking";
import { emergencyToken } from "./auth/emergency-token";
import { authorise } from "./authorise";
import { database } from "./database/connection";
import { type FleetVehicle, fleetVehicles, vehicleDrivenBy } from "./fleet-state";
import { settings } from "./settings";
import { liveRow } from "./trips/live";
import { tripView, withAll } from "./trips/row";

/** A vehicle driven within this long is one of the usual, ms. */
const LATELY_MS = 30 * 24 * 60 * 60_000;

const MOST_CHOICES = 200;

/** Everything a driver's page shows, as it stands now. */
export async function driverDay(actor: Actor): Promise<DriverDay> {
  authorise(actor, "driver:page");
  const now = Date.now();
  const vehicle = vehicleDrivenBy(actor.id);
  const since = vehicle?.driver?.since;
  const [trips, usual, fleet, token, accident] = await Promise.all([
    tripsAround(actor.id, now),
    usualVehicles(actor.id, now),
    settings(),
    emergencyToken(actor),
    accidentAsking(actor.id),
  ]);
  return {
    at: new Date(now).toISOString(),
    user: { id: actor.id, name: actor.name },
    duty:
      vehicle && since
        ? {
            vehicleId: vehicle.id,
            plateNumber: vehicle.plateNumber,
            vehicleName: vehicle.name,
            startedAt: since.toISOString(),
          }
        : null,
    heard: heardOf(vehicle),
    vehicles: choices(new Set([...usual, ...trips.map(({ vehicleId }) => vehicleId)])),
    trips,
    accident,
    settings: fleet,
    emergencyToken: token.token,
  };
}

/** When each source last reported for the vehicle. */
export function heardOf(vehicle: FleetVehicle | null): HeardView {
  const at = (source: Source) => {
    const time = vehicle?.heardAt[source];
    return time ? new Date(time).toISOString() : null;
  };
  return { device: at("device"), phone: at("phone"), page: at("page") };
}

async function tripsAround(driverId: string, now: number) {
  const past = new Date(now - PAST_MS);
  const rows = await database().trip.findMany({
    where: {
      driverId,
      OR: [
        { status: "ongoing" },
        { status: "scheduled", dueAt: { lt: new Date(now + AHEAD_MS) } },
        { completedAt: { gt: past } },
        { cancelledAt: { gt: past } },
      ],
    },
    include: withAll,
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: 100,
  });
  return rows.map((row) => tripView(liveRow(row)));
}

async function usualVehicles(userId: string, now: number): Promise<string[]> {
  const periods = await database().dutyPeriod.findMany({
    where: { userId, startedAt: { gt: new Date(now - LATELY_MS) } },
    distinct: ["vehicleId"],
    select: { vehicleId: true },
  });
  return periods.map(({ vehicleId }) => vehicleId);
}

/**
 * The usual ones first, then by plate; of a large fleet not all: the code in the cab knows any. Who
 * drives the others is not a driver's business.
 */
function choices(usual: Set<string>): VehicleChoice[] {
  return fleetVehicles()
    .map(({ id, plateNumber, name, driver }) => ({
      id,
      plateNumber,
      name,
      isUsual: usual.has(id),
      isTaken: driver !== null,
    }))
    .sort(
      (a, b) => Number(b.isUsual) - Number(a.isUsual) || a.plateNumber.localeCompare(b.plateNumber),
    )
    .slice(0, MOST_CHOICES);
}
