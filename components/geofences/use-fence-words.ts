import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { useReadings } from "@/components/map/use-readings";
import { regional, weekOf } from "@/components/trips/repeat/week";
import { useTimes } from "@/components/trips/use-times";
import { linesOf } from "@/lib/client/stores/fence-draft";
import type { GeofenceView } from "@/lib/domain/geofence";

/** What a fence is and does, in the reader's words. */
export function useFenceWords() {
  const t = useTranslations("geofences.facts");
  const format = useFormatter();
  const locale = useLocale();
  const { speed } = useReadings();
  const { distance, duration } = useTimes();
  return useMemo(() => {
    // 2024 began on a Monday.
    const dayName = (day: number) =>
      format.dateTime(new Date(Date.UTC(2024, 0, day)), { weekday: "short", timeZone: "UTC" });
    const shape = ({ radius, points }: GeofenceView) =>
      radius === null
        ? t("polygon", { count: points?.length ?? 0 })
        : t("circle", { radius: distance(radius) });
    const alerts = ({ triggers, dwellSeconds }: GeofenceView) =>
      triggers
        .map((kind) => t(`on.${kind}`, { duration: duration(dwellSeconds ?? 0) }))
        .join(t("and"));
    return {
      shape,
      /** Empty: none. */
      alerts,
      speedLimit: ({ speedLimit }: GeofenceView) => speedLimit !== null && speed(speedLimit),
      /** One line for the same hours of several days. */
      hours: ({ hours }: GeofenceView) =>
        linesOf(hours ?? []).map(({ days, from, to }) => {
          const inOrder = weekOf(regional(locale)).filter((day) => days.includes(day));
          return { days: inOrder.map(dayName).join(t("and")), from, to };
        }),
    };
  }, [t, format, locale, speed, distance, duration]);
}
