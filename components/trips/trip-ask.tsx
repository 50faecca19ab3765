"use client";

import { CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useReadings } from "@/components/map/use-readings";
import { Button } from "@/components/ui/button";
import { useServerNow } from "@/lib/client/stores/clock";
import type { TripView } from "@/lib/domain/trip-view";
import { useTripCommand } from "./actions/use-trip-command";

/** An arrived trip that nobody has completed asks for it, where one answers. */
export function TripAsk({ trip }: { trip: TripView }) {
  const t = useTranslations("trips.list");
  const { span } = useReadings();
  const now = useServerNow();
  const { send, isBusy } = useTripCommand();
  const arrivedAt = trip.destination.arrivedAt ?? trip.completionAskedAt;
  const ago = arrivedAt && now > 0 ? span(now - Date.parse(arrivedAt)) : null;
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
      <span className="text-sm font-medium text-attention tabular-nums">
        {ago ? t("ask", { span: ago }) : t("askAnytime")}
      </span>
      <Button
        variant="primary"
        disabled={isBusy}
        className="relative z-[1]"
        onClick={() => send(trip, "complete")}
      >
        <CircleCheck aria-hidden />
        {t("complete")}
      </Button>
    </span>
  );
}
