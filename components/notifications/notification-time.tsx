"use client";

import { useReadings } from "@/components/map/use-readings";
import { useTimes } from "@/components/trips/use-times";
import { useServerMinute } from "@/lib/client/stores/clock";

const HOUR_MS = 3_600_000;

/** When one came: within the last hour how long ago, earlier its time; the day stands above it. ISO. */
export function NotificationTime({ at }: { at: string }) {
  const { age } = useReadings();
  const { clockOnly } = useTimes();
  const now = useServerMinute() * 60_000;
  const moment = Date.parse(at);
  if (now === 0) return null;
  // By the minute: what came after it began came now.
  const ago = Math.max(0, now - moment);
  return (
    <time dateTime={at} className="shrink-0 text-xs text-muted tabular-nums">
      {ago < HOUR_MS ? age(ago < 60_000 ? 0 : ago) : clockOnly(moment)}
    </time>
  );
}
