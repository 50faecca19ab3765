import { bearing, distance, type LatLng } from "../domain/geo";
import { crossings, roads } from "./roads";

/** A stretch of road between two crossings, in one direction; limit in km/h, length in metres. */
export type Leg = {
  road: string;
  limit: number;
  from: string;
  to: string;
  points: LatLng[];
  length: number;
};

/** Every leg of every road, in both directions. */
export const legs: Leg[] = roads.flatMap(({ name, limit, path }) =>
  stretches(path.split(" ")).flatMap((stops) => [
    legAlong(name, limit, stops),
    legAlong(name, limit, stops.toReversed()),
  ]),
);

/** The legs one can take at the end of `leg`; turning round only where no other goes on. */
export function onward(leg: Leg): Leg[] {
  const leaving = legs.filter((next) => next.from === leg.to);
  const ahead = leaving.filter((next) => next.to !== leg.from);
  return ahead.length > 0 ? ahead : leaving;
}

/** The place `along` metres from a leg's start, and the heading there in degrees. */
export function placeOn(leg: Leg, along: number): LatLng & { heading: number } {
  let left = along;
  for (const [index, start] of leg.points.entries()) {
    const end = leg.points[index + 1];
    if (!end) break;
    const length = distance(start, end);
    const isLast = index + 2 === leg.points.length;
    if (left <= length || isLast) {
      const share = Math.min(1, left / length);
      return {
        lat: start.lat + (end.lat - start.lat) * share,
        lng: start.lng + (end.lng - start.lng) * share,
        heading: bearing(start, end),
      };
    }
    left -= length;
  }
  throw new Error(`The leg on ${leg.road} from ${leg.from} has no length.`);
}

/** Where on the roads a place lies: the nearest leg and how many metres along it. */
export function nearestOnRoads(place: LatLng): { leg: Leg; along: number } {
  // On a plane: between the corners of one road the Earth is flat enough.
  const east = Math.cos((place.lat * Math.PI) / 180);
  let nearest = { leg: legs[0] as Leg, along: 0, off: Number.POSITIVE_INFINITY };
  for (const leg of legs) {
    let along = 0;
    for (const [index, end] of leg.points.entries()) {
      const start = leg.points[index - 1];
      if (!start) continue;
      const [x, y] = [(end.lng - start.lng) * east, end.lat - start.lat];
      const [px, py] = [(place.lng - start.lng) * east, place.lat - start.lat];
      const share = Math.min(1, Math.max(0, (px * x + py * y) / (x * x + y * y)));
      const off = Math.hypot(px - share * x, py - share * y);
      const length = distance(start, end);
      if (off < nearest.off) nearest = { leg, along: along + share * length, off };
      along += length;
    }
  }
  return nearest;
}

/** Cuts a path at its crossings: [a, b, 1, c] → [[a, b], [b, 1, c]]. */
function stretches(path: string[]): string[][] {
  const cuts = path.flatMap((stop, index) => (stop.includes(",") ? [] : [index]));
  return cuts.slice(1).map((end, index) => path.slice(cuts[index], end + 1));
}

function legAlong(road: string, limit: number, stops: string[]): Leg {
  const points = stops.map(pointAt);
  const length = points.reduce((sum, point, i) => sum + distance(points[i - 1] ?? point, point), 0);
  return { road, limit, from: stops[0] ?? "", to: stops.at(-1) ?? "", points, length };
}

function pointAt(stop: string): LatLng {
  const [lat, lng] = crossings[stop] ?? stop.split(",").map(Number);
  if (!lat || !lng) throw new Error(`The roads name a crossing "${stop}" that is not among them.`);
  return { lat, lng };
}
