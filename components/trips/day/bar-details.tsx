import { useTranslations } from "next-intl";
import { useReadings } from "@/components/map/use-readings";
import type { Bar } from "./pack-lane";
import type { DayWords } from "./use-day-words";

/** What a bar has no room for; shown beside it on hover and focus. */
export function BarDetails({ bar, now, words }: { bar: Bar; now: number; words: DayWords }) {
  const t = useTranslations("trips.day");
  const status = useTranslations("trips.status");
  const { age } = useReadings();
  const { trip } = bar;
  const all = [...trip.stops, trip.destination];
  const visited = all.filter(({ arrivedAt }) => arrivedAt !== null).length;
  return (
    <span className="grid max-w-72 gap-0.5 py-0.5 text-start tabular-nums">
      <bdi className="font-semibold">{words.title(trip)}</bdi>
      <span>{`${status(trip.status)} · ${words.when(bar)}`}</span>
      {trip.eta && trip.status === "ongoing" && (
        <span>{t("foreseen", { age: age(now - Date.parse(trip.eta.madeAt)) })}</span>
      )}
      {words.troubles(bar, now).map((trouble) => (
        <span key={trouble} className="font-semibold">
          {trouble}
        </span>
      ))}
      <span>{words.route(trip)}</span>
      <span>{t("visited", { visited, count: all.length })}</span>
      <bdi>{trip.driver?.name ?? t("noDriver")}</bdi>
      {trip.reason && <bdi>{trip.reason}</bdi>}
    </span>
  );
}
