import { z } from "zod";
import type { NotificationKind } from "./notification";
import { type DeliveryChannel, deliveryChannels } from "./notification-preference";

/** A message nobody took for so long is given up, ms. */
const DELIVERY_GIVE_UP_MS = 24 * 3_600_000;

const FIRST_WAIT_MS = { critical: 1_000, other: 5_000 };
const LONGEST_WAIT_MS = { critical: 60_000, other: 30 * 60_000 };

/**
 * How long after so many failed attempts the next one comes, ms: doubled each time, what is critical
 * sooner and more often. `chance` (0 to 1) spreads what failed together by a quarter either way.
 */
function deliveryWait(attempts: number, isCritical: boolean, chance: number): number {
  const pace = isCritical ? "critical" : "other";
  const wait = Math.min(LONGEST_WAIT_MS[pace], FIRST_WAIT_MS[pace] * 2 ** (attempts - 1));
  return Math.round(wait * (0.75 + chance / 2));
}

/**
 * How long until the next attempt at what was queued at `createdAt` (ms, as `now`), ms; null: it is given
 * up. However much later the other side wants it (`later`), it is tried once more within the day.
 */
export function nextAttempt(
  { createdAt, attempts, isCritical }: { createdAt: number; attempts: number; isCritical: boolean },
  later: number,
  now: number,
  chance: number,
): number | null {
  const left = createdAt + DELIVERY_GIVE_UP_MS - now;
  if (left <= 0) return null;
  return Math.min(left, Math.max(later, deliveryWait(attempts, isCritical, chance)));
}

/** How long a push that was queued at `createdAt` is news still, s; 0 or less: it is none any more. */
export const pushNewsLeft = (kind: NotificationKind, createdAt: number, now: number): number =>
  pushTtl[kind] - Math.floor((now - createdAt) / 1000);

/** A Retry-After header (RFC 9110: seconds, or a date) in ms from `now`; null for none. */
export function retryAfterMs(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1000;
  const at = /^[A-Z]/i.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

/** So long a push service keeps a message for a browser that is off, s: older it is no news. */
const pushTtl: Record<NotificationKind, number> = {
  emergency: 3_600,
  alert: 3_600,
  delay: 2 * 3_600,
  trip: 12 * 3_600,
  message: 24 * 3_600,
  announcement: 24 * 3_600,
  system: 24 * 3_600,
};

export const deliveryStates = ["waiting", "failed", "delivered"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** `GET /api/deliveries`: the newest first. */
export const deliveryFilter = z.object({ state: z.enum(deliveryStates).optional() });
export type DeliveryFilter = z.output<typeof deliveryFilter>;

/** `POST /api/deliveries/test`. */
export const deliveryTest = z.object({ channel: z.enum(deliveryChannels) });

/** A message by push or e-mail, and what became of it: as admins see it, without what it says. */
export type DeliveryView = {
  id: string;
  user: { id: string; name: string };
  channel: DeliveryChannel;
  /** An e-mail address, or the host of a push service; null when it is gone. */
  to: string | null;
  kind: NotificationKind;
  state: DeliveryState;
  createdAt: string;
  attempts: number;
  /** When it is tried again; null when it is not. */
  nextAt: string | null;
  deliveredAt: string | null;
  /** Given up then. */
  failedAt: string | null;
  /** What went wrong last. */
  error: string | null;
};
