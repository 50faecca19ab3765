"use client";

import { CircleCheck, ClockAlert, type LucideIcon, Navigation, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Tooltip } from "@/components/ui/tooltip";
import { BarDetails } from "./bar-details";
import { BarProgress } from "./bar-progress";
import type { Bar } from "./pack-lane";
import { percent, placeIn } from "./time-scale";
import { isOverdue } from "./trip-span";
import type { ShownDay } from "./use-day";
import type { DayWords } from "./use-day-words";

const looks = {
  scheduled: "border-muted border-dashed bg-surface",
  ongoing: "border-transparent",
  completed: "border-muted/50 bg-[color-mix(in_oklab,var(--color-muted)_22%,var(--color-surface))]",
  cancelled:
    "border-muted/60 text-muted bg-[repeating-linear-gradient(135deg,var(--color-border)_0_3px,var(--color-surface)_3px_7px)]",
};

type Props = {
  bar: Bar;
  day: ShownDay;
  now: number;
  words: DayWords;
  /** Whether Tab comes to this one; keys move on from there. */
  isTabStop: boolean;
};

/** One trip in its lane, as long as it takes; opens the trip. */
export function TripBar({ bar, day, now, words, isTabStop }: Props) {
  const status = useTranslations("trips.status");
  const { trip } = bar;
  const place = placeIn(day, bar);
  if (!place) return null;
  const isCancelled = trip.status === "cancelled";
  const isEarlier = bar.start < day.start;
  const isLater = bar.latest > day.end;
  return (
    <li
      className="absolute flex h-(--row) min-w-5 items-center py-px"
      style={{
        insetInlineStart: `min(${percent(place.from)}, 100% - 1.25rem)`,
        width: percent(place.length),
        top: `calc(var(--row) * ${bar.row})`,
      }}
    >
      <Tooltip side="bottom" text={<BarDetails bar={bar} now={now} words={words} />}>
        <Link
          href={`/trips/${trip.id}`}
          prefetch={false}
          data-item={trip.id}
          data-status={trip.status}
          tabIndex={isTabStop ? 0 : -1}
          aria-label={words.sentence(bar, now)}
          className={`@container relative flex w-full items-center overflow-hidden border text-xs hover:brightness-95 focus-visible:z-10 focus-visible:outline-offset-1 dark:hover:brightness-125 ${looks[trip.status]} ${isEarlier ? "" : "rounded-s-md"} ${isLater ? "" : "rounded-e-md"} ${isCancelled ? "h-3.5 pointer-coarse:h-6" : "h-full"}`}
        >
          {trip.status === "ongoing" && <BarProgress bar={bar} now={now} />}
          <StopTicks bar={bar} />
          {isCancelled ? (
            <span className="relative truncate rounded bg-surface px-1 text-[0.6875rem] leading-none">
              {status("cancelled")}
            </span>
          ) : (
            <BarLabel bar={bar} now={now} words={words} />
          )}
        </Link>
      </Tooltip>
    </li>
  );
}

/** What fits: the shape of what is most worth knowing, and the name where there is room for it. */
function BarLabel({ bar, now, words }: Pick<Props, "bar" | "now" | "words">) {
  const mark = markOf(bar, now);
  const room = mark ? "hidden @min-[3.5rem]:inline" : "hidden @min-[2rem]:inline";
  return (
    <span className="relative flex min-w-0 items-center gap-1 px-1">
      {mark && <mark.icon aria-hidden className={`size-3.5 shrink-0 ${mark.colour}`} />}
      <bdi className={`truncate ${room}`}>{words.label(bar.trip)}</bdi>
    </span>
  );
}

/** Trouble first, then the state; what is still to come as planned needs no mark. */
function markOf(
  { trip, conflicts }: Bar,
  now: number,
): { icon: LucideIcon; colour: string } | null {
  if (conflicts.length > 0) return { icon: TriangleAlert, colour: "text-attention" };
  const isLate = trip.status === "ongoing" ? trip.delayedAt !== null : isOverdue(trip, now);
  if (isLate) return { icon: ClockAlert, colour: "text-attention" };
  if (trip.status === "ongoing")
    return { icon: Navigation, colour: "text-moving rtl:-scale-x-100" };
  return trip.status === "completed" ? { icon: CircleCheck, colour: "text-muted" } : null;
}

/** Where along the trip it came to its stops. */
function StopTicks({ bar: { trip, start, latest } }: { bar: Bar }) {
  return trip.stops.map(({ id, arrivedAt }) => {
    if (arrivedAt === null || latest <= start) return null;
    const at = (Date.parse(arrivedAt) - start) / (latest - start);
    return (
      <span
        key={id}
        aria-hidden
        className="absolute bottom-0 h-1.5 w-0.5 bg-foreground"
        style={{ insetInlineStart: percent(Math.min(1, Math.max(0, at))) }}
      />
    );
  });
}
