import { bearing, distance, type LatLng } from "../../domain/geo";

/** A newest known fix: degrees, km/h, metres, times in ms since 1970. */
export type KnownFix = LatLng & {
  speed: number | null;
  heading: number | null;
  accuracy: number | null;
  recordedAt: number;
  receivedAt: number;
};

/**
 * A marker on its way from where it was drawn to the newest fix. World coordinates are
 * spherical Mercator scaled to 0–256 (pixels at zoom 0); times by `performance.now()`, ms.
 */
export type Glide = {
  fromX: number;
  fromY: number;
  fromHeading: number | null;
  toX: number;
  toY: number;
  /** Degrees clockwise from north; null while nothing tells it. */
  toHeading: number | null;
  startedAt: number;
  duration: number;
};

export type Pose = { x: number; y: number; heading: number | null };

/** A marker is never further behind its newest fix than this. */
const LONGEST_GLIDE_MS = 5_000;
/** Between fixes further apart than this nobody knows the way: markers snap, trails break. */
const FAR_METRES = 5_000;
const LONG_MS = 5 * 60_000;
/** Faster than this was no drive (design §2), km/h; noise of this many metres is no jump. */
const FASTEST_KMH = 250;
const NOISE_METRES = 100;
/** Fixes closer than this say nothing about the heading. */
const TELLING_METRES = 10;
/** Where Web Mercator ends, degrees. */
const MERCATOR_LIMIT = 85.0511287798;

/** Spherical Mercator of EPSG:3857, scaled to 0–256. */
export function worldPoint({ lat, lng }: LatLng): { x: number; y: number } {
  const bounded = Math.max(-MERCATOR_LIMIT, Math.min(MERCATOR_LIMIT, lat));
  const sin = Math.sin((bounded * Math.PI) / 180);
  return {
    x: ((lng + 180) / 360) * 256,
    y: (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * 256,
  };
}

/** The inverse of `worldPoint`. */
export function worldLatLng(x: number, y: number): LatLng {
  const mercator = Math.PI * (1 - (2 * y) / 256);
  return { lat: (Math.atan(Math.sinh(mercator)) * 180) / Math.PI, lng: (x / 256) * 360 - 180 };
}

/** The glide a new fix starts at `now`: over the time observed between the last two fixes. */
export function glideTo(
  glide: Glide | null,
  previous: KnownFix | null,
  fix: KnownFix,
  now: number,
): Glide {
  const to = worldPoint(fix);
  const toHeading = fix.heading ?? travelled(previous, fix) ?? glide?.toHeading ?? null;
  if (!glide || !previous || isBroken(previous, fix))
    return {
      fromX: to.x,
      fromY: to.y,
      fromHeading: toHeading,
      toX: to.x,
      toY: to.y,
      toHeading,
      startedAt: now,
      duration: 0,
    };
  const from = poseAt(glide, now);
  return {
    fromX: from.x,
    fromY: from.y,
    fromHeading: from.heading,
    toX: to.x,
    toY: to.y,
    toHeading,
    startedAt: now,
    duration: Math.min(LONGEST_GLIDE_MS, now - glide.startedAt),
  };
}

/** Where the marker is at `now`: never past the newest fix, heading by the shortest turn. */
export function poseAt(glide: Glide, now: number): Pose {
  const { fromX, fromY, fromHeading, toX, toY, toHeading } = glide;
  const t = isGliding(glide, now) ? Math.max(0, (now - glide.startedAt) / glide.duration) : 1;
  if (t === 1) return { x: toX, y: toY, heading: toHeading };
  return {
    x: fromX + (toX - fromX) * t,
    y: fromY + (toY - fromY) * t,
    heading:
      fromHeading === null || toHeading === null ? toHeading : turn(fromHeading, toHeading, t),
  };
}

export function isGliding({ startedAt, duration }: Glide, now: number): boolean {
  return now < startedAt + duration;
}

/** Where something was at a time, ms since 1970. */
export type TimedPlace = LatLng & { recordedAt: number };

/** Whether two places in a row are too far apart, in space, time or speed, to be joined by a line. */
export function isBroken(a: TimedPlace, b: TimedPlace): boolean {
  const elapsed = b.recordedAt - a.recordedAt;
  if (elapsed > LONG_MS) return true;
  const metres = distance(a, b);
  return metres > FAR_METRES || (metres > NOISE_METRES && metres * 3600 > FASTEST_KMH * elapsed);
}

/** Places in a row, cut wherever `isCut` says that one does not lead to the next. */
export function cutWhere<P>(places: readonly P[], isCut: (a: P, b: P) => boolean): P[][] {
  const pieces: P[][] = [];
  for (const place of places) {
    const piece = pieces.at(-1);
    const last = piece?.at(-1);
    if (piece && last !== undefined && !isCut(last, place)) piece.push(place);
    else pieces.push([place]);
  }
  return pieces;
}

function travelled(previous: KnownFix | null, fix: KnownFix): number | null {
  return previous && distance(previous, fix) >= TELLING_METRES ? bearing(previous, fix) : null;
}

function turn(from: number, to: number, t: number): number {
  const shortest = ((to - from + 540) % 360) - 180;
  return (from + shortest * t + 360) % 360;
}
