import { z } from "zod";
import type { AlertView } from "./alert";
import { text } from "./text";
import { email } from "./user";

/** So long the control room alone is rung for a critical alert, ms. */
export const RING_MS = 30_000;
/** From one person on call to the next, ms. */
export const STEP_MS = 60_000;
/** After the last of the list, until the first is called again, ms. */
export const PAUSE_MS = 300_000;
/** An acknowledged critical alert without a note rings again each time so long has passed, ms. */
export const REMIND_MS = 900_000;

type Watched = Pick<
  AlertView,
  | "priority"
  | "status"
  | "drill"
  | "openedAt"
  | "asksDriverUntil"
  | "acknowledgedAt"
  | "notedAt"
  | "escalatedAt"
  | "remindedAt"
>;

/** The last person that was called about an alert. */
export type LastCall = { step: number; createdAt: Date };

/** How things stand around an alert. */
export type Surroundings = {
  /** The last call, null: nobody was called yet. */
  last: LastCall | null;
  /** How many are on the list; 0 as well where nothing could reach them. */
  people: number;
  /** Whether anybody in the control room could see it. */
  isStaffed: boolean;
};

/**
 * What is to be done about an alert without anybody's doing, and when (ms since 1970):
 *
 * - `ring`: the countdown of a suspected accident is over, the control room hears of it;
 * - `escalate`: nobody acknowledged it in time, or nobody is there to: it goes to the on-call list;
 * - `call`: the next on that list is called;
 * - `remind`: it was acknowledged long ago and nobody has said a word about it: it rings again.
 */
export type Due = { do: "ring" | "escalate" | "call" | "remind"; at: number };

/**
 * The next thing due for an alert, null while there is none. Only what is critical escalates and
 * reminds; practice does nothing. Derived from what is stored alone, so that a restart changes
 * nothing: what was due meanwhile is due at once, and the next call a whole step after it.
 */
export function nextDue(alert: Watched, { last, people, isStaffed }: Surroundings): Due | null {
  const { status, drill, asksDriverUntil, escalatedAt, remindedAt } = alert;
  const isCritical = alert.priority === "critical";
  if (drill || status === "resolved") return null;
  if (status === "acknowledged") {
    // A word of whoever had it before says nothing of whoever has it now.
    if (!isCritical || ms(alert.notedAt) >= ms(alert.acknowledgedAt)) return null;
    const since = Math.max(ms(alert.acknowledgedAt), ms(remindedAt));
    return { do: "remind", at: since + REMIND_MS };
  }
  const rangAt = ms(asksDriverUntil ?? alert.openedAt);
  if (asksDriverUntil && !remindedAt) return { do: "ring", at: rangAt };
  if (!isCritical) return null;
  if (!escalatedAt) return { do: "escalate", at: isStaffed ? rangAt + RING_MS : rangAt };
  if (people === 0) return null;
  if (!last) return { do: "call", at: ms(escalatedAt) };
  const isRoundOver = personAt(last.step + 1, people) === 0;
  return { do: "call", at: last.createdAt.getTime() + (isRoundOver ? PAUSE_MS : STEP_MS) };
}

/** Whose turn a step is, counted from 0, on a list of so many. */
export const personAt = (step: number, people: number): number => step % people;

const ms = (iso: string | null): number => (iso === null ? 0 : Date.parse(iso));

/** A gateway is tried again for so long, ms. */
export const GIVE_UP_MS = 3_600_000;

const LONGEST_WAIT_MS = 60_000;

/** How long after so many failed attempts the next one comes, ms: 1 s, doubled, at most a minute. */
export const waitAfter = (attempts: number): number =>
  Math.min(LONGEST_WAIT_MS, 1_000 * 2 ** (attempts - 1));

/** Somebody to be called, in the order of the list. */
const contact = z.object({
  name: text(100),
  phone: z
    .string()
    .trim()
    .max(32)
    .regex(/^\+?[\d\s().-]*\d[\d\s().-]*$/, "Give a phone number like +966 50 000 0000."),
  /** Where mail reaches them too, when this server can send any. */
  email: email.optional(),
});
export type OnCallContact = z.output<typeof contact>;

/** How people on call are reached: by the gateway's SMS or call, by e-mail. */
export type EscalationChannel = "webhook" | "email";

/** Whoever is called, as the list had them then. */
export type CalledPerson = { name: string; phone: string; email?: string | null };

/** `PUT /api/on-call`: the whole list, the first to be called first. */
export const onCallList = z.object({ contacts: z.array(contact).max(20) });
export type OnCallList = z.output<typeof onCallList>;

/** One person called about an alert, and what became of it. */
export type EscalationView = {
  id: string;
  /** From 0. */
  step: number;
  channel: string;
  name: string;
  phone: string;
  email: string | null;
  createdAt: string;
  attempts: number;
  deliveredAt: string | null;
  /** Given up then. */
  failedAt: string | null;
  /** What went wrong last. */
  error: string | null;
};
