"use client";

import { useTranslations } from "next-intl";
import { Clip } from "@/components/ui/clip";
import { nextStop } from "@/lib/domain/stop";
import type { TripView } from "@/lib/domain/trip-view";
import { placeWords } from "./place-words";

/** Where a trip under way goes now, and how many stops are left with that one. */
export function TripNextStop({ trip: { status, stops, destination } }: { trip: TripView }) {
  const t = useTranslations("trips.list");
  if (status !== "ongoing") return <span className="text-muted">{t("noNextStop")}</span>;
  const all = [...stops, destination];
  const next = nextStop(all);
  if (!next) return <span className="text-muted">{t("atDestination")}</span>;
  const left = all.filter((stop) => stop.status === "pending").length;
  return (
    <span className="block min-w-0">
      <Clip>{placeWords(next)}</Clip>
      {left > 1 && (
        <span className="block text-xs text-muted">{t("stopsLeft", { count: left })}</span>
      )}
    </span>
  );
}
