import { localTime } from "./local-time";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A day of the calendar, `YYYY-MM-DD`, in no zone. */
export type LocalDate = string;

/** From midnight to midnight, ms since 1970: 23 or 25 hours where clocks are changed in between. */
export type Day = { start: number; end: number };

const dateForm = /^\d{4}-\d\d-\d\d$/;

/** Whether a text names a day that there is: 2026-02-30 does not. */
export function isLocalDate(text: string): boolean {
  const at = dateForm.test(text) ? Date.parse(`${text}T00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** The day that many days later, or before. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The weekday of a day: 1 Monday to 7 Sunday (ISO 8601). */
export function weekdayOf(date: LocalDate): number {
  return new Date(`${date}T00:00Z`).getUTCDay() || 7;
}

/** The day that calendars in `zone` show at a moment (ms since 1970). */
export function dateAt(at: number, zone: string): LocalDate {
  const parts = new Intl.DateTimeFormat("en", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((one) => one.type === type)?.value;
  return `${part("year")}-${part("month")}-${part("day")}`;
}

/**
 * The moment (ms since 1970) at which clocks in `zone` show `time` (`HH:mm`, seconds if any) on a day. Shown twice:
 * the first. Skipped as clocks are put forward: as much later as they are, so 02:30 is 03:30.
 */
export function momentAt(date: LocalDate, time: string, zone: string): number {
  const shown = Date.parse(`${date}T${time}Z`);
  for (const hours of [0, 1, 2]) {
    const earlier = new Date(shown - hours * HOUR_MS).toISOString().slice(0, 19);
    const moment = localTime(earlier.replace("T", " "), zone);
    if (moment) return moment.getTime() + hours * HOUR_MS;
  }
  throw new RangeError(`There is no ${time} on ${date} in ${zone}.`);
}

/** A day's bounds by the clocks of `zone`. */
export function dayOf(date: LocalDate, zone: string): Day {
  return { start: momentAt(date, "00:00", zone), end: momentAt(addDays(date, 1), "00:00", zone) };
}
