"use client";

import { Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import { useReadings } from "@/components/map/use-readings";
import { useTimes } from "@/components/trips/use-times";
import { useServerNow } from "@/lib/client/stores/clock";
import type { EtaView, TripView } from "@/lib/domain/trip-view";

/** When the trip arrives: foreseen with its range, age and source, or as it was. */
export function TripEta({ trip }: { trip: TripView }) {
  const t = useTranslations("trip.eta");
  const { clock } = useTimes();
  const { eta, destination } = trip;
  if (destination.arrivedAt) {
    return (
      <div>
        <p className="text-3xl font-semibold tabular-nums">{clock(destination.arrivedAt)}</p>
        <p className="mt-1 text-sm text-muted">{t("arrived")}</p>
      </div>
    );
  }
  if (!eta) return <p className="text-sm text-muted">{t("none")}</p>;
  return <ForeseenEta eta={eta} />;
}

function ForeseenEta({ eta }: { eta: EtaView }) {
  const t = useTranslations("trip.eta");
  const { clock, duration } = useTimes();
  const { age } = useReadings();
  const now = useServerNow();
  const left = (Date.parse(eta.at) - now) / 1000;
  const isOver = now > 0 && left < 0;
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-baseline gap-x-3 tabular-nums">
        <time dateTime={eta.at} className="text-3xl font-semibold">
          {clock(eta.at)}
        </time>
        {now > 0 && !isOver && (
          <span className="text-muted">{t("in", { duration: duration(left) })}</span>
        )}
      </p>
      {isOver && (
        <p className="flex items-start gap-1.5 text-sm text-attention">
          <Clock aria-hidden className="mt-0.5 size-4 shrink-0" />
          {t("over", { duration: duration(-left) })}
        </p>
      )}
      <p className="text-sm tabular-nums">
        {t("range", { earliest: clock(eta.earliest), latest: clock(eta.latest) })}
      </p>
      <p className="text-xs text-muted tabular-nums">
        {t(`source.${eta.source}`)}
        {now > 0 && ` · ${t("madeAt", { age: age(now - Date.parse(eta.madeAt)) })}`}
      </p>
    </div>
  );
}
