import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { TripView } from "@/lib/domain/trip-view";
import { isolated } from "@/lib/i18n/isolated";
import { allStops } from "./all-stops";

/** Names a stop inside sentences: by its label, else by its number. */
export function useStopName() {
  const t = useTranslations("trip.stop");
  return useCallback(
    (trip: TripView, stopId: unknown): string => {
      const stop = allStops(trip).find(({ id }) => id === stopId);
      if (!stop) return t("gone");
      if (stop.label) return isolated(stop.label);
      return stop.id === trip.destination.id
        ? t("destination")
        : t("number", { number: stop.index + 1 });
    },
    [t],
  );
}
