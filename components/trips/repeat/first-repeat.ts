import { addDays, dateAt, type LocalDate, weekdayOf } from "@/lib/domain/local-day";
import type { TripView } from "@/lib/domain/trip-view";

export type RepeatFields = {
  weekdays: ReadonlySet<number>;
  time: string;
  from: LocalDate;
  until: LocalDate;
};

/** What is suggested: the trip's own weekday and time, for four weeks, from the day after it or now. */
export function firstRepeat(trip: TripView, zone: string, now: number): RepeatFields {
  const at = Date.parse(trip.scheduledAt ?? trip.startedAt ?? trip.dueAt);
  const date = dateAt(at, zone);
  const time = new Intl.DateTimeFormat("en", {
    timeZone: zone,
    numberingSystem: "latn",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(at);
  const from = addDays([date, dateAt(now, zone)].sort().at(-1) as LocalDate, 1);
  return { weekdays: new Set([weekdayOf(date)]), time, from, until: addDays(from, 27) };
}
