"use client";

import { useTranslations } from "next-intl";
import { hoursOf, percent, positionOf } from "./time-scale";
import type { ShownDay } from "./use-day";
import type { DayWords } from "./use-day-words";

/** The hours above the lanes. They read from the start side, as the language does. */
export function TimeAxis({ day, now, words }: { day: ShownDay; now: number; words: DayWords }) {
  const t = useTranslations("trips.day");
  const isNow = now >= day.start && now < day.end;
  return (
    <div className="sticky top-0 z-30 grid h-7 grid-cols-[var(--plate)_1fr] border-b border-border bg-surface text-xs text-muted tabular-nums">
      <div
        data-plate
        className="sticky start-0 z-10 flex items-center truncate border-e border-border bg-surface ps-3 max-md:ps-2"
      >
        <span dir="ltr" className="truncate" title={day.zone}>
          {day.zone.replaceAll("_", " ").split("/").at(-1)}
        </span>
      </div>
      <div className="relative overflow-hidden" aria-hidden>
        {hoursOf(day).map((at) => (
          <span
            key={at}
            className="absolute inset-y-0 flex items-center border-s border-border ps-1"
            style={{ insetInlineStart: percent(positionOf(at, day)) }}
          >
            {words.hour(at)}
          </span>
        ))}
        {isNow && (
          <span
            className="absolute inset-y-1 flex -translate-x-1/2 items-center rounded bg-accent px-1.5 font-medium text-accent-foreground rtl:translate-x-1/2"
            style={{
              insetInlineStart: `clamp(1.5rem, ${percent(positionOf(now, day))}, 100% - 1.5rem)`,
            }}
          >
            {words.time(now)}
          </span>
        )}
      </div>
      {isNow && <span className="sr-only">{t("nowIs", { time: words.time(now) })}</span>}
    </div>
  );
}

/** Behind the lanes: a line at each hour, and the one that moves: now. */
export function HourLines({ day, now }: { day: ShownDay; now: number }) {
  const isNow = now >= day.start && now < day.end;
  return (
    <div aria-hidden className="pointer-events-none absolute inset-y-0 start-(--plate) end-0">
      {hoursOf(day).map((at) => (
        <span
          key={at}
          className="absolute inset-y-0 border-s border-border/60"
          style={{ insetInlineStart: percent(positionOf(at, day)) }}
        />
      ))}
      {isNow && (
        <span
          data-now
          className="absolute inset-y-0 z-10 border-s-2 border-accent"
          style={{ insetInlineStart: percent(positionOf(now, day)) }}
        />
      )}
    </div>
  );
}
