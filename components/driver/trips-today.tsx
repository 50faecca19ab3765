"use client";

import { Route } from "lucide-react";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { useServerMinute } from "@/lib/client/stores/clock";
import { useDriver } from "@/lib/client/stores/driver";
import { tripsToday } from "@/lib/domain/trips-today";
import { TripCard } from "./trip-card";
import { TripLines } from "./trip-lines";

const MINUTE_MS = 60_000;

/** A driver's work: the trip under way, else the next; what comes after, and what was. */
export function TripsToday() {
  const t = useTranslations("drive.trip");
  const all = useDriver(({ expected }) => expected?.trips ?? null);
  const minute = useServerMinute();
  if (!all) return null;
  const now = minute === 0 ? Date.now() : minute * MINUTE_MS;
  const { current, next, past } = tripsToday(all, now);
  return (
    <>
      {current ? (
        <TripCard key={current.id} trip={current} />
      ) : (
        <Card>
          <EmptyState icon={Route} title={t("none")} text={t("noneText")} />
        </Card>
      )}
      {next.length > 0 && <TripLines title={t("next")} trips={next} />}
      {past.length > 0 && <TripLines title={t("past")} trips={past} />}
    </>
  );
}
