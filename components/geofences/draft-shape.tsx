"use client";

import L from "leaflet";
import { useEffect, useRef } from "react";
import { useMap } from "react-leaflet";
import { type FenceDraft, fenceDraft } from "@/lib/client/stores/fence-draft";
import type { LatLng } from "@/lib/domain/geo";
import { drawingMap } from "./drawing-map";
import { draftStyle, drawnBy } from "./drawn-by";

/** The draft as it stands, to be pulled about; follows what is typed in the form. */
export function DraftShape({ draft }: { draft: FenceDraft }) {
  const map = useMap();
  const { kind, center, radius, points } = draft;
  const layer = useRef<L.Circle | L.Polygon | null>(null);

  useEffect(() => {
    const options = { ...draftStyle, pmIgnore: false };
    const shape =
      kind === "circle" ? L.circle([0, 0], { ...options, radius: 1 }) : L.polygon([], options);
    shape.addTo(drawingMap(map));
    shape.on("pm:change", () => fenceDraft.change(drawnBy(shape)));
    layer.current = shape;
    return () => {
      shape.pm.disable();
      shape.remove();
    };
  }, [map, kind]);

  useEffect(() => {
    const shape = layer.current;
    if (!shape || isSame(drawnBy(shape), { center, radius, points })) return;
    if (shape instanceof L.Circle) {
      if (center) shape.setLatLng(center);
      shape.setRadius(radius && radius > 0 ? radius : 1);
    } else shape.setLatLngs([...points]);
    // Its handles stand where the shape was: they are made anew. Fewer corners are no area yet.
    shape.pm.disable();
    if (shape instanceof L.Circle || points.length > 2)
      shape.pm.enable({ allowSelfIntersection: true, snappable: false });
    if (!map.getBounds().intersects(shape.getBounds()))
      map.fitBounds(shape.getBounds(), { padding: [80, 80], maxZoom: 16 });
  }, [map, center, radius, points]);
  return null;
}

type Drawn = { center?: LatLng | null; radius?: number | null; points?: readonly LatLng[] };

function isSame(drawn: Drawn, draft: Drawn): boolean {
  const keys = Object.keys(drawn) as (keyof Drawn)[];
  return keys.every((key) => JSON.stringify(drawn[key]) === JSON.stringify(draft[key]));
}
