import type { LatLng } from "./geo";

/** Metres of a degree of a great circle. */
export const DEGREE = 111_195;

/** Degrees of longitude the short way round, −180 ≤ d < 180. */
export const shortWay = (degrees: number) =>
  // Nearly always it is that already, and a division of such numbers takes longer than all else.
  degrees >= -180 && degrees < 180 ? degrees : ((((degrees + 180) % 360) + 360) % 360) - 180;

/** How much shorter a degree of longitude is at a latitude than one of latitude. */
export const narrowingAt = (lat: number) => Math.cos((lat * Math.PI) / 180);

/**
 * The nearest point of a segment, the part of the segment (0–1) up to it, and how far it is
 * (degrees, squared). In a plane around `place`: the equirectangular projection with its standard
 * parallel there (J. P. Snyder, "Map Projections: A Working Manual", USGS Professional Paper 1395,
 * 1987, p. 90), true to well under a percent for the kilometres that lie between points of a road.
 */
export function onSegment(a: LatLng, b: LatLng, place: LatLng) {
  const narrowing = narrowingAt(place.lat);
  const [north, east] = [a.lat - place.lat, shortWay(a.lng - place.lng)];
  const [northwards, eastwards] = [b.lat - a.lat, shortWay(b.lng - place.lng) - east];
  const [x, dx] = [east * narrowing, eastwards * narrowing];
  const part = nearestPart(north, x, northwards, dx);
  const square = squareAt(part, north, x, northwards, dx);
  const point = { lat: a.lat + part * northwards, lng: place.lng + east + part * eastwards };
  return { square, part, point };
}

/**
 * How far a segment is (degrees, squared), as `onSegment` says it, in numbers alone: asked of every
 * edge of every geofence around a fix. `narrowing` is that of `place`.
 */
export function squareToSegment(a: LatLng, b: LatLng, place: LatLng, narrowing: number): number {
  const north = a.lat - place.lat;
  const x = shortWay(a.lng - place.lng) * narrowing;
  const northwards = b.lat - a.lat;
  const dx = shortWay(b.lng - place.lng) * narrowing - x;
  return squareAt(nearestPart(north, x, northwards, dx), north, x, northwards, dx);
}

/** The part (0–1) up to the point nearest to 0, 0 of a segment from `north`, `x` on. */
function nearestPart(north: number, x: number, northwards: number, dx: number): number {
  const length = northwards * northwards + dx * dx;
  return length > 0 ? Math.min(1, Math.max(0, -(north * northwards + x * dx) / length)) : 0;
}

function squareAt(part: number, north: number, x: number, northwards: number, dx: number): number {
  const [up, aside] = [north + part * northwards, x + part * dx];
  return up * up + aside * aside;
}
