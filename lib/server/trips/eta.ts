import { type Estimate, EtaModel, type EtaQuestion } from "../../domain/eta";
import type { TimedPlace } from "../../domain/eta-moment";
import type { LatLng } from "../../domain/geo";
import type { Way } from "../../domain/way";
import { remember } from "../remember";
import { type Span, serviceSpan } from "./service-time";

/** The one model of this fleet: taught by load.ts at start, then by close.ts. */
export const etaModel = (): EtaModel => remember("eta-model", () => new EtaModel());

/** An arrival foreseen: seconds from the moment asked about. */
export type Foreseen = Estimate & { stopIndex: number };

/**
 * Seconds to each stop from `firstStop` on. `driven` is this leg's way so far, `waiting` how many
 * seconds of service at the stop it stands at have passed (null: it is under way).
 */
export function foreseeStops(
  way: Way,
  firstStop: number,
  now: {
    at: number;
    driven: readonly TimedPlace[];
    waiting: number | null;
    road: EtaQuestion["road"];
  },
): Foreseen[] {
  const foreseen: Foreseen[] = [];
  let passed = now.waiting === null ? nothing : left(serviceSpan(), now.waiting);
  for (let stopIndex = firstStop; stopIndex < way.stopAt.length; stopIndex++) {
    const isFirst = stopIndex === firstStop;
    const at = now.at + passed.seconds * 1000;
    const from = placeOf(way, stopIndex - 1);
    const leg = etaModel().predict({
      at,
      driven: isFirst ? now.driven : [{ ...from, at }],
      to: placeOf(way, stopIndex),
      road: isFirst ? now.road : roadOf(way, stopIndex),
    });
    const there = after(passed, leg);
    foreseen.push({ ...there, source: leg.source, stopIndex });
    passed = after(there, serviceSpan());
  }
  return foreseen;
}

/** Seconds from start to destination when it starts at `at`, the stops' service included. */
export function expectedDuration(way: Way, at: Date): number {
  const start = { ...placeOf(way, -1), at: at.getTime() };
  const now = { at: at.getTime(), driven: [start], waiting: null, road: roadOf(way, 0) };
  return Math.round(foreseeStops(way, 0, now).at(-1)?.seconds ?? 0);
}

/** How long a vehicle would take from where it is to a place. */
export function etaTo(from: LatLng, to: LatLng, at: number): Estimate {
  return etaModel().predict({ at, driven: [{ lat: from.lat, lng: from.lng, at }], to, road: null });
}

const nothing: Span = { seconds: 0, earliest: 0, latest: 0 };

/** What is left of a span after so many seconds of it. */
const left = (span: Span, passed: number): Span => ({
  seconds: Math.max(0, span.seconds - passed),
  earliest: Math.max(0, span.earliest - passed),
  latest: Math.max(0, span.latest - passed),
});

/** One span after another. They err apart from each other, so their errors add as squares do. */
function after(a: Span, b: Span): Span {
  const seconds = a.seconds + b.seconds;
  const early = Math.hypot(a.seconds - a.earliest, b.seconds - b.earliest);
  const late = Math.hypot(a.latest - a.seconds, b.latest - b.seconds);
  return { seconds, earliest: Math.max(0, seconds - early), latest: seconds + late };
}

function placeOf(way: Way, stopIndex: number): LatLng {
  const [lat, lng] = way.points[stopIndex < 0 ? 0 : (way.stopAt[stopIndex] ?? 0)] ?? [0, 0];
  return { lat, lng };
}

/** What the router says of a leg; null on straight lines. */
export function roadOf(way: Way, stopIndex: number): EtaQuestion["road"] {
  const [distance, duration] = [way.distance[stopIndex], way.duration?.[stopIndex]];
  return distance === undefined || duration === undefined ? null : { distance, duration };
}
