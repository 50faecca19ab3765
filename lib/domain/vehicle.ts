import { z } from "zod";
import { id } from "./id";
import type { Location, Source } from "./position";
import { text } from "./text";

export const vehicleStatuses = ["moving", "idle", "stopped", "offline"] as const;
export type VehicleStatus = (typeof vehicleStatuses)[number];

/** Nothing received for this long: offline (contract §3). */
export const OFFLINE_AFTER_MS = 10 * 60_000;
/** Standing this long without ignition: stopped (contract §3). */
export const STOPPED_AFTER_MS = 3 * 60_000;
/** Below this a vehicle counts as standing (design §2), km/h. */
export const STANDING_BELOW_KMH = 5;

const plateNumber = text(20);
const name = z.union([z.literal("").transform(() => null), text(80)]).nullish();

export const newVehicle = z.object({ plateNumber, name, driverId: id.nullish() });
export type NewVehicle = z.infer<typeof newVehicle>;

export const vehicleChange = z
  .object({ plateNumber: plateNumber.optional(), name, driverId: id.nullish() })
  .refine((change) => Object.keys(change).length > 0, "Name at least one field to change.");
export type VehicleChange = z.infer<typeof vehicleChange>;

/** The vehicle's newest fix and what follows from it; times in ms since 1970. */
export type VehicleFix = {
  recordedAt: number;
  receivedAt: number;
  source: Source;
  lat: number;
  lng: number;
  speed: number | null;
  heading: number | null;
  accuracy: number | null;
  fuelLevel: number | null;
  battery: number | null;
  ignition: boolean | null;
  odometer: number | null;
  /** Fix time since when it stands; null while moving. */
  standingSince: number | null;
};

/**
 * How a driver's page stands. Hidden behind another app or a locked screen it can report no
 * position; `gone`: it was on screen when its connection broke.
 */
export type DriverPageView = { state: "visible" | "hidden" | "gone"; since: string };

/** A vehicle as screens and programs see it: snapshot, `vehicle:updated`, REST. */
export type VehicleView = {
  id: string;
  plateNumber: string;
  name: string | null;
  status: VehicleStatus;
  driverId: string | null;
  driver: { id: string; name: string; phone: string | null } | null;
  /** What the driver's page last said of itself. */
  driverPage: DriverPageView | null;
  fuelLevel: number | null;
  battery: number | null;
  ignition: boolean | null;
  odometer: number | null;
  location: Location | null;
  /** When the server had the newest fix. */
  receivedAt: string | null;
  /** Set once it is taken out of the fleet. */
  archivedAt: string | null;
  updatedAt: string;
};

/**
 * Status by the contract's rules (§3) at `now`; `heardAt` is when anything last came in (ms). A standing spell is measured in fix
 * time and goes on in the server's time while nothing new arrives.
 */
export function vehicleStatus(fix: VehicleFix | null, heardAt: number, now: number): VehicleStatus {
  if (!fix || now - heardAt >= OFFLINE_AFTER_MS) return "offline";
  if (fix.standingSince === null) return "moving";
  if (fix.ignition) return "idle";
  const stoodFor = fix.recordedAt - fix.standingSince + (now - fix.receivedAt);
  return stoodFor < STOPPED_AFTER_MS ? "idle" : "stopped";
}
