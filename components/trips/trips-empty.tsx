"use client";

import { Plus, Route, SearchX } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { type TripFilter, usualFilter, writeFilter } from "@/lib/client/trip-filter";
import { tripStatuses } from "@/lib/domain/trip";

type Props = { filter: TripFilter; onChange: (change: Partial<TripFilter>) => void };

/** No trips to show: none at all to do, or none that the filter lets through. */
export function TripsEmpty({ filter, onChange }: Props) {
  const t = useTranslations("trips.list");
  const newTrip = (
    <Button asChild variant="primary">
      <Link href="/trips/new">
        <Plus aria-hidden />
        {t("newTrip")}
      </Link>
    </Button>
  );
  if (writeFilter(filter) === "")
    return (
      <EmptyState
        icon={Route}
        title={t("empty.title")}
        text={t("empty.text")}
        action={
          <div className="flex flex-wrap justify-center gap-2">
            {newTrip}
            <Button onClick={() => onChange({ statuses: tripStatuses })}>{t("empty.ended")}</Button>
          </div>
        }
      />
    );
  return (
    <EmptyState
      icon={SearchX}
      title={t("noMatch.title")}
      text={t("noMatch.text")}
      action={
        <div className="flex flex-wrap justify-center gap-2">
          <Button onClick={() => onChange(usualFilter)}>{t("noMatch.clear")}</Button>
          {newTrip}
        </div>
      }
    />
  );
}
