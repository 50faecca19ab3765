import { z } from "zod";

/** A zone of the IANA database, like Asia/Riyadh. */
export const timeZone = z.string().max(64).refine(isTimeZone, "Give a time zone like Asia/Riyadh.");

function isTimeZone(name: string): boolean {
  try {
    return clock(name) !== null;
  } catch {
    return false;
  }
}

const localForm = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d)(?::(\d\d))?$/;

/** Whether a text is a date and a time of day without a zone: `2026-01-31 08:00`. */
export const isLocalTime = (text: string): boolean => localForm.test(text);

/**
 * The moment at which clocks in `zone` show `text` (`YYYY-MM-DD HH:mm`, seconds if any). When they
 * show it twice, as they are put back, the first; null when they never do: no such day or time, or
 * skipped as they are put forward.
 */
export function localTime(text: string, zone: string): Date | null {
  const [, year, month, day, hour, minute, second = "0"] = localForm.exec(text) ?? [];
  if (!year) return null;
  const shown = Date.UTC(
    +year,
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    +second,
  );
  // No zone changes its offset twice within two days.
  const offsets = [-1, 1].map((days) => clocksAhead(shown + days * 86_400_000, zone));
  const moments = offsets.map((ms) => shown - ms).sort((a, b) => a - b);
  const moment = moments.find((at) => at + clocksAhead(at, zone) === shown);
  // A 30th of February would be found as a day in March.
  const isDay = new Date(shown).toISOString().startsWith(`${year}-${month}-${day}T${hour}:`);
  return moment === undefined || !isDay ? null : new Date(moment);
}

/** How far clocks in `zone` are ahead of UTC at a moment, ms. */
export function clocksAhead(at: number, zone: string): number {
  const parts = clock(zone).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((one) => one.type === type)?.value);
  const [year, month, day] = [part("year"), part("month"), part("day")];
  const shown = Date.UTC(year, month - 1, day, part("hour"), part("minute"), part("second"));
  return shown - Math.floor(at / 1000) * 1000;
}

const clock = (timeZone: string) =>
  new Intl.DateTimeFormat("en", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
