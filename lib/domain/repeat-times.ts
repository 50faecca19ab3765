import { addDays, type LocalDate, momentAt, weekdayOf } from "./local-day";

/** A trip may be planned this many times at once (POST /api/trips/:id/duplicate). */
export const MOST_COPIES = 100;

export type Repeat = {
  /** 1 Monday to 7 Sunday. */
  weekdays: ReadonlySet<number>;
  /** `HH:mm` on the clocks of `zone`, the same before and after they are changed. */
  time: string;
  /** Both included. */
  from: LocalDate;
  until: LocalDate;
  zone: string;
};

/**
 * The moments of a repeated trip after `now`, ms since 1970, in order. `isMore` when there are more
 * than can be planned at once; the first are given then.
 */
export function repeatTimes(repeat: Repeat, now: number): { times: number[]; isMore: boolean } {
  const { weekdays, time, from, until, zone } = repeat;
  const times: number[] = [];
  if (weekdays.size === 0) return { times, isMore: false };
  for (let date = from; date <= until; date = addDays(date, 1)) {
    if (!weekdays.has(weekdayOf(date))) continue;
    const at = momentAt(date, time, zone);
    if (at <= now) continue;
    if (times.length === MOST_COPIES) return { times, isMore: true };
    times.push(at);
  }
  return { times, isMore: false };
}
