export type LatLng = { lat: number; lng: number };

/** Mean Earth radius in metres (IUGG). */
const EARTH_RADIUS = 6_371_008.8;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/**
 * Great-circle distance in metres between two WGS 84 points, by the haversine
 * formula (R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68, 1984).
 */
export function distance(a: LatLng, b: LatLng): number {
  const dLat = radians(b.lat - a.lat);
  const dLng = radians(b.lng - a.lng);
  const h =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLng / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Initial great-circle bearing from `a` to `b` in degrees clockwise from north, 0 ≤ h < 360. */
export function bearing(a: LatLng, b: LatLng): number {
  const dLng = radians(b.lng - a.lng);
  const y = Math.sin(dLng) * Math.cos(radians(b.lat));
  const x =
    Math.cos(radians(a.lat)) * Math.sin(radians(b.lat)) -
    Math.sin(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.cos(dLng);
  return ((Math.atan2(y, x) * 180) / Math.PI + 360) % 360;
}

/** `[south, west, north, east]` in degrees; west > east crosses the antimeridian. */
export type Bounds = readonly [south: number, west: number, north: number, east: number];

export function isWithin([south, west, north, east]: Bounds, { lat, lng }: LatLng): boolean {
  if (lat < south || lat > north) return false;
  return west <= east ? lng >= west && lng <= east : lng >= west || lng <= east;
}
