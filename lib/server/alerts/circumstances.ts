import type { EmergencyInput } from "../../domain/emergency";
import { AppError } from "../../domain/errors";
import type { Location } from "../../domain/position";
import type { Actor } from "../../domain/user";
import { database } from "../database/connection";
import type { Owner } from "../device-keys";
import { driverOnDuty, vehiclesOnDuty } from "../duty-periods";
import { everVehicle, locationOf, vehicleDrivenBy } from "../fleet-state";

/** Whom an emergency concerns. */
type Concerned = { vehicleId: string | null; driverId: string | null };

/**
 * Vehicle, driver, trip and place of an emergency at `at`. BAD_REQUEST when a dispatcher names no
 * vehicle, NOT_FOUND for an unknown one; drivers and devices are never turned away.
 */
export async function circumstances(by: Actor | Owner, input: EmergencyInput, at: Date) {
  const { vehicleId, driverId } = await concerned(by, input, at);
  const tripId = vehicleId && (await tripAt(vehicleId, at));
  return { vehicleId, driverId, tripId, location: placeOf(input, vehicleId, at) };
}

async function concerned(by: Actor | Owner, input: EmergencyInput, at: Date): Promise<Concerned> {
  if (!("role" in by)) {
    return by.userId === null ? ofVehicle(by.vehicleId, at) : ofDriver(by.userId, input, at);
  }
  if (by.role === "driver") return ofDriver(by.id, input, at);
  if (!input.vehicleId) {
    throw new AppError("BAD_REQUEST", "vehicleId: Say which vehicle it is about.", [
      { path: ["vehicleId"], message: "Say which vehicle it is about." },
    ]);
  }
  return ofVehicle(everVehicle(input.vehicleId).id, at);
}

async function ofVehicle(vehicleId: string, at: Date): Promise<Concerned> {
  return { vehicleId, driverId: await driverOnDuty(vehicleId, at) };
}

/** The vehicle of that moment, else the one of now, else none; the named one if it is among these. */
async function ofDriver(driverId: string, { vehicleId }: EmergencyInput, at: Date) {
  const [then] = await vehiclesOnDuty(driverId, [at]);
  const own = [then, vehicleDrivenBy(driverId)?.id].filter((id) => typeof id === "string");
  return { vehicleId: own.find((id) => id === vehicleId) ?? own[0] ?? null, driverId };
}

/** The vehicle's trip that was under way at that moment, else the one that is now. */
export async function tripAt(vehicleId: string, at: Date): Promise<string | null> {
  const trips = await database().trip.findMany({
    where: {
      vehicleId,
      OR: [
        { status: "ongoing" },
        { startedAt: { lte: at }, completedAt: { gt: at } },
        { startedAt: { lte: at }, cancelledAt: { gt: at } },
      ],
    },
    orderBy: { startedAt: "asc" },
    select: { id: true, startedAt: true },
  });
  const then = trips.filter(({ startedAt }) => startedAt && startedAt <= at).at(-1);
  return (then ?? trips.at(-1))?.id ?? null;
}

/** Where the sender says it is, else where the vehicle was last seen. */
function placeOf({ location }: EmergencyInput, vehicleId: string | null, at: Date) {
  if (!location) {
    const fix = vehicleId === null ? null : everVehicle(vehicleId).fix;
    return fix && locationOf(fix);
  }
  const { lat, lng, speed = null, heading = null, accuracy = null, recordedAt } = location;
  return {
    lat,
    lng,
    speed,
    heading: heading === null ? null : heading % 360,
    accuracy,
    recordedAt: (recordedAt ?? at).toISOString(),
  } satisfies Location;
}
