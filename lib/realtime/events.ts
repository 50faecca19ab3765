import { z } from "zod";
import type { PublicError } from "../domain/errors";
import { id, uuid } from "../domain/id";
import { instant, type Location, type Result } from "../domain/position";
import type { VehicleStatus, VehicleView } from "../domain/vehicle";

/** What a client's acknowledgement is called with (contract §2). */
export type Ack<T = undefined> = { ok: true; data?: T } | { ok: false; error: PublicError };
export type Reply<T = undefined> = (answer: Ack<T>) => void;

const degreesNorth = z.number().min(-90).max(90);
const degreesEast = z.number().min(-180).max(180);

export const trackingOptions = z
  .object({
    encoding: z.literal("batch").optional(),
    bounds: z.tuple([degreesNorth, degreesEast, degreesNorth, degreesEast]).optional(),
  })
  .nullish();
export type TrackingOptions = z.infer<typeof trackingOptions>;

export const dutyStart = z.object({
  vehicleId: id,
  commandId: uuid,
  occurredAt: instant.optional(),
  userId: id.optional(),
});
export const dutyEnd = dutyStart.omit({ vehicleId: true });
export type DutyStart = z.output<typeof dutyStart>;
export type DutyEnd = z.output<typeof dutyEnd>;

export type FleetSnapshot = { at: string; vehicles: VehicleView[] };
export type ActiveVehicles = {
  vehicles: { id: string; plateNumber: string; status: VehicleStatus; location: Location | null }[];
};
export type DutyView = {
  vehicleId: string;
  userId: string;
  startedAt: string;
  endedAt: string | null;
};

/** What this product's own clients may emit; payloads are checked against the schemas above. */
export type ClientToServerEvents = {
  "subscribe:vehicle": (vehicleId: string, reply?: Reply) => void;
  "unsubscribe:vehicle": (vehicleId: string, reply?: Reply) => void;
  "subscribe:tracking": (options: TrackingOptions, reply?: Reply<FleetSnapshot>) => void;
  "unsubscribe:tracking": (reply?: Reply) => void;
  "request:active-vehicles": (reply?: Reply<ActiveVehicles>) => void;
  "duty:start": (start: z.input<typeof dutyStart>, reply?: Reply<DutyView>) => void;
  "duty:end": (end: z.input<typeof dutyEnd>, reply?: Reply<DutyView>) => void;
  "position:report": (positions: unknown, reply?: Reply<{ results: Result[] }>) => void;
};

export type NotificationView = {
  id: string;
  seq: number;
  title: string;
  message: string;
  type: string;
  link: string | null;
  createdAt: string;
  readAt: string | null;
};

/** What the server emits (contract §3); trips, alerts and notifications are fed by their issues. */
export type ServerToClientEvents = {
  "vehicle:updated": (event: { vehicleId: string; data: object }) => void;
  "vehicle:location": (event: { vehicleId: string; location: Location }) => void;
  "vehicle:low-fuel": (event: { vehicleId: string; fuelLevel: number }) => void;
  "tracking:update": (event: { vehicleId: string; location: Location }) => void;
  "tracking:active-vehicles": (event: ActiveVehicles) => void;
  /** A frame of batch-frame.ts. */
  "tracking:batch": (frame: Uint8Array | ArrayBuffer) => void;
  "trip:started": (event: { tripId: string; data: object }) => void;
  "trip:completed": (event: { tripId: string; data: object }) => void;
  "trip:cancelled": (event: { tripId: string; reason: string | null }) => void;
  "trip:updated": (event: { tripId: string; data: object }) => void;
  "notification:new": (notification: NotificationView) => void;
  "notification:count": (event: { count: number }) => void;
  "notification:broadcast": (event: {
    message: string;
    type: string;
    title?: string;
    createdAt: string;
  }) => void;
  "emergency:alert": (event: { alert: object; priority: string }) => void;
  "alert:updated": (event: { alert: object }) => void;
  "error:event": (event: { event: string; error: PublicError }) => void;
};
