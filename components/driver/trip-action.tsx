"use client";

import { CircleCheck, CircleHelp, MapPinCheck, Navigation, Play } from "lucide-react";
import { useTranslations } from "next-intl";
import { useStopName } from "@/components/trip/use-stop-name";
import { useTimes } from "@/components/trips/use-times";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { nextDeed } from "@/lib/domain/next-deed";
import type { TripView } from "@/lib/domain/trip-view";
import { useCommand } from "./use-command";

const icons = { start: Play, arrive: MapPinCheck, depart: Navigation, complete: CircleCheck };

/** The one thing to do next, big enough for a thumb in a glove. */
export function TripAction({ trip }: { trip: TripView }) {
  const t = useTranslations("drive.trip");
  const { clock } = useTimes();
  const stopName = useStopName();
  const { give, isBusy, error } = useCommand();
  const deed = nextDeed(trip);
  if (!deed) return null;
  const Icon = icons[deed.do];
  const { arrivedAt } = trip.destination;
  const isAsked = deed.do === "complete" && trip.completionAskedAt && arrivedAt;
  const act = () =>
    "stop" in deed
      ? give({ event: `stop:${deed.do}`, tripId: trip.id, content: { stopId: deed.stop.id } })
      : give({ event: `trip:${deed.do}`, tripId: trip.id, content: {} });
  return (
    <div className="grid gap-3">
      {isAsked && (
        <p role="status" className="flex gap-2 font-medium tabular-nums">
          <CircleHelp aria-hidden className="mt-0.5 size-5 shrink-0 text-attention" />
          {t("question", { time: clock(arrivedAt) })}
        </p>
      )}
      {error && <ErrorNote>{error}</ErrorNote>}
      <Button
        variant="primary"
        disabled={isBusy}
        onClick={() => void act()}
        className="min-h-16! text-lg! [&_svg]:size-6!"
      >
        <Icon aria-hidden className={deed.do === "start" ? "rtl:-scale-x-100" : ""} />
        {t(`deeds.${deed.do}`)}
      </Button>
      {"stop" in deed && (
        <p className="-mt-1 text-center text-sm text-muted">
          {t(`hints.${deed.do}`, { stop: stopName(trip, deed.stop.id) })}
        </p>
      )}
    </div>
  );
}
