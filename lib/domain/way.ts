import { distance, type LatLng } from "./geo";
import { DEGREE, narrowingAt, onSegment, shortWay } from "./geo-segment";

/** A point as `[lat, lng]`, degrees. */
export type Point = [lat: number, lng: number];

/** The planned way of a trip, leg by leg: from a router, or straight lines. */
export type Way = {
  /** From the origin to the destination. */
  points: Point[];
  /** Where in `points` each stop is, the destination last: leg `i` ends at `stopAt[i]`. */
  stopAt: number[];
  /** Metres of each leg. */
  distance: number[];
  /** Seconds of each leg as the router has it; null on straight lines, where nobody knows. */
  duration: number[] | null;
};

/** A place further than this from the road is on another one, metres. */
export const OFF_ROAD = 500;

/** Straight lines from the origin through the stops, the destination last. */
export function straightWay(origin: LatLng, stops: readonly LatLng[]): Way {
  const places = [origin, ...stops];
  return {
    points: places.map(({ lat, lng }) => [lat, lng]),
    stopAt: stops.map((_, i) => i + 1),
    distance: stops.map((stop, i) => distance(places[i] as LatLng, stop)),
    duration: null,
  };
}

/** Metres of the whole way. */
export const wayLength = (way: Way): number => sum(way.distance);

/**
 * Metres still to go from `place` to the destination when the next stop is `stopIndex` (from 0;
 * past the last there is nothing left). A straight leg counts as the straight line to its stop, a
 * routed one as the line to its nearest point and along it from there; later legs count whole.
 */
export function remainingDistance(way: Way, stopIndex: number, place: LatLng): number {
  if (stopIndex >= way.stopAt.length) return 0;
  const later = sum(way.distance.slice(stopIndex + 1));
  if (!way.duration) return distance(place, stopPlace(way, stopIndex)) + later;
  const { off, left } = onLeg(way, stopIndex, place);
  return off + left * (way.distance[stopIndex] ?? 0) + later;
}

/** Metres from `place` to the line of the leg that ends at stop `stopIndex`; 0 past the last. */
export function offWay(way: Way, stopIndex: number, place: LatLng): number {
  return stopIndex >= way.stopAt.length ? 0 : onLeg(way, stopIndex, place).off;
}

/**
 * What the router says is left of the leg to stop `stopIndex`, along the road from the point
 * nearest to `place`: metres, and seconds in the same proportion. Null on straight lines, past the
 * last stop, and where `place` is over 500 m off that road: the router knows nothing of those.
 */
export function remainingRoad(
  way: Way,
  stopIndex: number,
  place: LatLng,
): { distance: number; duration: number } | null {
  const [metres, seconds] = [way.distance[stopIndex], way.duration?.[stopIndex]];
  if (metres === undefined || seconds === undefined) return null;
  const { off, left } = onLeg(way, stopIndex, place);
  return off > OFF_ROAD ? null : { distance: left * metres, duration: left * seconds };
}

/** How far `place` is off a leg, in metres, and which part of the leg (0–1) lies behind that point. */
function onLeg(way: Way, stopIndex: number, place: LatLng): { off: number; left: number } {
  const start = stopIndex === 0 ? 0 : (way.stopAt[stopIndex - 1] ?? 0);
  const end = way.stopAt[stopIndex] ?? 0;
  let nearest = { square: Number.POSITIVE_INFINITY, point: latLng(way.points[start]), gone: 0 };
  let gone = 0;
  for (let i = start; i < end; i++) {
    const [from, to] = [latLng(way.points[i]), latLng(way.points[i + 1])];
    const { square, part, point } = onSegment(from, to, place);
    const length = degreesBetween(from, to);
    if (square < nearest.square) nearest = { square, point, gone: gone + part * length };
    gone += length;
  }
  return { off: distance(place, nearest.point), left: gone > 0 ? 1 - nearest.gone / gone : 0 };
}

/** How far apart two near points are, in degrees of a great circle: a fifth of the haversine's cost. */
const degreesBetween = (a: LatLng, b: LatLng) =>
  Math.hypot(b.lat - a.lat, shortWay(b.lng - a.lng) * narrowingAt((a.lat + b.lat) / 2));

/**
 * The line without the points that lie within `tolerance` metres of it: a router's line has ten
 * times as many as anyone can see, and every fix is held against all of them. By Ramer, Douglas
 * and Peucker ("Algorithms for the reduction of the number of points required to represent a
 * digitized line", Cartographica 10, 1973).
 */
export function thinned(points: readonly Point[], tolerance: number): Point[] {
  const kept = new Set([0, points.length - 1]);
  const spans: [number, number][] = [[0, points.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    const [a, b] = [latLng(points[from]), latLng(points[to])];
    let furthest = { off: tolerance, at: 0 };
    for (let i = from + 1; i < to; i++) {
      const off = Math.sqrt(onSegment(a, b, latLng(points[i])).square) * DEGREE;
      if (off > furthest.off) furthest = { off, at: i };
    }
    if (furthest.at === 0) continue;
    kept.add(furthest.at);
    spans.push([from, furthest.at], [furthest.at, to]);
  }
  return points.filter((_, i) => kept.has(i));
}

const stopPlace = (way: Way, stopIndex: number) => latLng(way.points[way.stopAt[stopIndex] ?? 0]);
const latLng = ([lat, lng]: Point = [0, 0]): LatLng => ({ lat, lng });
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
