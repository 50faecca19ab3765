"use client";

import L, { type LeafletMouseEvent } from "leaflet";
import { useEffect, useState } from "react";
import { useMap } from "react-leaflet";
import { mapTooltipClass } from "@/components/trip/map-tooltip-class";
import type { GeofenceView } from "@/lib/domain/geofence";
import { GeofenceCanvas } from "./geofence-canvas";

type Props = {
  fences: readonly GeofenceView[];
  selectedId?: string | null;
  hoveredId: string | null;
  onHover: (id: string | null) => void;
  /** What a click selects; null where there is no fence. Without it clicks are somebody else's. */
  onSelect?: ((id: string | null) => void) | undefined;
};

/** The fences, quiet under everything else; those selected and under the pointer say their names. */
export function GeofenceLayer({ fences, selectedId = null, hoveredId, onHover, onSelect }: Props) {
  const map = useMap();
  const [canvas, setCanvas] = useState<GeofenceCanvas | null>(null);
  useEffect(() => {
    const added = new GeofenceCanvas(map);
    setCanvas(added);
    return () => added.remove();
  }, [map]);
  useEffect(() => canvas?.show(fences), [canvas, fences]);
  useEffect(() => canvas?.emphasise({ selectedId, hoveredId }), [canvas, selectedId, hoveredId]);

  useEffect(() => {
    const named = fences.filter(({ id }) => id === selectedId || id === hoveredId);
    const names = named.flatMap(({ id, name }) => {
      const bounds = canvas?.bounds(id);
      if (!bounds) return [];
      const text = document.createElement("bdi");
      text.textContent = name;
      return L.tooltip({ permanent: true, direction: "top", className: mapTooltipClass })
        .setLatLng([bounds.getNorth(), bounds.getCenter().lng])
        .setContent(text)
        .addTo(map);
    });
    return () => {
      for (const name of names) name.remove();
    };
  }, [map, canvas, fences, selectedId, hoveredId]);

  useEffect(() => {
    if (!canvas) return;
    const onMove = ({ latlng }: LeafletMouseEvent) => {
      const found = canvas.at(latlng.wrap());
      if (onSelect) map.getContainer().style.cursor = found ? "pointer" : "";
      onHover(found?.id ?? null);
    };
    const onLeave = () => onHover(null);
    const onClick = ({ latlng }: LeafletMouseEvent) =>
      onSelect?.(canvas.at(latlng.wrap())?.id ?? null);
    map.on("mousemove", onMove).on("mouseout", onLeave).on("click", onClick);
    return () => {
      map.off("mousemove", onMove).off("mouseout", onLeave).off("click", onClick);
    };
  }, [map, canvas, onHover, onSelect]);
  return null;
}
