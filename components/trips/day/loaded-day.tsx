"use client";

import { CalendarClock, SearchX } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { ConnectionEnded } from "@/components/map/connection-ended";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorNote } from "@/components/ui/error-note";
import { useFleetLoaded } from "@/lib/client/stores/fleet";
import type { LocalDate } from "@/lib/domain/local-day";
import { DayBoard } from "./day-board";
import { DayHeader } from "./day-header";
import { DayLegend } from "./day-legend";
import { DayLoading } from "./day-loading";
import { DayTools } from "./day-tools";
import type { ShownDay } from "./use-day";
import { useLanes } from "./use-lanes";
import { useLoadedDay } from "./use-loaded-day";
import { useWatchedTrips } from "./use-watched-trips";
import { firstZoom, hourWidths } from "./zoom";

/** The narrowest bar and a little air, px. */
const NARROWEST = 24;

type Props = { day: ShownDay; now: number; onShow: (date: LocalDate | null) => void };

export function LoadedDay({ day, now, onShow }: Props) {
  const t = useTranslations("trips.day");
  const { isLoaded, error, load } = useLoadedDay(day);
  const isFleetLoaded = useFleetLoaded();
  const [query, setQuery] = useState("");
  const [zoom, setZoom] = useState(firstZoom);
  const search = useRef<HTMLInputElement>(null);
  const hourWidth = hourWidths[zoom] as number;
  const lanes = useLanes(day, now, query, (NARROWEST / hourWidth) * 3_600_000);
  useWatchedTrips(lanes.busy);
  const isThere = isLoaded && isFleetLoaded;
  const isNothing = lanes.busy.length + lanes.free.length === 0;
  return (
    <div className="flex h-full flex-col">
      <DayHeader day={day} lanes={isThere ? lanes.busy : null} />
      <DayTools
        day={day}
        onShow={onShow}
        search={search}
        query={query}
        onQuery={setQuery}
        zoom={zoom}
        onZoom={setZoom}
      />
      <div className="mx-4 mb-3 empty:hidden md:mx-6">
        <ConnectionEnded />
      </div>
      {error && (
        <div className="mx-4 mb-3 flex flex-wrap items-center gap-3 md:mx-6">
          <ErrorNote>{error}</ErrorNote>
          <Button onClick={load}>{t("retry")}</Button>
        </div>
      )}
      {!isThere && !error && <DayLoading />}
      {isThere && isNothing && query !== "" && (
        <EmptyState
          icon={SearchX}
          title={t("noMatch.title")}
          text={t("noMatch.text")}
          action={<Button onClick={() => setQuery("")}>{t("noMatch.clear")}</Button>}
        />
      )}
      {isThere && isNothing && query === "" && (
        <EmptyState
          icon={CalendarClock}
          title={t("empty.title")}
          text={t("empty.text")}
          action={
            <Button asChild variant="primary">
              <Link href="/vehicles">{t("empty.action")}</Link>
            </Button>
          }
        />
      )}
      {isThere && !isNothing && (
        <>
          <DayBoard lanes={lanes} day={day} now={now} hourWidth={hourWidth} />
          <DayLegend />
        </>
      )}
    </div>
  );
}
