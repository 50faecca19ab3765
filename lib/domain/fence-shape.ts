import { distance, type LatLng } from "./geo";
import { DEGREE, narrowingAt, squareToSegment } from "./geo-segment";
import { areaOf, edgesOf } from "./polygon";

/** What of a geofence says where it is: a circle (degrees, metres) or a polygon that does not cross itself. */
export type FenceShape =
  | { kind: "circle"; center: LatLng; radius: number }
  | { kind: "polygon"; points: readonly LatLng[] };

/** `[south, west, north, east]`, degrees; beyond ±90 or ±180 where the shape reaches further. */
type Box = readonly [south: number, west: number, north: number, east: number];

/**
 * Signed distance of a place to a fence's edge, metres: positive inside. A circle's by the great
 * circle; a polygon's to its nearest edge (`squareToSegment`), inside when a ray from the place crosses
 * the edges an odd number of times (M. Shimrat, "Algorithm 112: Position of point relative to
 * polygon", Communications of the ACM 5, 1962; half-open edges, so that a corner counts once).
 */
export function depthIn(shape: FenceShape, place: LatLng): number {
  if (shape.kind === "circle") return shape.radius - distance(shape.center, place);
  const { points } = shape;
  const narrowing = narrowingAt(place.lat);
  let isInside = false;
  let nearest = Number.POSITIVE_INFINITY;
  let a = points[points.length - 1] as LatLng;
  for (const b of points) {
    nearest = Math.min(nearest, squareToSegment(a, b, place, narrowing));
    const isBeside = a.lat > place.lat !== b.lat > place.lat;
    if (isBeside && place.lng < a.lng + ((place.lat - a.lat) / (b.lat - a.lat)) * (b.lng - a.lng)) {
      isInside = !isInside;
    }
    a = b;
  }
  const metres = Math.sqrt(nearest) * DEGREE;
  return isInside ? metres : -metres;
}

/**
 * The smallest box around a shape. A circle reaches furthest east where a meridian touches it, at
 * asin(sin r / cos φ) (J. P. Matuschek, "Finding Points Within a Distance of a Latitude/Longitude
 * Using Bounding Coordinates", 2009); one that holds a pole has all longitudes.
 */
export function boxAround(shape: FenceShape): Box {
  if (shape.kind === "circle") {
    const { center, radius } = shape;
    const north = radius / DEGREE;
    const ratio = Math.sin((north * Math.PI) / 180) / narrowingAt(center.lat);
    const holdsPole = Math.abs(center.lat) + north >= 90;
    const east = holdsPole ? 360 : (Math.asin(ratio) * 180) / Math.PI;
    return [center.lat - north, center.lng - east, center.lat + north, center.lng + east];
  }
  const lats = shape.points.map(({ lat }) => lat);
  const lngs = shape.points.map(({ lng }) => lng);
  return [Math.min(...lats), Math.min(...lngs), Math.max(...lats), Math.max(...lngs)];
}

/** A box with so many metres more on every side. */
export function widened([south, west, north, east]: Box, metres: number): Box {
  const more = metres / DEGREE;
  // At the side nearer to the pole degrees of longitude are shortest.
  const furthest = Math.min(89.9, Math.max(Math.abs(south), Math.abs(north)) + more);
  const aside = more / narrowingAt(furthest);
  return [south - more, west - aside, north + more, east + aside];
}

/** Points a side of the grid on which the deepest place of a polygon is looked for. */
const GRID = 12;

/**
 * How deep in a fence one can be, metres: of a circle its radius; of a polygon nearly, and never
 * more than is true: the deepest point of a grid, or area by perimeter, which no greatest circle
 * inside falls short of (T. Bonnesen, "Les problèmes des isopérimètres et des isépiphanes", 1929).
 */
export function reachOf(shape: FenceShape): number {
  if (shape.kind === "circle") return shape.radius;
  const [south, west, north, east] = boxAround(shape);
  const round = edgesOf(shape.points).reduce((sum, [a, b]) => sum + distance(a, b), 0);
  let reach = areaOf(shape.points) / round;
  for (let i = 1; i < GRID; i++) {
    for (let j = 1; j < GRID; j++) {
      const lat = south + ((north - south) * i) / GRID;
      const lng = west + ((east - west) * j) / GRID;
      reach = Math.max(reach, depthIn(shape, { lat, lng }));
    }
  }
  return reach;
}
