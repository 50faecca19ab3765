import { distance, type LatLng } from "./geo";
import type { GeofenceView } from "./geofence";

/** A square in Riyadh. */
export const square: LatLng[] = [
  { lat: 24.7, lng: 46.6 },
  { lat: 24.7, lng: 46.61 },
  { lat: 24.71, lng: 46.61 },
  { lat: 24.71, lng: 46.6 },
];

/** A geofence for tests: a circle of 500 m unless told otherwise. */
export const aFence = (more: Partial<GeofenceView> = {}): GeofenceView => ({
  id: "depot",
  name: "Depot",
  kind: "circle",
  center: { lat: 24.7, lng: 46.6 },
  radius: 500,
  points: null,
  triggers: [],
  dwellSeconds: null,
  speedLimit: null,
  hours: null,
  vehicleIds: [],
  version: 1,
  createdAt: "2026-01-01T00:00:00.000Z",
  updatedAt: "2026-01-01T00:00:00.000Z",
  archivedAt: null,
  ...more,
});

/** The same as a polygon. */
export const aPolygon = (points: LatLng[], more: Partial<GeofenceView> = {}): GeofenceView =>
  aFence({ kind: "polygon", center: null, radius: null, points, ...more });

/** A place so many metres east and north of another. */
export function moved({ lat, lng }: LatLng, east: number, north = 0): LatLng {
  const metresOfDegree = distance({ lat, lng }, { lat, lng: lng + 0.001 }) * 1000;
  return { lat: lat + north / 111_195, lng: lng + east / metresOfDegree };
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32, T. Ettinger, public domain). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
