"use client";

import type { Map as LeafletMap } from "leaflet";
import { Minus, Plus, Scan } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { showFleet } from "@/lib/client/stores/selection";

type Props = {
  map: LeafletMap;
  /** Brings all into view, said by `fitLabel`: the whole fleet, unless told otherwise. */
  onFit?: () => void;
  fitLabel?: string;
};

/** Zoom, and back to the whole. */
export function MapControls({ map, onFit = showFleet, fitLabel }: Props) {
  const t = useTranslations("map.controls");
  return (
    <div className="pointer-events-auto grid overflow-hidden rounded-xl border border-border bg-surface shadow-md">
      <IconButton label={t("zoomIn")} className="rounded-none" onClick={() => map.zoomIn()}>
        <Plus />
      </IconButton>
      <IconButton
        label={t("zoomOut")}
        className="rounded-none border-y border-border"
        onClick={() => map.zoomOut()}
      >
        <Minus />
      </IconButton>
      <IconButton label={fitLabel ?? t("fit")} className="rounded-none" onClick={onFit}>
        <Scan />
      </IconButton>
    </div>
  );
}
