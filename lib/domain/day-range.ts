import { addDays, type Day, dayOf, type LocalDate, weekdayOf } from "./local-day";

/** Which days' trips a list shows, by when they are due. */
export const dayRanges = ["any", "today", "tomorrow", "week"] as const;
export type DayRange = (typeof dayRanges)[number];

/**
 * The span a range means on the day `today` by the clocks of `zone`; null for any day.
 * @param firstDay of the week, 1 Monday to 7 Sunday.
 */
export function daySpan(range: DayRange, today: LocalDate, zone: string, firstDay = 1): Day | null {
  const span = (first: number, days: number) => ({
    start: dayOf(addDays(today, first), zone).start,
    end: dayOf(addDays(today, first + days), zone).start,
  });
  if (range === "any") return null;
  if (range === "today") return span(0, 1);
  if (range === "tomorrow") return span(1, 1);
  const gone = (weekdayOf(today) - firstDay + 7) % 7;
  return span(-gone, 7);
}
