import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { dateAt } from "@/lib/domain/local-day";
import type { TripView } from "@/lib/domain/trip-view";
import { isolated } from "@/lib/i18n/isolated";
import type { Bar } from "./pack-lane";
import { isOverdue } from "./trip-span";
import type { ShownDay } from "./use-day";

type Place = { lat: number; lng: number; label: string | null };

/** Ways to say when and what trips are, in the reader's language and the fleet's time zone. */
export function useDayWords({ date, zone }: Pick<ShownDay, "date" | "zone">) {
  const t = useTranslations("trips.day");
  const status = useTranslations("trips.status");
  const format = useFormatter();
  return useMemo(() => {
    const clock = { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
    /** 14:02; with its date when that is another day. */
    const time = (at: number) =>
      format.dateTime(
        new Date(at),
        dateAt(at, zone) === date ? clock : { ...clock, day: "numeric", month: "short" },
      );
    const place = ({ label, lat, lng }: Place) =>
      label ??
      `\u2066${[lat, lng].map((one) => format.number(one, { maximumFractionDigits: 4 })).join(", ")}\u2069`;
    /** The shortest name there is. */
    const label = (trip: TripView) => trip.name ?? place(trip.destination);
    const title = (trip: TripView) => trip.name ?? t("to", { place: place(trip.destination) });
    const when = ({ trip, start, end, earliest, latest }: Bar) => {
      const from = time(start);
      if (trip.status === "ongoing" && earliest < latest) {
        const range = { earliest: time(earliest), latest: time(latest) };
        return t("when.foreseen", { from, to: time(end), ...range });
      }
      const key = trip.status === "completed" ? "was" : "planned";
      if (trip.status === "cancelled" && trip.startedAt)
        return t("when.was", { from, to: time(end) });
      return t(`when.${key}`, { from, to: time(end) });
    };
    /** What there is to look after, each in a word or two and at length. */
    const troubles = ({ trip, conflicts }: Bar, now: number): string[] => [
      ...(conflicts.length > 0
        ? [
            t("conflictWith", {
              trips: conflicts.map((one) => isolated(title(one))).join(t("comma")),
            }),
          ]
        : []),
      ...(trip.delayedAt && trip.status === "ongoing" ? [t("delayed")] : []),
      ...(isOverdue(trip, now) ? [t("overdue")] : []),
    ];
    const route = (trip: TripView) =>
      t("route", { from: isolated(place(trip.origin)), to: isolated(place(trip.destination)) });
    return {
      time,
      label,
      title,
      when,
      route,
      troubles,
      hour: (at: number) =>
        format.dateTime(new Date(at), { timeZone: zone, hour: "2-digit", hourCycle: "h23" }),
      /** Monday, 3 August 2026. */
      date: (at: number) =>
        format.dateTime(new Date(at), {
          timeZone: zone,
          weekday: "long",
          day: "numeric",
          month: "long",
          year: "numeric",
        }),
      /** A bar in one sentence. */
      sentence: (bar: Bar, now: number) =>
        [
          isolated(title(bar.trip)),
          status(bar.trip.status),
          when(bar),
          route(bar.trip),
          bar.trip.driver ? isolated(bar.trip.driver.name) : t("noDriver"),
          ...troubles(bar, now),
        ].join(t("comma")),
    };
  }, [t, status, format, date, zone]);
}

export type DayWords = ReturnType<typeof useDayWords>;
