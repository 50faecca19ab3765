"use client";

import { useTranslations } from "next-intl";
import { useReadings } from "@/components/map/use-readings";
import { useTimes } from "@/components/trips/use-times";
import { useServerNow } from "@/lib/client/stores/clock";
import type { TripView } from "@/lib/domain/trip-view";

/** Nobody minds a start that is later than planned by less than this, ms. */
const LATE_MS = 60_000;

/** When it is to start, and for one that should have by now, since when it waits. */
export function TripDue({ trip: { scheduledAt, dueAt, status } }: { trip: TripView }) {
  const t = useTranslations("trips.list.due");
  const { clock } = useTimes();
  const { span } = useReadings();
  const now = useServerNow();
  const late = now - Date.parse(dueAt);
  const isLate = now > 0 && status === "scheduled" && late > LATE_MS;
  return (
    <span className="block min-w-0">
      <span className="block tabular-nums">
        {scheduledAt ? <time dateTime={scheduledAt}>{clock(scheduledAt)}</time> : t("soon")}
      </span>
      {isLate && (
        <span className="block truncate text-xs text-attention tabular-nums">
          {t(scheduledAt ? "overdue" : "waiting", { span: span(late) })}
        </span>
      )}
    </span>
  );
}
