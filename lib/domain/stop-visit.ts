import { distance, type LatLng } from "./geo";
import { STANDING_BELOW_KMH } from "./vehicle";

/** A fix as it bears on stops: degrees, km/h, metres, `at` in ms since 1970. */
export type VisitFix = LatLng & { at: number; speed: number | null; accuracy: number | null };

/** Nearer than this is at the stop, metres. */
const STOP_RADIUS = 100;
/** Further than this has left it: more than the radius, so that jitter on its edge is no departure. */
const LEFT_BEYOND = 150;
/** Away this far needs no second fix, metres. */
const SURELY_LEFT = 400;
/** At the stop this long has arrived, ms; one that says it stands, sooner. */
const DWELL_MS = 60_000;
const STANDING_DWELL_MS = 20_000;
/** Less exact than this decides no crossing (design §2), metres. */
const EXACT_ENOUGH = 100;

/**
 * Since when the vehicle is at the stop it goes to, or away from the one it was at (fix times, ms),
 * and whether it has been seen at the latter: what never came does not leave.
 */
export type Visit = { at: number | null; awaySince: number | null; wasThere: boolean };

export const noVisit: Visit = { at: null, awaySince: null, wasThere: false };

/**
 * What a fix says of the next stop: `arrived` once the vehicle dwells there, since its first fix
 * within 100 m. Dwell and displacement tell a visit from driving past: stay points of Q. Li et al.,
 * "Mining user similarity based on location history", ACM GIS 2008, §4.1.
 */
export function approach(
  visit: Visit,
  stop: LatLng,
  fix: VisitFix,
): { visit: Visit; arrivedAt: number | null } {
  if (isVague(fix)) return { visit, arrivedAt: null };
  const metres = distance(stop, fix);
  if (metres > LEFT_BEYOND) return { visit: noVisit, arrivedAt: null };
  if (metres > STOP_RADIUS && visit.at === null) return { visit, arrivedAt: null };
  const since = visit.at ?? fix.at;
  const stands = fix.speed !== null && fix.speed < STANDING_BELOW_KMH;
  const isThere = fix.at - since >= (stands ? STANDING_DWELL_MS : DWELL_MS);
  return isThere
    ? { visit: { ...noVisit, wasThere: true }, arrivedAt: since }
    : { visit: { ...noVisit, at: since }, arrivedAt: null };
}

/** What a fix says of the stop the vehicle is at: departed once two fixes, or a far one, are away. */
export function leave(
  visit: Visit,
  stop: LatLng,
  fix: VisitFix,
): { visit: Visit; departedAt: number | null } {
  if (isVague(fix)) return { visit, departedAt: null };
  const metres = distance(stop, fix);
  if (metres <= LEFT_BEYOND) {
    return { visit: { ...noVisit, wasThere: true }, departedAt: null };
  }
  if (!visit.wasThere) return { visit, departedAt: null };
  const since = visit.awaySince ?? fix.at;
  const isSure = visit.awaySince !== null || metres >= SURELY_LEFT;
  return isSure
    ? { visit: noVisit, departedAt: since }
    : { visit: { ...visit, awaySince: since }, departedAt: null };
}

const isVague = ({ accuracy }: VisitFix) => (accuracy ?? 0) > EXACT_ENOUGH;
