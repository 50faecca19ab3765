"use client";

import { CalendarClock } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { DayLane } from "./day-lane";
import { FreeVehicles } from "./free-vehicles";
import type { Lane, Lanes } from "./lanes";
import { HourLines, TimeAxis } from "./time-axis";
import { positionOf } from "./time-scale";
import type { ShownDay } from "./use-day";
import { useDayWords } from "./use-day-words";
import { useGridKeys } from "./use-grid-keys";
import { useScrollToTime } from "./use-scroll-to-time";

type Props = {
  lanes: Lanes;
  day: ShownDay;
  now: number;
  /** The least width of an hour, px. */
  hourWidth: number;
};

/** The day's hours across, a lane for each vehicle down; scrolls both ways by itself. */
export function DayBoard({ lanes: { busy, free }, day, now, hourWidth }: Props) {
  const t = useTranslations("trips.day");
  const scroller = useRef<HTMLElement>(null);
  const [shownFree, setShownFree] = useState(0);
  const words = useDayWords(day);
  const shown = [...busy, ...free.slice(0, shownFree).map(idle)];
  const { tabStop, onKeyDown, onFocus } = useGridKeys(shown);
  useScrollToTime(scroller, startOfInterest(day, now, busy), `${day.date} ${hourWidth}`);
  const hours = (day.end - day.start) / 3_600_000;
  return (
    // Focusable, or keyboards could not scroll it.
    <section
      ref={scroller}
      aria-label={t("board")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take focus (WCAG 2.1.1)
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      className="@container relative min-h-0 flex-1 scroll-ps-(--plate) scroll-pt-8 overflow-auto overscroll-contain border-t border-border bg-surface [--plate:13rem] [--row:1.5rem] -outline-offset-2 max-md:[--plate:8.5rem] pointer-coarse:[--row:2.75rem]"
    >
      <div
        className="relative min-h-full min-w-full"
        style={{ width: `calc(var(--plate) + ${Math.ceil(hours * hourWidth)}px)` }}
      >
        <TimeAxis day={day} now={now} words={words} />
        <HourLines day={day} now={now} />
        {busy.length === 0 && <NoTrips />}
        {shown.length > 0 && (
          <ul aria-label={t("vehicles")}>
            {shown.map((lane) => (
              <DayLane
                key={lane.vehicle.id}
                lane={lane}
                day={day}
                now={now}
                words={words}
                tabStop={holds(lane, tabStop) ? tabStop : null}
              />
            ))}
          </ul>
        )}
        <FreeVehicles count={free.length} shown={shownFree} onShow={setShownFree} />
      </div>
    </section>
  );
}

/** An empty day; what to do about it is in sight above and below. */
function NoTrips() {
  const t = useTranslations("trips.day.noTrips");
  return (
    <div className="sticky start-0 z-20 w-[100cqi] border-b border-border bg-surface">
      <EmptyState icon={CalendarClock} title={t("title")} text={t("text")} />
    </div>
  );
}

const idle = (vehicle: Lane["vehicle"]): Lane => ({
  vehicle,
  trips: [],
  bars: [],
  rows: 1,
  conflicts: 0,
});

const holds = ({ vehicle, trips }: Lane, item: string | null) =>
  item !== null && (item.endsWith(vehicle.id) || trips.some(({ id }) => id === item));

/** Now, on its own day; else the first trip. */
function startOfInterest(day: ShownDay, now: number, busy: readonly Lane[]): number {
  if (now >= day.start && now < day.end) return positionOf(now, day);
  const starts = busy.flatMap(({ bars }) => bars.map(({ start }) => start));
  return positionOf(Math.min(day.end, ...starts), day);
}
