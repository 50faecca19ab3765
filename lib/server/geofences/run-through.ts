import type { SeenFix } from "../../domain/detector";
import type { FenceIndex } from "../../domain/fence-index";
import { crossClock } from "../../domain/geofence-clock";
import { crossFix, type FoundCrossing, type VehicleStays } from "../../domain/geofence-crossing";
import type { ReadFix } from "../positions/stored-fixes";
import { type SeenCrossing, withRecent } from "./live";

/** A crossing that a run through stored fixes shows. */
export type Found = SeenCrossing & { geofenceId: string };

/**
 * Holds stored fixes against the fences, one after the other. `isNewest`: the last of them is the
 * vehicle's newest, so that since then the clock goes on.
 */
export function runThrough(
  from: VehicleStays<SeenFix>,
  fixes: ReadFix[],
  index: FenceIndex,
  isNewest: boolean,
) {
  const { vehicleId } = from;
  let state = from;
  let recent: SeenFix[] = [];
  const found: Found[] = [];
  const keep = (crossings: FoundCrossing<SeenFix>[]) => {
    for (const one of crossings) {
      found.push({ ...one, vehicleId, geofenceId: one.fence.view.id, fixes: recent });
    }
  };
  for (const { fix, receivedAt } of fixes) {
    recent = withRecent(recent, fix);
    const after = crossFix(state, fix, index, receivedAt);
    state = after.state;
    keep(after.crossings);
  }
  if (isNewest) {
    const after = crossClock(state, index, Date.now());
    state = after.state;
    keep(after.crossings);
  }
  return { state, recent, found };
}
