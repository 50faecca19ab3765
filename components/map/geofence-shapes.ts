import L from "leaflet";
import { type FenceShape as Area, depthIn } from "@/lib/domain/fence-shape";
import type { GeofenceView } from "@/lib/domain/geofence";

/** A fence on the map: what is drawn, and what surrounds it. */
export type FenceShape = { fence: GeofenceView; path: L.Path; bounds: L.LatLngBounds };

/** What of a fence is drawn, without a style; `options` for Leaflet. */
export function fenceShape(fence: GeofenceView, options: L.PathOptions): FenceShape {
  const { center, radius, points } = fence;
  if (center && radius) {
    const path = L.circle(center, { ...options, radius });
    return { fence, path, bounds: L.latLng(center).toBounds(radius * 2) };
  }
  const corners = points ?? [];
  return { fence, path: L.polygon([...corners], options), bounds: L.latLngBounds(corners) };
}

/** The fence at a place: where they lie in each other, the smallest. */
export function fenceAt(shapes: Iterable<FenceShape>, place: L.LatLng): GeofenceView | null {
  let found: FenceShape | null = null;
  for (const shape of shapes)
    if (
      shape.bounds.contains(place) &&
      isInside(shape.fence, place) &&
      (!found || extent(shape) < extent(found))
    )
      found = shape;
  return found?.fence ?? null;
}

const extent = ({ bounds }: FenceShape) =>
  (bounds.getNorth() - bounds.getSouth()) * (bounds.getEast() - bounds.getWest());

function isInside({ center, radius, points }: GeofenceView, place: L.LatLng): boolean {
  const shape: Area =
    center && radius
      ? { kind: "circle", center, radius }
      : { kind: "polygon", points: points ?? [] };
  return depthIn(shape, place) >= 0;
}
