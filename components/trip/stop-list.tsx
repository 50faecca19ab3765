"use client";

import { useTranslations } from "next-intl";
import { placeWords } from "@/components/trips/place-words";
import { Card } from "@/components/ui/card";
import type { TimelineItemView, TripView } from "@/lib/domain/trip-view";
import { allStops } from "./all-stops";
import { StopRow } from "./stop-row";

/** Where it goes, in order: how each stop stands, and what people may say of it. */
export function StopList({ trip, items }: { trip: TripView; items: TimelineItemView[] }) {
  const t = useTranslations("trip.stop");
  return (
    <Card title={t("title")}>
      <p className="mb-1 flex items-center gap-3 text-sm text-muted">
        <span aria-hidden className="grid size-7 shrink-0 place-items-center">
          <span className="size-3 rotate-45 border-2 border-muted" />
        </span>
        <span className="min-w-0">
          {t("origin")} <bdi className="text-foreground">{placeWords(trip.origin)}</bdi>
        </span>
      </p>
      <ol aria-label={t("title")}>
        {allStops(trip).map((stop) => (
          <StopRow key={stop.id} trip={trip} stop={stop} items={items} />
        ))}
      </ol>
    </Card>
  );
}
