import type { SeenFix } from "../../domain/detector";
import { crossClock } from "../../domain/geofence-clock";
import { crossFix, type FoundCrossing, type Stay } from "../../domain/geofence-crossing";
import { fencesNow } from "./fences";
import { keepCrossing } from "./keep";
import { type FollowedVehicle, withRecent } from "./live";

/** The next fix of the inbox: the crossings it shows, stored. */
export async function takeNext(vehicleId: string, followed: FollowedVehicle): Promise<void> {
  const { fix, receivedAt } = followed.inbox[0] as FollowedVehicle["inbox"][0];
  if (fix.at > followed.seenAt) {
    const recent = withRecent(followed.recent, fix);
    const before = followed.state.stays;
    const { state, crossings } = crossFix(followed.state, fix, fencesNow(), receivedAt);
    await keepAll(vehicleId, followed, crossings, recent);
    Object.assign(followed, { state, recent, seenAt: fix.at });
    // It had left already when the clock said that it stayed.
    if (crossings.some((one) => hasDwelledAfter(before.get(one.fence.view.id), one))) {
      followed.isStale = true;
    }
  }
  // Only now: what fails before is read anew from this fix on.
  followed.inbox.shift();
}

const hasDwelledAfter = (stay: Stay | undefined, { kind, at, fence }: FoundCrossing): boolean =>
  kind === "exit" &&
  stay?.hasDwelled === true &&
  stay.since + (fence.view.dwellSeconds ?? 0) * 1000 > at;

/** The dwells that the clock shows, stored. */
export async function takeClock(vehicleId: string, followed: FollowedVehicle): Promise<void> {
  followed.isDwellDue = false;
  const { state, crossings } = crossClock(followed.state, fencesNow(), Date.now());
  await keepAll(vehicleId, followed, crossings, followed.recent);
  followed.state = state;
}

async function keepAll(
  vehicleId: string,
  followed: FollowedVehicle,
  crossings: FoundCrossing<SeenFix>[],
  fixes: SeenFix[],
): Promise<void> {
  for (const one of crossings) {
    const stored = await keepCrossing({ ...one, vehicleId, fixes });
    if (stored) followed.untold.push(stored);
  }
}
