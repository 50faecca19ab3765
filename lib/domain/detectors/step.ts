import type { SeenFix } from "../detector";
import type { RuleKind, Thresholds } from "../rule";
import type { StopStatus } from "../stop";
import type { Way } from "../way";

/** What was measured, in the units of the thresholds. */
export type Measured = Record<string, number | string | null>;

/** An ongoing trip as detectors see it. */
export type WatchedTrip = {
  id: string;
  /** Fix time from which on it counts, ms. */
  startedAt: number;
  way: Way;
  stops: readonly { lat: number; lng: number; status: StopStatus }[];
};

/** A trip's punctuality; times in ms. A scheduled one should start, an ongoing one arrive at `due`. */
export type TimedTrip = {
  id: string;
  status: "scheduled" | "ongoing";
  due: number;
  /** The earliest foreseen arrival at the destination; null: unknown. */
  earliest: number | null;
  /** It stands at its destination. */
  isThere: boolean;
};

/** What detectors know beside the fixes; times in ms. */
export type Circumstances = {
  /** The server's clock, when the fix was seen or the clock ticked. */
  now: number;
  /** Since when somebody is on duty with the vehicle; null: nobody is. */
  drivenSince: number | null;
  /** When anything last came in, whatever it was worth; and since when the server could hear. */
  heardAt: number;
  listeningSince: number;
  /** The battery of whatever reports, percent, as last told. */
  battery: number | null;
  /** What reports is a driver's page that said it went to the background. */
  isPageHidden: boolean;
  trip: WatchedTrip | null;
  /** Trips of this vehicle that are due or under way. */
  timedTrips: readonly TimedTrip[];
  /** Geofences around the vehicle whose speed limit holds for it now: km/h. */
  speedLimits: readonly { id: string; limitKmh: number }[];
};

/**
 * What a detector says: it happened (again), or what it was about is over. `subject`: a geofence's
 * or a trip's id, "" where the vehicle says all. `since`: the first of the fixes that show it, ms.
 */
export type Signal =
  | { do: "fire"; subject: string; at: number; since: number; measured: Measured }
  | { do: "clear"; subject: string };

export type Step<S> = { state: S; signals: readonly Signal[] };

/** What is not over, by subject: what was measured as it first happened. */
export type Open = ReadonlyMap<string, Measured>;

/** What a detector judges by. */
export type Given<K extends RuleKind> = {
  thresholds: Thresholds<K>;
  around: Circumstances;
  open: Open;
};
export type SeenWith<K extends RuleKind> = Given<K> & { previous: SeenFix | null; next: SeenFix };
export type TickWith<K extends RuleKind> = Given<K> & {
  /** The vehicle's newest fix, and the server's clock when it was seen, ms. */
  last: SeenFix | null;
  seenAt: number;
};

/** One detector: pure functions from state and what is new to the next state and its signals. */
export type Detector<K extends RuleKind, S> = {
  initial: S;
  /** A newer fix, the leading source's, believed. */
  see?(state: S, seen: SeenWith<K>): Step<S>;
  /** The clock, about once a second. */
  tick?(state: S, tick: TickWith<K>): Step<S>;
  /** Whether what was measured would have fired by these thresholds: asked when a rule changes. */
  holds(measured: Measured, thresholds: Thresholds<K>, subject: string): boolean;
};

const none: readonly Signal[] = [];
/** Nothing to say. */
export const quiet = <S>(state: S): Step<S> => ({ state, signals: none });
/** Of everything that is open, or of all but one subject, the end. */
export const clearAll = (open: Open, except?: string): readonly Signal[] =>
  open.size === 0
    ? none
    : [...open.keys()].flatMap((subject): Signal[] =>
        subject === except ? [] : [{ do: "clear", subject }],
      );
/** A measure as a number; 0 where there is none. */
export const figure = (measured: Measured, name: string): number => Number(measured[name] ?? 0);

/** Without the digits that nobody measured. */
export const tenths = (value: number): number => Math.round(value * 10) / 10;
/** Whole seconds between two moments in ms. */
export const secondsBetween = (from: number, to: number): number => Math.round((to - from) / 1000);
