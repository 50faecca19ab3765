import { addDays, dateAt, momentAt } from "../domain/local-day";
import { isCritical, type NotificationView } from "../domain/notification";

export const quietSpans = ["hour", "tomorrow", "open"] as const;
export type QuietSpan = (typeof quietSpans)[number];

/** Until when it is quiet: ms since 1970, `open` until somebody turns it off, null: it is not. */
export type QuietUntil = number | "open" | null;

const HOUR_MS = 3_600_000;
/** When a day begins for those who asked for quiet until tomorrow. */
const MORNING = "06:00";

/** When a quiet that begins now ends; tomorrow begins in the morning, by the clocks of `zone`. */
export function quietUntil(span: QuietSpan, now: number, zone: string): QuietUntil {
  if (span === "open") return "open";
  if (span === "hour") return now + HOUR_MS;
  return momentAt(addDays(dateAt(now, zone), 1), MORNING, zone);
}

/** Whether it is quiet now. */
export const isQuiet = (until: QuietUntil, now: number): boolean =>
  until === "open" || (until !== null && now < until);

/** Whether one that arrives may call for attention: unread, and it is not quiet or it is critical. */
export const maySpeak = (
  notification: Pick<NotificationView, "type" | "readAt">,
  until: QuietUntil,
  now: number,
): boolean => notification.readAt === null && (isCritical(notification) || !isQuiet(until, now));

/** As it is kept in the browser; what cannot be read is no quiet. */
export function readQuiet(kept: string | null): QuietUntil {
  if (kept === "open") return "open";
  return kept !== null && /^\d{1,15}$/.test(kept) ? Number(kept) : null;
}
