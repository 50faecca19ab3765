import { concernsSince, type FenceIndex } from "./fence-index";
import { depthIn } from "./fence-shape";
import type { CrossingFix, FoundCrossing, Seen, Stay, VehicleStays } from "./geofence-crossing";
import { OFFLINE_AFTER_MS } from "./vehicle";

/**
 * What the clock shows by `now` (ms) of a vehicle that stands inside: that it has stayed long
 * enough. A tracker that sleeps while it is parked would tell of its stay only as it leaves. Ten
 * minutes after it was last heard it may be anywhere: from then on its next fix tells, as one does
 * of every vehicle that moves.
 */
export function crossClock<F extends CrossingFix>(
  state: VehicleStays<F>,
  index: FenceIndex,
  now: number,
): Seen<F> {
  const { parked, vehicleId, stand } = state;
  if (!parked) return { state, crossings: [] };
  // What came in long after it was measured says as little of now.
  const heardAt = Math.min(parked.at, parked.receivedAt);
  const until = Math.min(now, heardAt + OFFLINE_AFTER_MS - 1);
  const crossings: FoundCrossing<F>[] = [];
  let stays: Map<string, Stay<F>> | null = null;
  for (const [id, stay] of state.stays) {
    if (stay.is !== "inside" || stay.run || stay.hasDwelled) continue;
    const fence = index.byId.get(id);
    const at = stay.since + (fence?.view.dwellSeconds ?? Number.POSITIVE_INFINITY) * 1000;
    if (!fence || at > until) continue;
    const since = concernsSince(fence, vehicleId);
    if (since === null || stay.asOf < since) continue;
    const { fix } = parked;
    const depth = depthIn(fence.shape, stand ?? fix);
    crossings.push({ kind: "dwell", fence, at, fix, by: fix, depth });
    stays ??= new Map(state.stays);
    stays.set(id, { ...stay, hasDwelled: true });
  }
  return { state: stays ? { ...state, stays } : state, crossings };
}
