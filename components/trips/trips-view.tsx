"use client";

import { CalendarDays, Plus } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo, useRef } from "react";
import { ConnectionEnded } from "@/components/map/connection-ended";
import { ConnectionIndicator } from "@/components/map/connection-indicator";
import { RefusedStrip } from "@/components/refused/refused-strip";
import { useAddressFilter } from "@/components/shell/use-address-filter";
import { useFleetZone } from "@/components/shell/use-fleet-zone";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { Skeleton } from "@/components/ui/skeleton";
import { useServerNow } from "@/lib/client/stores/clock";
import { readFilter, writeFilter } from "@/lib/client/trip-filter";
import { daySpan } from "@/lib/domain/day-range";
import { dateAt } from "@/lib/domain/local-day";
import { ImportTripsDialog } from "./import/import-trips-dialog";
import { TripFilters } from "./trip-filters";
import { TripTable } from "./trip-table";
import { TripsEmpty } from "./trips-empty";
import { useTripList } from "./use-trip-list";
import { weekStart } from "./week-start";

const inAddress = { path: "/trips", read: readFilter, write: writeFilter };

/** The trips, live: what asks for somebody on top, then what is under way, then what is next. */
export function TripsView() {
  const t = useTranslations("trips.list");
  const search = useRef<HTMLInputElement>(null);
  const [filter, change] = useAddressFilter(inAddress);
  const zone = useFleetZone();
  const today = dateAt(useServerNow() || Date.now(), zone);
  const { statuses, day, q } = filter;
  const question = useMemo(() => {
    const span = daySpan(day, today, zone, weekStart());
    const [from, to] = span ? [span.start, span.end].map((at) => new Date(at).toISOString()) : [];
    return { statuses, q, from: from ?? null, to: to ?? null };
  }, [statuses, q, day, today, zone]);
  const list = useTripList(question);
  const { trips, isLoaded, error } = list;

  return (
    <div className="flex h-full flex-col">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2 p-4 md:px-6">
        <h1 className="text-lg font-semibold">{t("title")}</h1>
        <p className="text-sm text-muted tabular-nums max-md:sr-only" aria-live="polite">
          {isLoaded
            ? t(list.hasMore ? "countMore" : "count", { count: trips.length })
            : t("loading")}
        </p>
        <ConnectionIndicator />
        <div className="ms-auto flex gap-2">
          <Button asChild>
            <Link href="/trips/day">
              <CalendarDays aria-hidden />
              <span className="max-md:sr-only">{t("dayView")}</span>
            </Link>
          </Button>
          <span className="max-md:hidden">
            <ImportTripsDialog />
          </span>
          <Button asChild variant="primary">
            <Link href="/trips/new">
              <Plus aria-hidden />
              {t("newTrip")}
            </Link>
          </Button>
        </div>
      </header>
      <div className="mx-4 mb-4 empty:hidden md:mx-6">
        <ConnectionEnded />
      </div>
      <div className="mx-4 mb-4 empty:hidden md:mx-6">
        <RefusedStrip />
      </div>
      <TripFilters filter={filter} onChange={change} search={search} />
      {error && (
        <div className="mx-4 mb-3 flex flex-wrap items-center gap-3 md:mx-6">
          <ErrorNote>{error}</ErrorNote>
          <Button onClick={list.retry}>{t("retry")}</Button>
        </div>
      )}
      <div className="min-h-0 flex-1 border-t border-border lg:bg-surface">
        {!isLoaded && !error && <LoadingRows />}
        {isLoaded && trips.length === 0 && <TripsEmpty filter={filter} onChange={change} />}
        {trips.length > 0 && <TripTable trips={trips} search={search} onNearEnd={list.loadMore} />}
      </div>
    </div>
  );
}

function LoadingRows() {
  return (
    <div className="grid gap-5 p-4 md:px-6">
      {["w-2/5", "w-3/5", "w-1/2", "w-2/3", "w-1/3"].map((width) => (
        <Skeleton key={width} className={`h-9 ${width}`} />
      ))}
    </div>
  );
}
