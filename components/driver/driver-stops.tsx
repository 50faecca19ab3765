"use client";

import { useTranslations } from "next-intl";
import { allStops } from "@/components/trip/all-stops";
import { StopPin } from "@/components/trip/stop-pin";
import { placeWords } from "@/components/trips/place-words";
import { useTimes } from "@/components/trips/use-times";
import { useServerNow } from "@/lib/client/stores/clock";
import { nextDeed } from "@/lib/domain/next-deed";
import type { StopView, TripView } from "@/lib/domain/trip-view";
import { isolated } from "@/lib/i18n/isolated";

/** The stops in order; the one it is about now is big. */
export function DriverStops({ trip }: { trip: TripView }) {
  const t = useTranslations("drive.trip");
  const deed = nextDeed(trip);
  const stops = allStops(trip);
  const now = deed && "stop" in deed ? deed.stop : deed?.do === "start" ? stops[0] : null;
  return (
    <ol aria-label={t("stops")} className="grid gap-3">
      {trip.status === "scheduled" && (
        <li className="px-4 text-sm text-muted">
          {t("from", { place: isolated(placeWords(trip.origin)) })}
        </li>
      )}
      {stops.map((stop) => (
        <DriverStop
          key={stop.id}
          stop={stop}
          isNow={stop.id === now?.id}
          isDestination={stop.id === trip.destination.id}
        />
      ))}
    </ol>
  );
}

type Props = { stop: StopView; isNow: boolean; isDestination: boolean };

function DriverStop({ stop, isNow, isDestination }: Props) {
  const t = useTranslations("drive.trip");
  const statusWord = useTranslations("trips.stopStatus");
  const { clock } = useTimes();
  const now = useServerNow();
  const eta = stop.status === "pending" ? stop.etaAt : null;
  const isOverdue = eta !== null && now > Date.parse(eta);
  return (
    <li
      aria-current={isNow ? "step" : undefined}
      className={`flex items-start gap-3 ${isNow ? "rounded-lg bg-raised p-4" : "px-4"}`}
    >
      <StopPin stop={stop} />
      <div className="min-w-0 flex-1">
        <p className={`break-words ${isNow ? "text-2xl leading-tight font-semibold" : "text-sm"}`}>
          <bdi>{placeWords(stop)}</bdi>
        </p>
        <p className={`text-muted tabular-nums ${isNow ? "mt-1 text-base" : "text-xs"}`}>
          {isDestination && `${t("destination")} · `}
          {stop.departedAt
            ? t("left", { time: clock(stop.departedAt) })
            : stop.arrivedAt
              ? t("arrivedAt", { time: clock(stop.arrivedAt) })
              : statusWord(stop.status)}
        </p>
        {eta && (
          <p className={`tabular-nums ${isNow ? "mt-1 text-lg" : "text-xs text-muted"}`}>
            {t(isOverdue ? "overdue" : "expected", { time: clock(eta) })}
            {isNow && !isOverdue && stop.etaEarliest && stop.etaLatest && (
              <span className="block text-sm text-muted">
                {t("between", {
                  earliest: clock(stop.etaEarliest),
                  latest: clock(stop.etaLatest),
                })}
              </span>
            )}
          </p>
        )}
      </div>
    </li>
  );
}
