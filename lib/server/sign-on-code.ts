import { randomBytes } from "node:crypto";
import { AppError } from "../domain/errors";
import type { Actor } from "../domain/user";
import { authorise } from "./authorise";
import { database } from "./database/connection";
import { type FleetVehicle, fleetVehicle } from "./fleet-state";
import { reportingAddress } from "./reporting-address";

/** The code in a vehicle's cab, and where it leads; made when first asked for, then the same. */
export async function signOnCode(
  actor: Actor,
  vehicleId: string,
): Promise<{ code: string; url: string }> {
  authorise(actor, "vehicle:assign");
  const { id } = fleetVehicle(vehicleId);
  await database().vehicle.updateMany({
    where: { id, signOnCode: null },
    data: { signOnCode: randomBytes(15).toString("base64url") },
  });
  const { signOnCode: code } = await database().vehicle.findUniqueOrThrow({ where: { id } });
  return { code: code as string, url: `${reportingAddress()}/drive?vehicle=${code}` };
}

/** The vehicle whose cab has this code, or NOT_FOUND. */
export async function vehicleOfCode(code: string): Promise<FleetVehicle> {
  // No database takes a NUL in a text.
  const row = code.includes("\0")
    ? null
    : await database().vehicle.findUnique({ where: { signOnCode: code } });
  if (row) return fleetVehicle(row.id);
  throw new AppError(
    "NOT_FOUND",
    "No vehicle has this code. Scan the one in the cab again, or ask your dispatcher for it.",
  );
}
