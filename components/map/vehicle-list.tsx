"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { PanelLeftClose, Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useListKeys } from "@/components/shell/use-list-keys";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { type FleetVehicle, useFleetLoaded } from "@/lib/client/stores/fleet";
import { setQuery, showEverything, useListFilter } from "@/lib/client/stores/list-filter";
import { reveal, select, selectionStore, useSelection } from "@/lib/client/stores/selection";
import type { VehicleStatus } from "@/lib/domain/vehicle";
import { LoadingRows } from "./loading-rows";
import { StatusFilter } from "./status-filter";
import { ROW_HEIGHT, rowId, VehicleRow } from "./vehicle-row";

type Props = {
  vehicles: readonly FleetVehicle[];
  counts: Record<VehicleStatus, number>;
  onHide: () => void;
};

/** Every vehicle the map shows, in words: searched, filtered, sorted by plate. */
export function VehicleList({ vehicles, counts, onHide }: Props) {
  const t = useTranslations("map.list");
  const { query, statuses } = useListFilter();
  const isNarrowed = query !== "" || statuses.size > 0;
  const isLoaded = useFleetLoaded();
  const selectedId = useSelection((selection) => selection.vehicleId);
  const scroller = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [activeId, setActiveId] = useState<string | null>(null);
  const rows = useVirtualizer({
    count: vehicles.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => vehicles[index]?.id ?? index,
    overscan: 8,
  });
  useListKeys({
    ids: vehicles.map(({ id }) => id),
    activeId,
    setActiveId,
    startId: () => selectionStore.getState().vehicleId,
    onChoose: reveal,
    onClose: () => select(null),
    search,
  });
  const activeIndex = vehicles.findIndex(({ id }) => id === activeId);
  useEffect(() => {
    if (activeIndex >= 0) rows.scrollToIndex(activeIndex);
  }, [activeIndex, rows]);

  return (
    <>
      <header className="flex items-center gap-1 ps-4 pe-2 pt-2">
        <h1 className="flex-1 text-base font-semibold">{t("title")}</h1>
        <p className="px-1 text-xs text-muted tabular-nums" aria-live="polite">
          {t("shown", { count: vehicles.length })}
        </p>
        <IconButton label={t("hide")} onClick={onHide} className="max-md:hidden">
          <PanelLeftClose className="rtl:-scale-x-100" />
        </IconButton>
      </header>
      <search className="relative mx-3 mt-1 mb-3 block">
        <Search
          aria-hidden
          className="pointer-events-none absolute start-3 top-1/2 size-4 -translate-y-1/2 text-muted"
        />
        <Input
          ref={search}
          type="text"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          aria-label={t("search")}
          placeholder={t("search")}
          autoComplete="off"
          className="ps-9 pe-10"
        />
        {query && (
          <IconButton
            label={t("clearSearch")}
            onClick={() => setQuery("")}
            className="absolute! end-0 top-0"
          >
            <X />
          </IconButton>
        )}
      </search>
      <StatusFilter counts={counts} />
      {!isLoaded && <LoadingRows />}
      {isLoaded && isNarrowed && vehicles.length === 0 && (
        <div className="grid justify-items-center gap-3 border-t border-border p-6 text-center text-sm text-muted">
          {t("none")}
          <Button onClick={showEverything}>{t("reset")}</Button>
        </div>
      )}
      <div
        ref={scroller}
        role="listbox"
        tabIndex={0}
        aria-label={t("title")}
        aria-activedescendant={activeId ? rowId(activeId) : undefined}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain border-t border-border -outline-offset-2"
      >
        <div role="presentation" style={{ height: rows.getTotalSize() }} className="relative">
          {rows.getVirtualItems().map(({ index, start }) => {
            const vehicle = vehicles[index];
            return (
              vehicle && (
                <VehicleRow
                  key={vehicle.id}
                  vehicleId={vehicle.id}
                  top={start}
                  isSelected={vehicle.id === selectedId}
                  isActive={vehicle.id === activeId}
                />
              )
            );
          })}
        </div>
      </div>
    </>
  );
}
