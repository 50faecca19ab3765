"use client";

import type { Map as LeafletMap } from "leaflet";
import { useTranslations } from "next-intl";
import { type RefObject, useState } from "react";
import { useSelection } from "@/lib/client/stores/selection";
import { BaseMap } from "./base-map";
import { FleetFences } from "./fleet-fences";
import { FleetLayer } from "./fleet-layer";
import { rememberedView, START } from "./map-camera";
import { MapMotion } from "./map-motion";
import { TrailLayer } from "./trail-layer";

type Props = {
  tileUrl: string;
  shownIds: ReadonlySet<string> | null;
  /** The part of the page over the map that nothing covers. */
  free: RefObject<HTMLElement | null>;
  onReady: (map: LeafletMap | null) => void;
  onPlain: (isPlain: boolean) => void;
};

/** The fleet's map, one layer per file. Only in the browser: Leaflet needs a window. */
export function MapView({ tileUrl, shownIds, free, onReady, onPlain }: Props) {
  const t = useTranslations("map");
  const [view] = useState(() => rememberedView() ?? START);
  const selectedId = useSelection((selection) => selection.vehicleId);
  const trail = useSelection((selection) => selection.trail);
  return (
    <BaseMap ref={onReady} label={t("mapLabel")} {...view} tileUrl={tileUrl} onPlain={onPlain}>
      <FleetFences />
      {trail && selectedId && <TrailLayer key={selectedId} vehicleId={selectedId} />}
      <FleetLayer shownIds={shownIds} />
      <MapMotion free={free} />
    </BaseMap>
  );
}
