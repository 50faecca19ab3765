import { z } from "zod";
import { alertKinds, alertPriorities, alertStatuses } from "./alert";
import { id } from "./id";
import { instant } from "./position";
import { text } from "./text";

/** One, or several with commas between. */
const among = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .string()
    .transform((list) => list.split(","))
    .pipe(z.array(z.enum(values)))
    .optional();

/** Which alerts: what every list of them takes beside `cursor` and `limit`. */
export const alertFilter = z.object({
  status: among(alertStatuses),
  kind: among(alertKinds),
  priority: among(alertPriorities),
  vehicleId: id.optional(),
  driverId: id.optional(),
  tripId: id.optional(),
  /** Those that whoever asks has acknowledged. */
  mine: z.stringbool().optional(),
  /** When they opened: from then on, before then. */
  from: instant.optional(),
  to: instant.optional(),
  /** `triage`: by priority, then the longest open first. */
  order: z.enum(["latest", "triage"]).default("latest"),
});
export type AlertFilter = z.output<typeof alertFilter>;

/** `POST /api/alerts/acknowledge`: several at once. */
export const bulkAcknowledge = z.object({
  alertIds: z.array(id).min(1).max(200),
  note: text(1000).nullish(),
});
export type BulkAcknowledge = z.output<typeof bulkAcknowledge>;
