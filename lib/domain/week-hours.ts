import { z } from "zod";
import { clocksAhead } from "./local-time";

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Give a time of day like 08:30.");

/** Spans of the week in the fleet's time zone: day 1 is Monday; one that does not end after it begins runs over midnight. */
export const weekHours = z
  .array(z.object({ day: z.int().min(1).max(7), from: clock, to: clock }))
  .min(1, "Name at least one span, or leave the hours out.")
  .max(50);
export type WeekHours = z.output<typeof weekHours>;

/** Whether clocks in `zone` show a moment within one of the spans; summer time included. */
export function isWithinHours(hours: WeekHours, at: Date, zone: string): boolean {
  const shown = new Date(at.getTime() + clocksAhead(at.getTime(), zone));
  const day = shown.getUTCDay() || 7;
  const time = shown.toISOString().slice(11, 16);
  const dayBefore = day === 1 ? 7 : day - 1;
  return hours.some((span) => {
    if (span.from < span.to) return span.day === day && span.from <= time && time < span.to;
    return (span.day === day && span.from <= time) || (span.day === dayBefore && time < span.to);
  });
}
