"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useRef } from "react";
import { LoadingRows } from "@/components/map/loading-rows";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { useFenceSelection } from "@/lib/client/stores/fence-selection";
import { useGeofences } from "@/lib/client/stores/geofences";
import type { GeofenceView } from "@/lib/domain/geofence";
import { FENCE_ROW_PX, FenceRow, fenceRowId } from "./fence-row";

type Props = {
  /** As searched, by name. */
  fences: readonly GeofenceView[];
  query: string;
  onQuery: (query: string) => void;
  search: RefObject<HTMLInputElement | null>;
  /** The one that keys have moved to. */
  activeId: string | null;
  onChoose: (id: string) => void;
  onNew: () => void;
};

/** Every fence in words: searched, by name. */
export function FenceList({ fences, query, onQuery, search, activeId, onChoose, onNew }: Props) {
  const t = useTranslations("geofences.list");
  const { loaded } = useGeofences();
  const selectedId = useFenceSelection(({ fenceId }) => fenceId);
  const hoveredId = useFenceSelection((selection) => selection.hoveredId);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: fences.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => FENCE_ROW_PX,
    getItemKey: (index) => fences[index]?.id ?? index,
    overscan: 8,
  });
  const shownId = activeId ?? selectedId;
  const shownIndex = fences.findIndex(({ id }) => id === shownId);
  useEffect(() => {
    if (shownIndex >= 0) rows.scrollToIndex(shownIndex);
  }, [shownIndex, rows]);
  return (
    <>
      <header className="flex items-center gap-1 ps-4 pe-2 pt-2">
        <h1 className="flex-1 text-base font-semibold">{t("title")}</h1>
        <p className="px-1 text-xs text-muted tabular-nums" aria-live="polite">
          {loaded && t("shown", { count: fences.length })}
        </p>
        <IconButton label={t("new")} onClick={onNew}>
          <Plus />
        </IconButton>
      </header>
      <search className="mx-3 mt-1 mb-3 block">
        <Input
          ref={search}
          type="search"
          value={query}
          onChange={(event) => onQuery(event.target.value)}
          aria-label={t("search")}
          placeholder={t("search")}
          autoComplete="off"
        />
      </search>
      {!loaded && <LoadingRows />}
      {loaded && fences.length === 0 && query !== "" && (
        <div className="grid justify-items-center gap-3 border-t border-border p-6 text-center text-sm text-muted">
          {t("none")}
          <Button onClick={() => onQuery("")}>{t("reset")}</Button>
        </div>
      )}
      <div
        ref={scroller}
        role="listbox"
        tabIndex={0}
        aria-label={t("title")}
        aria-activedescendant={activeId ? fenceRowId(activeId) : undefined}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain border-t border-border -outline-offset-2"
      >
        <div role="presentation" style={{ height: rows.getTotalSize() }} className="relative">
          {rows.getVirtualItems().map(({ index, start }) => {
            const fence = fences[index];
            return (
              fence && (
                <FenceRow
                  key={fence.id}
                  fence={fence}
                  top={start}
                  isSelected={fence.id === selectedId}
                  isHovered={fence.id === hoveredId}
                  isActive={fence.id === activeId}
                  onChoose={onChoose}
                />
              )
            );
          })}
        </div>
      </div>
    </>
  );
}
