"use client";

import { useTranslations } from "next-intl";
import { placeWords } from "@/components/trips/place-words";
import { useTimes } from "@/components/trips/use-times";
import { useServerNow } from "@/lib/client/stores/clock";
import type { StopView, TimelineItemView, TripView } from "@/lib/domain/trip-view";
import { isolated } from "@/lib/i18n/isolated";
import { StopMenu } from "./stop-menu";
import { StopPin } from "./stop-pin";

type Props = { trip: TripView; stop: StopView; items: TimelineItemView[] };

/** One stop: its state as shape and word, its times and whose word they are. */
export function StopRow({ trip, stop, items }: Props) {
  const t = useTranslations("trip.stop");
  const statusWord = useTranslations("trips.stopStatus");
  const isDestination = stop.id === trip.destination.id;
  const visit = { stop, items, isDestination };
  const isForeseen = trip.status === "ongoing" && stop.status === "pending";
  return (
    <li
      data-stop={stop.id}
      className="relative flex gap-3 pb-4 last:pb-0 [&:not(:last-child)]:before:absolute [&:not(:last-child)]:before:start-3.5 [&:not(:last-child)]:before:top-7 [&:not(:last-child)]:before:bottom-0 [&:not(:last-child)]:before:-ms-px [&:not(:last-child)]:before:w-0.5 [&:not(:last-child)]:before:bg-border"
    >
      <StopPin stop={stop} />
      <div className="min-w-0 flex-1 text-sm">
        <p className="font-medium break-words">
          <bdi>{placeWords(stop)}</bdi>
        </p>
        <p className="text-xs text-muted">
          {isDestination && `${t("destination")} · `}
          {trip.status === "cancelled" && stop.status === "pending"
            ? t("notVisited")
            : statusWord(stop.status)}
          {stop.reason && (
            <>
              {": "}
              <bdi>{stop.reason}</bdi>
            </>
          )}
        </p>
        {stop.arrivedAt && <VisitLine kind="arrived" at={stop.arrivedAt} {...visit} />}
        {stop.departedAt && <VisitLine kind="departed" at={stop.departedAt} {...visit} />}
        {isForeseen && <StopEta stop={stop} />}
      </div>
      <StopMenu trip={trip} stop={stop} />
    </li>
  );
}

function StopEta({ stop }: { stop: StopView }) {
  const t = useTranslations("trip.stop");
  const { clock } = useTimes();
  const now = useServerNow();
  const { etaAt, etaEarliest, etaLatest } = stop;
  if (!etaAt || !etaEarliest || !etaLatest) return null;
  if (now > Date.parse(etaAt)) {
    return (
      <p className="mt-1 text-attention tabular-nums">{t("overdue", { time: clock(etaAt) })}</p>
    );
  }
  const [earliest, latest] = [clock(etaEarliest), clock(etaLatest)];
  return (
    <p className="mt-1 tabular-nums">
      <span className="font-medium">{t("expected", { time: clock(etaAt) })}</span>{" "}
      {earliest !== latest && (
        <span className="text-xs text-muted">{t("between", { earliest, latest })}</span>
      )}
    </p>
  );
}

type VisitLineProps = {
  kind: "arrived" | "departed";
  stop: StopView;
  at: string;
  items: TimelineItemView[];
  isDestination: boolean;
};

function VisitLine({ kind, stop, at, items, isDestination }: VisitLineProps) {
  const t = useTranslations("trip");
  const { clock } = useTimes();
  // The word that counts is the one with this time; items are in order of time, not of telling.
  // Completing the trip is what says that it arrived at a destination not visited before.
  const isEnd = (item: TimelineItemView) =>
    kind === "arrived" && item.kind === "completed" && isDestination;
  const told = items.findLast(
    (item) => item.at === at && (item.kind === kind ? item.data.stopId === stop.id : isEnd(item)),
  );
  return (
    <p className="mt-1 tabular-nums">
      {t(`stop.${kind}`, { time: clock(at) })}{" "}
      {told && (
        <span className="text-xs text-muted">
          {told.actor ? t("by", { name: isolated(told.actor.name) }) : t("seen")}
        </span>
      )}
    </p>
  );
}
