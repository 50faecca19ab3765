"use client";

import type { LeafletMouseEvent } from "leaflet";
import { useEffect, useState } from "react";
import { useMap } from "react-leaflet";
import { fleet } from "@/lib/client/stores/fleet";
import { worldLatLng } from "@/lib/client/stores/glide";
import { select, useSelection } from "@/lib/client/stores/selection";
import type { LatLng } from "@/lib/domain/geo";
import { useReadings } from "./use-readings";
import { VehicleHint } from "./vehicle-hint";
import { VehicleLayer } from "./vehicle-layer";
import type { Hit } from "./vehicle-layer-scene";

/** How much closer a click on a cluster goes. */
const CLUSTER_ZOOM = 2;

type Props = {
  /** Only these are drawn; null draws all. */
  shownIds: ReadonlySet<string> | null;
  /** What a click does instead of selecting the vehicle there. */
  onMapClick?: (at: LatLng) => void;
};

/** Puts the canvas of all vehicles on the map, and its pointer to work. */
export function FleetLayer({ shownIds, onMapClick }: Props) {
  const map = useMap();
  const { count } = useReadings();
  const selectedId = useSelection((selection) => selection.vehicleId);
  const [layer, setLayer] = useState<VehicleLayer | null>(null);
  const [hint, setHint] = useState<Hit | null>(null);

  useEffect(() => {
    const added = new VehicleLayer(fleet, count).addTo(map);
    setLayer(added);
    return () => {
      added.remove();
    };
  }, [map, count]);

  useEffect(() => layer?.setSelected(selectedId), [layer, selectedId]);
  useEffect(() => layer?.setShown(shownIds), [layer, shownIds]);

  useEffect(() => {
    if (!layer) return;
    const container = map.getContainer();
    const hide = () => setHint(null);
    const onMove = ({ containerPoint }: LeafletMouseEvent) => {
      const found = layer.at(containerPoint);
      container.style.cursor = onMapClick ? "crosshair" : found ? "pointer" : "";
      setHint((shown) => (found?.key === shown?.key ? shown : found));
    };
    const onClick = ({ containerPoint, latlng }: LeafletMouseEvent) => {
      if (onMapClick) return onMapClick(latlng.wrap());
      const found = layer.at(containerPoint);
      hide();
      if (found?.kind === "cluster")
        map.setView(
          worldLatLng(found.cluster.x, found.cluster.y),
          Math.min(18, map.getZoom() + CLUSTER_ZOOM),
        );
      else select(found ? found.vehicleId : null);
    };
    map.on("mousemove", onMove).on("mouseout movestart zoomstart", hide).on("click", onClick);
    return () => {
      map.off("mousemove", onMove).off("mouseout movestart zoomstart", hide).off("click", onClick);
    };
  }, [map, layer, onMapClick]);

  return hint && <VehicleHint hint={hint} />;
}
