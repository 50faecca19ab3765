import type { Evidence } from "./detector";
import type { Location } from "./position";

/** Contract §3. Kinds, priorities and states of alerts. */
export const alertKinds = [
  "sos",
  "accident",
  "overspeed",
  "route_deviation",
  "low_fuel",
  "fuel_drop",
  "late_trip",
  "long_stop",
  "vehicle_offline",
  "unassigned_movement",
  "geofence_enter",
  "geofence_exit",
  "geofence_dwell",
] as const;
export type AlertKind = (typeof alertKinds)[number];
/** The most urgent first. */
export const alertPriorities = ["critical", "high", "medium", "low"] as const;
export type AlertPriority = (typeof alertPriorities)[number];
export const alertStatuses = ["open", "acknowledged", "resolved"] as const;
export type AlertStatus = (typeof alertStatuses)[number];

export type Person = { id: string; name: string };

/** An alert as the contract has it, and whose it is by name. */
export type AlertView = {
  id: string;
  kind: AlertKind;
  priority: AlertPriority;
  status: AlertStatus;
  /** Counts its changes: of two the higher is the newer. */
  version: number;
  /** How often it happened in this episode. */
  count: number;
  /** What a detector's episode is about beside the vehicle: a geofence's or a trip's id, "" for nothing. Null: somebody raised it. */
  subject: string | null;
  /** Practice: rings nobody. */
  drill: boolean;
  vehicleId: string | null;
  vehicle: { id: string; plateNumber: string } | null;
  tripId: string | null;
  driverId: string | null;
  driver: (Person & { phone: string | null }) | null;
  message: string | null;
  location: Location | null;
  openedAt: string;
  occurredAt: string;
  /** The last time it happened in this episode. */
  lastAt: string;
  /** A suspected accident asks its driver until then, and rings nobody before. */
  asksDriverUntil: string | null;
  acknowledgedAt: string | null;
  acknowledgedBy: Person | null;
  /** Whose acknowledgement the present one took over. */
  takenOverFrom: Person | null;
  /** When the control room last wrote a note. */
  notedAt: string | null;
  /** When it first went beyond the control room; when it last rang there again. */
  escalatedAt: string | null;
  remindedAt: string | null;
  resolvedAt: string | null;
  resolvedBy: Person | null;
  note: string | null;
  /** What made a detector fire. */
  evidence: Evidence | null;
};
