import { z } from "zod";
import { uuid } from "./id";

/** Where a fix came in; in rank order, see `leads` in lead.ts. */
export const sources = ["device", "phone", "page"] as const;
export type Source = (typeof sources)[number];

/** The most positions one `position:report` may carry (contract §4). */
export const MAX_BATCH = 50;

const optional = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((value) => value ?? null);

/** ISO 8601 with a zone → Date. */
export const instant = z.iso
  .datetime({
    offset: true,
    error: "Give an ISO 8601 time with its zone, like 2026-01-31T08:00:00Z.",
  })
  .transform((text) => new Date(text))
  // What every database and every Date can hold.
  .refine(
    (at) => at.getTime() >= 0 && at.getUTCFullYear() <= 9999,
    "Give a year from 1970 to 9999.",
  );

const attributes = z
  .record(z.string().max(64), z.unknown())
  .refine(
    (value) => JSON.stringify(value).length <= 4096,
    "At most 4096 characters of attributes.",
  );

/**
 * A position as senders give it (contract §4): degrees, km/h, metres, percent.
 * Parsed: `recordedAt` a Date, what is missing null, heading 360 as 0.
 */
export const position = z.object({
  id: optional(uuid),
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
  recordedAt: instant,
  speed: optional(z.number().min(0).max(2000)),
  heading: optional(
    z
      .number()
      .min(0)
      .max(360)
      .transform((degrees) => degrees % 360),
  ),
  accuracy: optional(z.number().min(0)),
  altitude: optional(z.number()),
  fuelLevel: optional(z.number().min(0).max(100)),
  battery: optional(z.number().min(0).max(100)),
  ignition: optional(z.boolean()),
  odometer: optional(z.number().min(0)),
  attributes: optional(attributes),
});

/** One fix: where the vehicle was at `recordedAt`, by the sender's clock. */
export type Fix = z.output<typeof position>;
export type PositionInput = z.input<typeof position>;

export type Verdict = "accepted" | "late" | "duplicate" | "rejected";
export type Result = { verdict: Verdict; reason?: string };

/** Location as the contract's events carry it (§3). */
export type Location = {
  lat: number;
  lng: number;
  speed: number | null;
  heading: number | null;
  accuracy: number | null;
  recordedAt: string;
};
