import { distance, type LatLng } from "../domain/geo";
import { type Leg, legs, nearestOnRoads, onward, placeOn } from "./road-graph";

/** One leg after another; where `halt` is set the vehicle stands so many seconds at its end. */
export type RouteLeg = { leg: Leg; halt: number };

/** Off the road one creeps, km/h; nearer to the road than this there is no need to leave it, m. */
const YARD_LIMIT = 25;
const AT_ROAD = 25;
/** A leg is not cut nearer to its ends than this, m. */
const INSIDE = 3;

/**
 * The way from the end of `from` through all places, with a halt of `halt` seconds at each: along
 * the roads to the nearest point, then straight off them and back. The last leg leads on.
 */
export function routeThrough(from: Leg, places: readonly LatLng[], halt: number): RouteLeg[] {
  const route: RouteLeg[] = [];
  let at = from;
  for (const place of places) {
    const { leg, along } = nearPlace(place);
    const [there, rest] = cut(leg, along);
    for (const one of shortest(at, leg)) route.push({ leg: one, halt: 0 });
    if (distance(placeOn(leg, along), place) < AT_ROAD) {
      route.push({ leg: there, halt });
    } else {
      const spur = yard(leg, placeOn(leg, along), place);
      route.push({ leg: there, halt: 0 }, { leg: spur, halt });
      route.push({ leg: { ...spur, points: spur.points.toReversed() }, halt: 0 });
    }
    route.push({ leg: rest, halt: 0 });
    at = rest;
  }
  return route;
}

/**
 * The legs between the end of `from` and the start of `goal`, shortest in all: E. W. Dijkstra,
 * "A note on two problems in connexion with graphs", Numerische Mathematik 1, 1959.
 */
function shortest(from: Leg, goal: Leg): Leg[] {
  const open: { leg: Leg; metres: number; path: Leg[] }[] = [{ leg: from, metres: 0, path: [] }];
  const done = new Set<string>();
  for (;;) {
    open.sort((a, b) => a.metres - b.metres);
    const nearest = open.shift();
    // Roads are one piece: there is a way from everywhere to everywhere.
    if (!nearest) throw new Error(`No road leads from ${from.to} to ${goal.from}.`);
    const { leg, metres, path } = nearest;
    if (leg.to === goal.from) return path;
    if (done.has(leg.to)) continue;
    done.add(leg.to);
    const next = path.length === 0 ? onward(leg) : legs.filter((one) => one.from === leg.to);
    for (const one of next)
      open.push({ leg: one, metres: metres + one.length, path: [...path, one] });
  }
}

/** Where on the roads a place is, not just at a leg's end: both parts of it have some length. */
function nearPlace(place: LatLng) {
  const { leg, along } = nearestOnRoads(place);
  return { leg, along: Math.min(leg.length - INSIDE, Math.max(INSIDE, along)) };
}

/** A leg up to a point `along` it, and from there on. */
function cut(leg: Leg, along: number): [Leg, Leg] {
  const { lat, lng } = placeOn(leg, along);
  const middle = { lat, lng };
  const before: LatLng[] = [];
  const behind: LatLng[] = [];
  let gone = 0;
  for (const [i, point] of leg.points.entries()) {
    gone += distance(leg.points[i - 1] ?? point, point);
    // A corner just there would leave a stretch without length.
    if (distance(point, middle) > 1) (gone < along ? before : behind).push(point);
  }
  return [
    { ...leg, points: [...before, middle], length: along },
    { ...leg, points: [middle, ...behind], length: leg.length - along },
  ];
}

/** Straight from the road to a place beside it. */
function yard(leg: Leg, from: LatLng, to: LatLng): Leg {
  const start = { lat: from.lat, lng: from.lng };
  return {
    ...leg,
    road: "yard",
    limit: YARD_LIMIT,
    points: [start, to],
    length: distance(from, to),
  };
}
