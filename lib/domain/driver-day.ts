import type { AlertView } from "./alert";
import type { SettingsView } from "./settings";
import type { TripView } from "./trip-view";

/** A vehicle a driver may sign on to; `isUsual`: of a trip to come, or driven lately. */
export type VehicleChoice = {
  id: string;
  plateNumber: string;
  name: string | null;
  isUsual: boolean;
  /** Somebody is on duty with it. */
  isTaken: boolean;
};

/** When something last came in for the vehicle on duty from each source, ISO; null: never. */
export type HeardView = { device: string | null; phone: string | null; page: string | null };

/** All a driver's page shows (`driver:day`): kept on the phone, it is what works offline. */
export type DriverDay = {
  /** The server's clock. */
  at: string;
  user: { id: string; name: string };
  duty: {
    vehicleId: string;
    plateNumber: string;
    vehicleName: string | null;
    startedAt: string;
  } | null;
  heard: HeardView;
  vehicles: VehicleChoice[];
  /** Under way, of the last 12 hours and the next 18. */
  trips: TripView[];
  /** The suspected accident that asks this driver whether all is well. */
  accident: AlertView | null;
  settings: SettingsView;
  /** Raises emergencies and nothing else; outlives the session (contract §4). */
  emergencyToken: string;
};
