import { offWay } from "../way";
import { isAtStop } from "./long-stop";
import { clearAll, type Detector, figure, quiet, secondsBetween } from "./step";

/** Of a straight line this part of its length is no deviation: roads bend around things. */
const STRAIGHT_PART = 0.5;
/** Less exact than this decides nothing (design §2), metres. */
const EXACT_ENOUGH = 100;
/** A longer silence says nothing of the time in between, ms. */
const GAP_MS = 300_000;

type State = {
  /** Which leg of which trip. */
  leg: string;
  offSince: number | null;
  backSince: number | null;
};

/**
 * Route deviation: further from the segment of the way it should be on than the tolerance, for a
 * time. Metres to the segment, not to its points (point-to-curve matching: M. Quddus, W. Ochieng,
 * R. Noland, "Current map-matching algorithms for transport applications", Transportation Research
 * C 15, 2007). Where no router gave the way it is straight lines, and a road is longer than the air
 * line by 1.2–1.4 (R. H. Ballou et al., "Selected country circuity factors", Transportation Research
 * A 36, 2002): at 1.4 it may, by Pythagoras, lie up to 0.49 of the length beside it. It is over once
 * back for as long (off-delay, ISA-18.2), at a stop, or as the trip ends.
 */
export const routeDeviation: Detector<"route_deviation", State> = {
  initial: { leg: "", offSince: null, backSince: null },
  see(state, { previous, next, thresholds, around: { trip }, open }) {
    if (!trip || isAtStop(trip, next)) {
      return { state: routeDeviation.initial, signals: clearAll(open) };
    }
    if ((next.accuracy ?? 0) > EXACT_ENOUGH) return quiet(state);
    const index = trip.stops.findIndex(({ status }) => status === "pending");
    const leg = `${trip.id} ${index}`;
    const isGap = previous !== null && next.at - previous.at > GAP_MS;
    const before = state.leg !== leg || isGap ? { ...routeDeviation.initial, leg } : state;
    const metres = offWay(trip.way, index, next);
    const over = clearAll(open, trip.id);
    const wait = thresholds.forSeconds * 1000;
    if (metres <= toleranceOf(trip.way, index, thresholds.offRouteMetres)) {
      const backSince = before.backSince ?? next.at;
      const isBack = open.has(trip.id) && next.at - backSince >= wait;
      return {
        state: { leg, offSince: null, backSince },
        signals: isBack ? clearAll(open) : over,
      };
    }
    const offSince = before.offSince ?? next.at;
    const after = { leg, offSince, backSince: null };
    if (open.has(trip.id) || next.at - offSince < wait) return { state: after, signals: over };
    const measured = {
      metres: Math.round(metres),
      toleranceMetres: Math.round(toleranceOf(trip.way, index, thresholds.offRouteMetres)),
      seconds: secondsBetween(offSince, next.at),
    };
    const fire = { do: "fire", subject: trip.id, at: next.at, since: offSince, measured } as const;
    return { state: after, signals: [...over, fire] };
  },
  tick: (state, { around: { trip }, open }) =>
    open.size === 0 ? quiet(state) : { state, signals: clearAll(open, trip?.id) },
  holds: (measured, { offRouteMetres, forSeconds }) =>
    figure(measured, "metres") > offRouteMetres && figure(measured, "seconds") >= forSeconds,
};

type Way = Parameters<typeof offWay>[0];
/** Metres it may be off the leg. */
const toleranceOf = ({ duration, distance }: Way, leg: number, offRouteMetres: number): number =>
  duration ? offRouteMetres : Math.max(offRouteMetres, STRAIGHT_PART * (distance[leg] ?? 0));
