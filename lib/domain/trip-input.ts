import { z } from "zod";
import { id, uuid } from "./id";
import { place } from "./place";
import { instant } from "./position";
import { text } from "./text";

/** A trip has at most this many stops, the destination not counted. */
export const MOST_STOPS = 50;

const name = z.union([z.literal("").transform(() => null), text(80)]).nullish();
const plan = z.object({
  vehicleId: id,
  driverId: id.nullish(),
  name,
  origin: place,
  destination: place,
  stops: z.array(place).max(MOST_STOPS, `At most ${MOST_STOPS} stops.`).default([]),
  scheduledAt: instant.nullish(),
});

/** `POST /api/trips` (contract §6). */
export const newTrip = plan;
export type NewTrip = z.output<typeof newTrip>;

/** What of a scheduled trip may be planned anew; vehicle and driver change by `trip:assign`. */
export const tripChange = plan
  .omit({ vehicleId: true, driverId: true })
  .extend({ stops: plan.shape.stops.unwrap() })
  .partial()
  .refine((change) => Object.keys(change).length > 0, "Name at least one field to change.");
export type TripChange = z.output<typeof tripChange>;

/** What every command on a trip carries (contract §3). `occurredAt` is by the sender's clock. */
const order = z.object({
  commandId: uuid,
  expectedVersion: z.number().int().min(1).optional(),
  occurredAt: instant.optional(),
  reason: text(500).nullish(),
});
const onTrip = { tripId: id };
/** Fields left out stay as they are; `driverId: null` takes the driver off. */
const assignee = { vehicleId: id.optional(), driverId: id.nullish() };
const namesOne = [
  ({
    vehicleId,
    driverId,
  }: {
    vehicleId?: string | undefined;
    driverId?: string | null | undefined;
  }) => vehicleId !== undefined || driverId !== undefined,
  "Name a vehicleId or a driverId.",
] as const;

export const tripCommand = order.extend(onTrip);
export const stopCommand = tripCommand.extend({ stopId: id });
export const assignCommand = tripCommand.extend(assignee).refine(...namesOne);
export const noteCommand = tripCommand.extend({ text: text(1000) });
export type TripCommandInput = z.output<typeof tripCommand>;
export type StopCommandInput = z.output<typeof stopCommand>;
export type AssignCommandInput = z.output<typeof assignCommand>;
export type NoteCommandInput = z.output<typeof noteCommand>;

/** The same by REST, where the path names trip and stop; without a commandId it cannot be retried. */
export const tripOrder = order.extend({ commandId: uuid.default(() => crypto.randomUUID()) });
export const assignOrder = tripOrder.extend(assignee).refine(...namesOne);
export const noteOrder = tripOrder.extend({ text: text(1000) });

/** What may be said of a stop; `fail` and `skip` need a reason. */
export const stopDeeds = ["arrive", "depart", "fail", "skip", "reopen"] as const;
export type StopDeed = (typeof stopDeeds)[number];
export const isStopDeed = (deed: string): deed is StopDeed =>
  (stopDeeds as readonly string[]).includes(deed);

/** When a trip is to be driven again; without times once, as soon as it can. */
export const tripCopies = z.object({
  scheduledAts: z.array(instant).min(1).max(100, "At most 100 times at once.").optional(),
});
export type TripCopies = z.output<typeof tripCopies>;

/** A link for a customer: which stop is theirs (else the destination), how many hours it works. */
export const newShare = z.object({
  stopId: id.optional(),
  hours: z.number().min(1).max(72).default(24),
});
export type NewShare = z.output<typeof newShare>;
