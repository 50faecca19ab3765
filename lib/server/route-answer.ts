import { z } from "zod";
import { distance, type LatLng } from "../domain/geo";
import { type Point, thinned, type Way } from "../domain/way";

/** A road's line is kept to within so many metres: less than a fix is exact to. */
const TOLERANCE = 5;

const quantity = z.number().min(0);
const coordinate = z
  .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
  .rest(z.unknown())
  .transform(([lng, lat]): Point => [lat, lng]);

/** Of OSRM's answer what we read: https://project-osrm.org/docs/v5.24.0/api/#route-service */
const answerWith = (legs: number) =>
  z.object({
    code: z.literal("Ok"),
    routes: z.tuple(
      [
        z.object({
          legs: z.array(z.object({ distance: quantity, duration: quantity })).length(legs),
          geometry: z.object({ coordinates: z.array(coordinate).min(2) }),
        }),
      ],
      z.unknown(),
    ),
  });

/**
 * The way that a router's answer describes, its one line cut at `places` (the origin first) and
 * thinned. Throws a ZodError when it is no answer to that question.
 */
export function wayOfRoute(answer: unknown, places: readonly LatLng[]): Way {
  const { legs, geometry } = answerWith(places.length - 1).parse(answer).routes[0];
  const distances = legs.map((leg) => leg.distance);
  const cuts = cutsOf(geometry.coordinates, places.slice(1), distances);
  const points = geometry.coordinates.slice(0, 1);
  const stopAt: number[] = [];
  let start = 0;
  for (const end of cuts) {
    if (end > start) {
      points.push(...thinned(geometry.coordinates.slice(start, end + 1), TOLERANCE).slice(1));
    }
    stopAt.push(points.length - 1);
    start = end;
  }
  return { points, stopAt, distance: distances, duration: legs.map((leg) => leg.duration) };
}

/**
 * Where along the line each stop is, in order; the last is its end. The nearest point, where a line
 * that passes a stop twice is settled by the metres which the legs have come until then.
 */
function cutsOf(line: Point[], stops: readonly LatLng[], distances: number[]): number[] {
  const places = line.map(([lat, lng]) => ({ lat, lng }));
  let gone = 0;
  const goneAt = places.map((place, i) => {
    gone += i > 0 ? distance(places[i - 1] as LatLng, place) : 0;
    return gone;
  });
  let start = 0;
  let expected = 0;
  return stops.map((stop, index) => {
    if (index === stops.length - 1) return line.length - 1;
    expected += distances[index] ?? 0;
    const wrongAt = (at: number) => Math.abs((goneAt[at] as number) - expected);
    const withPlace = (at: number) => wrongAt(at) + distance(places[at] as LatLng, stop);
    const guess = Math.max(
      start,
      goneAt.findLastIndex((metres) => metres <= expected),
    );
    let best = { at: guess, wrong: withPlace(guess) };
    for (let at = start; at < line.length; at++) {
      // By far the most points are out by the metres alone.
      if (wrongAt(at) >= best.wrong) continue;
      const wrong = withPlace(at);
      if (wrong < best.wrong) best = { at, wrong };
    }
    start = best.at;
    return best.at;
  });
}
