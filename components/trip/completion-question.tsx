"use client";

import { CircleCheck, CircleHelp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTimes } from "@/components/trips/use-times";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import type { TripView } from "@/lib/domain/trip-view";
import { useTripCommand } from "./use-trip-command";

/** An hour after arrival: whether the trip is over. Nothing ends it but a person. */
export function CompletionQuestion({ trip }: { trip: TripView }) {
  const t = useTranslations("trip.question");
  const { clock } = useTimes();
  const { send, isBusy, error } = useTripCommand(trip.id);
  const { arrivedAt } = trip.destination;
  if (trip.status !== "ongoing" || !trip.completionAskedAt || !arrivedAt) return null;
  return (
    <section
      aria-labelledby="completion-question"
      className="grid gap-3 rounded-xl border border-attention/60 bg-surface p-5"
    >
      <div className="flex gap-3">
        <CircleHelp aria-hidden className="mt-0.5 size-5 shrink-0 text-attention" />
        <div>
          <h2 id="completion-question" className="font-semibold">
            {t("title", { time: clock(arrivedAt) })}
          </h2>
          <p className="mt-1 text-sm text-muted">{t("text")}</p>
        </div>
      </div>
      {error && <ErrorNote>{error}</ErrorNote>}
      <Button variant="primary" disabled={isBusy} onClick={() => void send("complete")}>
        <CircleCheck aria-hidden />
        {t("complete")}
      </Button>
    </section>
  );
}
