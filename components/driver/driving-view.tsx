"use client";

import { MessageSquare } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useReadings } from "@/components/map/use-readings";
import { placeWords } from "@/components/trips/place-words";
import { useTimes } from "@/components/trips/use-times";
import { useServerNow } from "@/lib/client/stores/clock";
import { useDriver } from "@/lib/client/stores/driver";
import { nextStop } from "@/lib/domain/stop";
import { tripsToday } from "@/lib/domain/trips-today";

/** Arrivals are foreseen anew every minute: one much older is told with its age, ms. */
const OLD_MS = 180_000;

/** All a driver sees above 10 km/h: the next stop, its ETA, and that messages wait, `messages` from people. */
export function DrivingView({ messages }: { messages: number }) {
  const t = useTranslations("drive.driving");
  const { clock } = useTimes();
  const { age } = useReadings();
  const now = useServerNow();
  const { trips, news } = useDriver(({ expected, news }) => ({
    trips: expected?.trips ?? null,
    news: news.length + messages,
  }));
  const trip = trips && tripsToday(trips, now || Date.now()).current;
  // Over dialogs too; nobody types on.
  useEffect(() => (document.activeElement as HTMLElement | null)?.blur(), []);
  const old = trip?.eta && now > 0 ? now - Date.parse(trip.eta.madeAt) : 0;
  const isOld = old > OLD_MS;
  const isOngoing = trip?.status === "ongoing";
  const stop = isOngoing ? nextStop([...trip.stops, trip.destination]) : null;
  return (
    <main className="pointer-events-auto fixed inset-x-0 top-0 bottom-[var(--foot,0px)] z-[1150] flex flex-col justify-center gap-4 bg-background px-6 text-center">
      <h1 className="sr-only">{t("title")}</h1>
      {stop ? (
        <>
          <p className="text-lg text-muted">{t("next")}</p>
          <p className="text-4xl leading-tight font-bold break-words">
            <bdi>{placeWords(stop)}</bdi>
          </p>
          {stop.etaAt && <p className="text-3xl font-semibold tabular-nums">{clock(stop.etaAt)}</p>}
          {stop.etaAt && isOld && (
            <p className="text-lg text-attention tabular-nums">{t("asOf", { age: age(old) })}</p>
          )}
        </>
      ) : (
        <p className="text-3xl font-semibold">{t("noTrip")}</p>
      )}
      {news > 0 && (
        <p
          data-news={news}
          className="mx-auto mt-6 inline-flex items-center gap-2 rounded-full bg-raised px-4 py-2 text-base tabular-nums"
        >
          <MessageSquare aria-hidden className="size-5" />
          {t("news", { count: news })}
        </p>
      )}
    </main>
  );
}
