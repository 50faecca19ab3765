"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useReadings } from "@/components/map/use-readings";
import { useTimes } from "@/components/trips/use-times";
import { Age } from "@/components/vehicles/age";
import type { TripView } from "@/lib/domain/trip-view";

/** When it arrived, or will: the prediction, its range and its age. */
export function TripArrival({ trip }: { trip: TripView }) {
  const t = useTranslations("trips.list.arrival");
  const { clock, range } = useTimes();
  const { span } = useReadings();
  const { status, destination, eta, delayedAt, cancelledAt, expectedDuration } = trip;
  if (status === "cancelled")
    return cancelledAt && <Muted>{t("cancelled", { at: clock(cancelledAt) })}</Muted>;
  if (status === "scheduled")
    return <Muted>{t("takes", { span: span(expectedDuration * 1000) })}</Muted>;
  if (destination.arrivedAt)
    return (
      <span className="tabular-nums">{t("arrived", { at: clock(destination.arrivedAt) })}</span>
    );
  return (
    <span className="block min-w-0">
      <span className="flex flex-wrap items-center gap-x-2 tabular-nums">
        {eta ? (
          <time dateTime={eta.at} className="font-medium">
            {clock(eta.at)}
          </time>
        ) : (
          <Muted>{t("unknown")}</Muted>
        )}
        {delayedAt && (
          <span className="inline-flex items-center gap-1 text-xs font-medium text-attention">
            <CircleAlert aria-hidden className="size-3.5" />
            {t("delayed")}
          </span>
        )}
      </span>
      {eta && (
        <span className="block truncate text-xs text-muted tabular-nums">
          <bdi>{range(eta.earliest, eta.latest)}</bdi>
          {" · "}
          <Age at={Date.parse(eta.madeAt)} />
        </span>
      )}
    </span>
  );
}

function Muted({ children }: { children: string }) {
  return <span className="text-muted tabular-nums">{children}</span>;
}
