import { z } from "zod";
import type { AlertView } from "../domain/alert";
import type { DriverDay, HeardView } from "../domain/driver-day";
import type { alertCommand, emergency } from "../domain/emergency";
import type { PublicError } from "../domain/errors";
import type { GeofenceView } from "../domain/geofence";
import type { HandoverView } from "../domain/handover";
import { id, uuid } from "../domain/id";
import type { markAll, NotificationView } from "../domain/notification";
import { instant, type Location, type Result } from "../domain/position";
import type { RefusedCommandView, refusedCommand } from "../domain/refused-command";
import type { RuleView } from "../domain/rule";
import type { assignCommand, noteCommand, stopCommand, tripCommand } from "../domain/trip-input";
import type { TripView } from "../domain/trip-view";
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

export const dutyEnd = z.object({
  commandId: uuid,
  occurredAt: instant.optional(),
  userId: id.optional(),
});
/** Which vehicle: by its id, or by the code in its cab. */
export const dutyStart = dutyEnd
  .extend({ vehicleId: id.optional(), vehicleCode: id.optional() })
  .refine(
    ({ vehicleId, vehicleCode }) => (vehicleId === undefined) !== (vehicleCode === undefined),
    "Say which vehicle by one of vehicleId and vehicleCode.",
  );
export type DutyStart = z.output<typeof dutyStart>;
export type DutyEnd = z.output<typeof dutyEnd>;

/** What a driver's page says of itself. */
export const driverPageState = z.object({ visible: z.boolean() });

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
  "driver:day": (reply?: Reply<DriverDay>) => void;
  "driver:page": (state: z.input<typeof driverPageState>, reply?: Reply<HeardView>) => void;
  "driver:fixes": (positions: unknown[], reply?: Reply<{ results: Result[] }>) => void;
  "position:report": (positions: unknown, reply?: Reply<{ results: Result[] }>) => void;
  "subscribe:trip": (tripId: string, reply?: Reply) => void;
  "unsubscribe:trip": (tripId: string, reply?: Reply) => void;
  "trip:start": (command: z.input<typeof tripCommand>, reply?: Reply<TripView>) => void;
  "trip:complete": (command: z.input<typeof tripCommand>, reply?: Reply<TripView>) => void;
  "trip:cancel": (command: z.input<typeof tripCommand>, reply?: Reply<TripView>) => void;
  "trip:assign": (command: z.input<typeof assignCommand>, reply?: Reply<TripView>) => void;
  "trip:note": (command: z.input<typeof noteCommand>, reply?: Reply<TripView>) => void;
  "stop:arrive": (command: z.input<typeof stopCommand>, reply?: Reply<TripView>) => void;
  "stop:depart": (command: z.input<typeof stopCommand>, reply?: Reply<TripView>) => void;
  "stop:fail": (command: z.input<typeof stopCommand>, reply?: Reply<TripView>) => void;
  "stop:skip": (command: z.input<typeof stopCommand>, reply?: Reply<TripView>) => void;
  "stop:reopen": (command: z.input<typeof stopCommand>, reply?: Reply<TripView>) => void;
  "emergency:raise": (raised: z.input<typeof emergency>, reply?: Reply<AlertView>) => void;
  "emergency:driver-ok": (word: z.input<typeof alertCommand>, reply?: Reply<AlertView>) => void;
  "alert:acknowledge": (command: z.input<typeof alertCommand>, reply?: Reply<AlertView>) => void;
  "alert:resolve": (command: z.input<typeof alertCommand>, reply?: Reply<AlertView>) => void;
  "notification:request-count": (reply?: Reply<{ count: number }>) => void;
  "notification:mark-read": (notificationId: string, reply?: Reply<{ count: number }>) => void;
  "notification:mark-all-read": (
    which?: z.input<typeof markAll>,
    reply?: Reply<{ count: number }>,
  ) => void;
  "command:refused": (
    refused: z.input<typeof refusedCommand>,
    reply?: Reply<RefusedCommandView>,
  ) => void;
};

/** Notifications that were read then, by their seq. */
export type NotificationsRead = { seqs: number[]; readAt: string };

/** Somebody has read a message of the control room's, ISO. */
export type MessageRead = { messageId: string; userId: string; readAt: string };

/** What the server emits (contract §3). */
export type ServerToClientEvents = {
  "vehicle:updated": (event: { vehicleId: string; data: object }) => void;
  "vehicle:location": (event: { vehicleId: string; location: Location }) => void;
  "vehicle:low-fuel": (event: { vehicleId: string; fuelLevel: number }) => void;
  "tracking:update": (event: { vehicleId: string; location: Location }) => void;
  "tracking:active-vehicles": (event: ActiveVehicles) => void;
  /** A frame of batch-frame.ts. */
  "tracking:batch": (frame: Uint8Array | ArrayBuffer) => void;
  "duty:changed": (event: object) => void;
  "trip:started": (event: { tripId: string; data: object }) => void;
  "trip:completed": (event: { tripId: string; data: object }) => void;
  "trip:cancelled": (event: { tripId: string; reason: string | null }) => void;
  "trip:updated": (event: { tripId: string; data: object }) => void;
  /** When it was kept, and again when it was settled (`settledAt`). */
  "command:unsettled": (event: { refused: RefusedCommandView }) => void;
  "notification:new": (notification: NotificationView) => void;
  "notification:count": (event: { count: number }) => void;
  /** To the owner's own screens: these were read, on whichever of them. */
  "notification:read": (event: NotificationsRead) => void;
  /** To dispatchers and admins: a message was read by one of those who got it. */
  "message:read": (event: MessageRead) => void;
  "notification:broadcast": (event: {
    message: string;
    type: string;
    title?: string;
    createdAt: string;
  }) => void;
  "emergency:alert": (event: { alert: object; priority: string }) => void;
  "alert:updated": (event: { alert: object }) => void;
  /** To dispatchers and admins: drawn, changed, or taken off the map (`archivedAt`). */
  "geofence:changed": (event: { geofence: GeofenceView }) => void;
  /** The rule in force from now on; `removedFor`: for the vehicle that went by its own until now. */
  "rule:changed": (event: { rule: RuleView; removedFor?: string }) => void;
  /** Made, or accepted. */
  "handover:changed": (event: { handover: HandoverView }) => void;
  "error:event": (event: { event: string; error: PublicError }) => void;
};
