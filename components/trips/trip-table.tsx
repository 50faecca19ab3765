"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useRef, useState } from "react";
import { useListKeys } from "@/components/shell/use-list-keys";
import { useMedia } from "@/components/shell/use-media";
import type { TripView } from "@/lib/domain/trip-view";
import { TripCard } from "./trip-card";
import { tripColumns, tripGrid, wideOnly } from "./trip-grid";
import { TripRow } from "./trip-row";

const ROW_PX = 60;
const CARD_PX = 190;
/** The next page is asked for when no more rows than this are left below. */
const AHEAD = 20;

type Props = {
  trips: readonly TripView[];
  search: RefObject<HTMLInputElement | null>;
  /** Called while the end is near. */
  onNearEnd: () => void;
};

/** The trips as a table, on a phone as cards; only those in sight are in the page. */
export function TripTable({ trips, search, onNearEnd }: Props) {
  const t = useTranslations("trips.list");
  const router = useRouter();
  const scroller = useRef<HTMLDivElement>(null);
  const isTable = useMedia("(min-width: 64rem)");
  const [activeId, setActiveId] = useState<string | null>(null);
  const rows = useVirtualizer({
    count: trips.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (isTable ? ROW_PX : CARD_PX),
    getItemKey: (index) => trips[index]?.id ?? index,
    overscan: 6,
  });
  useListKeys({
    ids: trips.map(({ id }) => id),
    activeId,
    setActiveId,
    onChoose: (id) => router.push(`/trips/${id}`),
    search,
  });
  const activeIndex = trips.findIndex(({ id }) => id === activeId);
  useEffect(() => {
    if (activeIndex >= 0) rows.scrollToIndex(activeIndex);
  }, [activeIndex, rows]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was measured counts for one of both only
  useEffect(() => rows.measure(), [isTable]);
  const inSight = rows.getVirtualItems();
  const isNearEnd = (inSight.at(-1)?.index ?? 0) >= trips.length - AHEAD;
  useEffect(() => {
    if (isNearEnd) onNearEnd();
  });

  const Item = isTable ? TripRow : TripCard;
  const items = inSight.map(({ index, start, key }) => {
    const trip = trips[index];
    return (
      trip && (
        <Item
          key={key}
          ref={rows.measureElement}
          trip={trip}
          index={index}
          top={start}
          isActive={trip.id === activeId}
          onActive={() => setActiveId(trip.id)}
        />
      )
    );
  });
  const height = rows.getTotalSize();

  return (
    // Focusable, or keyboards could not scroll it.
    <section
      ref={scroller}
      aria-label={t("title")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take focus (WCAG 2.1.1)
      tabIndex={0}
      className="h-full overflow-y-auto overscroll-contain -outline-offset-2"
    >
      {isTable ? (
        <table aria-rowcount={trips.length + 1} className="block">
          <thead className="sticky top-0 z-10 block">
            <tr
              className={`min-h-10 border-b border-border bg-surface text-xs text-muted ${tripGrid}`}
            >
              {tripColumns.map((column) => (
                <th
                  key={column.id}
                  scope="col"
                  className={`truncate text-start font-medium ${"wide" in column ? wideOnly : ""}`}
                >
                  {t(`columns.${column.id}`)}
                </th>
              ))}
              <th scope="col">
                <span className="sr-only">{t("columns.actions")}</span>
              </th>
            </tr>
          </thead>
          <tbody className="relative block" style={{ height }}>
            {items}
          </tbody>
        </table>
      ) : (
        <ul className="relative mb-3" style={{ height }}>
          {items}
        </ul>
      )}
    </section>
  );
}
