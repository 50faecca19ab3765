import { addDays, dateAt, type LocalDate } from "../domain/local-day";
import type { NotificationView } from "../domain/notification";

/** The notifications of one day by the fleet's calendar; `name` where the day has one of its own. */
export type NotificationDay = {
  date: LocalDate;
  name: "today" | "yesterday" | null;
  items: NotificationView[];
};

/** The newest first, by days as calendars in `zone` have them; `now`: ms since 1970. */
export function byDay(
  items: readonly NotificationView[],
  zone: string,
  now: number,
): NotificationDay[] {
  const today = dateAt(now, zone);
  const names = new Map<LocalDate, NotificationDay["name"]>([
    [today, "today"],
    [addDays(today, -1), "yesterday"],
  ]);
  const days: NotificationDay[] = [];
  for (const item of items) {
    const date = dateAt(Date.parse(item.createdAt), zone);
    const last = days.at(-1);
    if (last?.date === date) last.items.push(item);
    else days.push({ date, name: names.get(date) ?? null, items: [item] });
  }
  return days;
}
