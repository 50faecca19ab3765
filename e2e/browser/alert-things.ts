import type { AlertView } from "../../lib/domain/alert";
import type { VehicleView } from "../../lib/domain/vehicle";
import { rest } from "../rest";
import { demoCookie } from "../sign-in";
import { dispatch, report } from "../socket/trip-calls";

/** Between two fixes, seconds; and how far apart they are, degrees: 72 km/h. */
const STEP = 10;
const STEP_NORTH = 0.0018;

/** A vehicle nobody else touches, and the address of its device. */
export async function ownVehicle(url: string, plateNumber: string) {
  const admin = await demoCookie(url, "admin");
  const made = await rest<VehicleView>(url, admin, "POST", "/api/vehicles", { plateNumber });
  if (made.status !== 201) throw new Error(`No vehicle: ${JSON.stringify(made.body)}`);
  const path = `/api/vehicles/${made.body.id}/device-key`;
  const { body } = await rest<{ key: string }>(url, admin, "POST", path);
  return { vehicle: made.body, door: `/api/ingest/${body.key}` };
}

/** Drives on for as long as there is something to say, ten seconds a fix, until now. */
const drive = (url: string, door: string, each: object[]) =>
  report(
    url,
    door,
    ...each.map((more, i) => ({
      lat: 24.7 + i * STEP_NORTH,
      lng: 46.68,
      accuracy: 5,
      recordedAt: new Date(Date.now() - (each.length - i) * STEP * 1000).toISOString(),
      ...more,
    })),
  );

/** A vehicle that has just been too fast (high priority); gives the alert. */
export async function speeding(url: string, plateNumber: string): Promise<AlertView> {
  const { vehicle, door } = await ownVehicle(url, plateNumber);
  await drive(
    url,
    door,
    [60, 88, 104, 118, 131, 134, 132, 126, 118].map((speed) => ({ speed })),
  );
  return listed(url, vehicle.id, "overspeed");
}

/** A vehicle that is low on fuel (medium priority); gives the alert. */
export async function lowOnFuel(url: string, plateNumber: string): Promise<AlertView> {
  const { vehicle, door } = await ownVehicle(url, plateNumber);
  await drive(
    url,
    door,
    [30, 18, 14, 13, 12, 12, 12, 11].map((fuelLevel) => ({ fuelLevel, speed: 60 })),
  );
  return listed(url, vehicle.id, "low_fuel");
}

/** The vehicle's alert of this kind, once it is there. */
async function listed(url: string, vehicleId: string, kind: string): Promise<AlertView> {
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    const path = `/api/alerts?vehicleId=${vehicleId}&kind=${kind}`;
    const { body } = await dispatch<{ items: AlertView[] }>(url, "GET", path);
    if (body.items[0]) return body.items[0];
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No ${kind} alert came.`);
}
