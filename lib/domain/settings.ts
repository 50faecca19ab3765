import { z } from "zod";
import { timeZone } from "./local-time";
import { text } from "./text";

/** What holds for the whole fleet (contract §6, `/api/settings`). */
export type SettingsView = {
  /** IANA name, like Asia/Riyadh. */
  timeZone: string;
  controlRoomPhone: string | null;
  emergencyPhone: string | null;
  /** Positions and proofs are deleted this many days after they came in. */
  retentionDays: number;
  /** Where escalations are posted for a gateway to send or call; null: nowhere. Told to admins alone. */
  escalationUrl?: string | null;
};

const phone = z.union([z.literal("").transform(() => null), text(32)]).nullable();

const gateway = z
  .url({ protocol: /^https?$/, error: "Give an address that begins with http:// or https://." })
  .max(500)
  .refine(
    (url) => !URL.canParse(url) || new URL(url).username === "",
    "Leave name and password out of the address: messages are signed instead.",
  );

/** `PUT /api/settings`: what is left out stays as it is. */
export const settingsChange = z
  .object({
    timeZone,
    controlRoomPhone: phone,
    emergencyPhone: phone,
    retentionDays: z.number().int().min(1).max(3650),
    escalationUrl: z.union([z.literal("").transform(() => null), gateway]).nullable(),
  })
  .partial()
  .refine((change) => Object.keys(change).length > 0, "Name at least one setting to change.");
export type SettingsChange = z.output<typeof settingsChange>;
