import { z } from "zod";
import { id, uuid } from "./id";
import { instant } from "./position";
import { text } from "./text";

/** The alerts that people raise, or their devices. */
export const emergencyKinds = ["sos", "accident"] as const;
export type EmergencyKind = (typeof emergencyKinds)[number];

/** Whether an alert's kind, or an alarm's name, is that of an emergency. */
export const isEmergency = (kind: string | null): kind is EmergencyKind =>
  emergencyKinds.some((each) => each === kind);

/** Many a phone says −1 where it does not know: no reason to refuse a cry for help. */
const unlessNegative = z
  .number()
  .transform((value) => (value < 0 ? null : value))
  .nullish();

/** `emergency:raise` and `POST /api/emergencies` (contract §3, §4). */
export const emergency = z.object({
  /** A UUID of the sender's: one alert for each, however often it is sent. */
  alertId: uuid,
  kind: z.enum(emergencyKinds),
  /** A field that was left empty must not hold an emergency up. */
  message: z
    .string()
    .trim()
    .pipe(z.union([z.literal("").transform(() => null), text(500)]))
    .nullish(),
  location: z
    .object({
      lat: z.number().min(-90).max(90),
      lng: z.number().min(-180).max(180),
      speed: unlessNegative,
      heading: unlessNegative,
      accuracy: unlessNegative,
      recordedAt: instant.nullish(),
    })
    .nullish(),
  occurredAt: instant.optional(),
  vehicleId: id.nullish(),
  /** Practice: recorded and confirmed, rings nobody. */
  drill: z.boolean().default(false),
});
export type EmergencyInput = z.output<typeof emergency>;

const order = { note: text(1000).nullish() };

/** `POST /api/alerts/:id/acknowledge` and `…/resolve`. */
export const alertOrder = z.object(order);

/** `alert:acknowledge`, `alert:resolve`, `emergency:driver-ok`. */
export const alertCommand = z.object({ alertId: id, ...order });
export type AlertCommand = z.output<typeof alertCommand>;
