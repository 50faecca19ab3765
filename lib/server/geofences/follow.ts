import type { SeenFix } from "../../domain/detector";
import { crossClock } from "../../domain/geofence-clock";
import { log } from "../log";
import { track } from "../work";
import { fencesNow } from "./fences";
import { crossingTold } from "./keep";
import { type FollowedVehicle, followedVehicle, followedVehicles, takeUp } from "./live";
import { readAnew, spanOf, takeLate } from "./take-anew";
import { takeClock, takeNext } from "./take-next";
import { tellCrossing } from "./tell";
import { untoldCrossings } from "./untold";

/** Fixes that come late come in batches: looked at once they have settled, ms. */
const SETTLE_MS = 500;
/** After the database could not be had, ms. */
const AGAIN_MS = 5_000;

/** Newest fixes of a vehicle, committed: which fences it crosses. */
export function crossFixes(vehicleId: string, fixes: SeenFix[]): void {
  if (!isFollowed(vehicleId)) return;
  const followed = takeUp(vehicleId);
  const receivedAt = Date.now();
  followed.inbox.push(...fixes.map((fix) => ({ fix, receivedAt })));
  void work(vehicleId, followed);
}

/** Fixes of that span (ms) came late: which fences they show the vehicle to have crossed then. */
export function crossLate(vehicleId: string, from: number, to: number): void {
  if (!isFollowed(vehicleId)) return;
  const followed = takeUp(vehicleId);
  const { late } = followed;
  followed.late = spanOf({ from, to }, late);
  if (!late) setTimeout(() => void work(vehicleId, followed), SETTLE_MS);
}

/** Once a second, from memory: who stands in a fence for so long by now that it is a dwell. */
export function tickFences(now = Date.now()): void {
  for (const [vehicleId, followed] of followedVehicles()) {
    const { state, isStale, isWorking } = followed;
    // What is being worked on may say more, or has failed and is tried again.
    if (isStale || isWorking || !state.parked || state.stays.size === 0) continue;
    if (crossClock(state, fencesNow(), now).crossings.length === 0) continue;
    followed.isDwellDue = true;
    void work(vehicleId, followed);
  }
}

/** Tells of crossings that were stored when the process ended, before it told of them. Never rejects. */
export async function tellUntold(): Promise<void> {
  try {
    for (const crossing of await untoldCrossings()) {
      const followed = takeUp(crossing.vehicleId);
      followed.untold.push(crossing);
      void work(crossing.vehicleId, followed);
    }
  } catch (error) {
    log.error({ err: error }, "who was not told of crossings could not be read, trying again");
    setTimeout(() => track(tellUntold()), AGAIN_MS).unref();
  }
}

/** While there are no fences nobody needs to know where vehicles are. */
const isFollowed = (vehicleId: string) =>
  fencesNow().byId.size > 0 || followedVehicle(vehicleId) !== undefined;

/** One after the other, so that a crossing is stored before the next fix is looked at. */
async function work(vehicleId: string, followed: FollowedVehicle): Promise<void> {
  if (followed.isWorking) return;
  const job = workOff(vehicleId, followed).catch((error: unknown) => {
    log.error({ err: error, vehicleId }, "fences could not be watched, trying again");
    setTimeout(() => void work(vehicleId, followed), AGAIN_MS).unref();
  });
  track(job);
  await job;
}

async function workOff(vehicleId: string, followed: FollowedVehicle): Promise<void> {
  followed.isWorking = true;
  try {
    for (;;) {
      if (followed.untold.length > 0) await tell(followed);
      else if (followed.isStale) await readAnew(vehicleId, followed);
      else if (followed.inbox.length > 0) await takeNext(vehicleId, followed);
      else if (followed.late) await takeLate(vehicleId, followed);
      else if (followed.isDwellDue) await takeClock(vehicleId, followed);
      else return;
    }
  } catch (error) {
    followed.isStale = true;
    throw error;
  } finally {
    followed.isWorking = false;
  }
}

async function tell(followed: FollowedVehicle): Promise<void> {
  const [crossing] = followed.untold;
  if (!crossing) return;
  await tellCrossing(crossing);
  await crossingTold(crossing.id);
  followed.untold.shift();
}
