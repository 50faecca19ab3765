"use client";

import { useServerNow } from "@/lib/client/stores/clock";
import { DayLoading } from "./day-loading";
import { LoadedDay } from "./loaded-day";
import { useDay } from "./use-day";

/** The board is drawn anew this often, ms: less than a pixel of it. */
const TICK_MS = 15_000;

/** The fleet's day: which vehicle drives what, when. By the fleet's time zone. */
export function DayView() {
  const now = Math.floor(useServerNow() / TICK_MS) * TICK_MS;
  const { day, show } = useDay(now);
  return day ? <LoadedDay day={day} now={now} onShow={show} /> : <DayLoading />;
}
