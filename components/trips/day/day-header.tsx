"use client";

import { Plus, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ConnectionIndicator } from "@/components/map/connection-indicator";
import { ImportTripsDialog } from "@/components/trips/import/import-trips-dialog";
import { Button } from "@/components/ui/button";
import type { Lane } from "./lanes";
import type { ShownDay } from "./use-day";
import { useDayWords } from "./use-day-words";

/** The day in words, what it holds, and what adds to it. `lanes` null while they load. */
export function DayHeader({ day, lanes }: { day: ShownDay; lanes: readonly Lane[] | null }) {
  const t = useTranslations("trips.day");
  const words = useDayWords(day);
  const count = lanes?.reduce((sum, { trips }) => sum + trips.length, 0) ?? 0;
  const conflicts = lanes?.filter((lane) => lane.conflicts > 0).length ?? 0;
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 md:px-6">
      <h1 className="text-lg font-semibold">{words.date(day.start)}</h1>
      <p className="text-sm text-muted tabular-nums" aria-live="polite">
        {lanes ? t("count", { count }) : t("loading")}
        {conflicts > 0 && (
          <span className="ms-3 inline-flex items-center gap-1 font-medium text-attention">
            <TriangleAlert aria-hidden className="size-4" />
            {t("conflicting", { count: conflicts })}
          </span>
        )}
      </p>
      <ConnectionIndicator />
      <div className="ms-auto flex gap-2">
        <ImportTripsDialog />
        <Button asChild variant="primary">
          <Link href="/trips/new">
            <Plus aria-hidden />
            {t("new")}
          </Link>
        </Button>
      </div>
    </header>
  );
}
