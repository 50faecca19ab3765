import { isAppError } from "../../domain/errors";
import type { TimedPlace } from "../../domain/eta-moment";
import { distance } from "../../domain/geo";
import { nextStop } from "../../domain/stop";
import { approach, leave, noVisit, type VisitFix } from "../../domain/stop-visit";
import type { Deed } from "../../domain/trip";
import { OFFLINE_AFTER_MS } from "../../domain/vehicle";
import { remainingDistance } from "../../domain/way";
import { everVehicle } from "../fleet-state";
import { log } from "../log";
import { track } from "../work";
import { foresee } from "./foresee";
import { dropLive, keepLive, type LiveTrip, liveTrip, liveTripOf } from "./live";
import { progressOf } from "./progress";
import { tellProgress } from "./publish";
import { type TripRow, tripRow } from "./row";
import { seeInFixes } from "./see-in-fixes";
import { legSince, storedFixes } from "./stored-fixes";

/** Fixes that come late come in batches: looked at once they have settled, ms. */
const SETTLE_MS = 500;
/** After the database could not be had, ms. */
const AGAIN_MS = 5_000;
/** Of the leg's fixes one in this long is kept, at most so many, ms. */
const KEEP_EVERY_MS = 10_000;
const MOST_KEPT = 240;

/** From now on the trip is followed; what its fixes say already is read from the database. */
export function followTrip(row: TripRow): void {
  const live = keepLive(row);
  live.isStale = true;
  void work(live);
}

/** Newest fixes of a vehicle, committed: progress, arrivals and departures of its trip. */
export function followFixes(vehicleId: string, fixes: VisitFix[]): void {
  const live = liveTripOf(vehicleId);
  if (!live) return;
  live.inbox.push(...fixes);
  void work(live);
}

/** Fixes came late: what they show of the leg so far is looked at again. */
export function followLate(vehicleId: string, at: number): void {
  const live = liveTripOf(vehicleId);
  if (!live || at < legSince(live.row)) return;
  live.isStale = true;
  setTimeout(() => void work(live), SETTLE_MS);
}

/** One after the other, so that what a fix shows is written before the next is looked at. */
async function work(live: LiveTrip): Promise<void> {
  if (live.isWorking) return;
  const job = workOff(live).catch((error: unknown) => {
    log.error({ err: error, tripId: live.row.id }, "a trip could not be followed, trying again");
    live.isStale = true;
    setTimeout(() => void work(live), AGAIN_MS).unref();
  });
  track(job);
  await job;
}

async function workOff(live: LiveTrip): Promise<void> {
  const isOngoing = () => liveTrip(live.row.id) === live;
  live.isWorking = true;
  try {
    while (isOngoing() && (live.isStale || live.inbox.length > 0)) {
      if (live.isStale) await readAnew(live);
      const fix = live.inbox.shift();
      if (fix && fix.at > live.seenAt) await take(live, fix);
      if (live.inbox.length === 0 && isOngoing()) await foresee(live);
    }
  } finally {
    live.isWorking = false;
  }
}

async function readAnew(live: LiveTrip): Promise<void> {
  live.isStale = false;
  const stored = await storedFixes(live.row);
  const last = stored.at(-1)?.at ?? 0;
  live.inbox = [...stored, ...live.inbox.filter(({ at }) => at > last)];
  live.visit = noVisit;
  live.driven = stored.length > 0 ? [] : lastSeen(live.row);
  live.seenAt = 0;
}

/** Before its first fix a trip sets off from where the vehicle was seen last, unless long ago. */
function lastSeen({ vehicleId, startedAt }: TripRow): TimedPlace[] {
  const { fix } = everVehicle(vehicleId);
  if (!fix || Date.now() - fix.receivedAt >= OFFLINE_AFTER_MS) return [];
  const { lat, lng, recordedAt } = fix;
  return [{ lat, lng, at: Math.max(recordedAt, startedAt?.getTime() ?? 0) }];
}

async function take(live: LiveTrip, fix: VisitFix): Promise<void> {
  live.seenAt = fix.at;
  const last = live.driven.at(-1);
  if (!last || fix.at - last.at >= KEEP_EVERY_MS || live.inbox.length === 0) {
    live.driven.push({ lat: fix.lat, lng: fix.lng, at: fix.at });
  }
  // Thinned out evenly: what is long ago counts as much as what was just now.
  if (live.driven.length > MOST_KEPT) live.driven = live.driven.filter((_, i) => i % 2 === 0);
  moveOn(live, fix);
  for (const { deed, at } of visitsIn(live, fix)) await see(live, deed, at);
  tellProgress(live);
}

/** How far it is, without a new version: nothing happened yet. */
function moveOn(live: LiveTrip, fix: VisitFix): void {
  const { row, way } = live;
  const next = nextStop(row.stops);
  const index = next ? next.index : row.stops.length;
  const distanceRemaining = remainingDistance(way, index, fix);
  live.row = {
    ...row,
    distanceRemaining,
    progress: progressOf(row.progress, distanceRemaining, way),
  };
}

type Seen = { deed: Deed; at: number };

/** What a fix shows of the stop the vehicle is at, and of the next. */
function visitsIn(live: LiveTrip, fix: VisitFix): Seen[] {
  const { stops } = live.row;
  const here = stops.findLast(({ status }) => status === "arrived");
  const next = nextStop(stops);
  const isNextNearer = here && next && distance(next, fix) < distance(here, fix);
  if (here && !isNextNearer) {
    const { visit, departedAt } = leave(live.visit, here, fix);
    live.visit = visit;
    return departedAt === null ? [] : [{ deed: { do: "depart", stopId: here.id }, at: departedAt }];
  }
  if (!next || fix.at <= (next.reopenedAt?.getTime() ?? 0)) return [];
  const { visit, arrivedAt } = approach(live.visit, next, fix);
  live.visit = visit;
  if (arrivedAt === null) return [];
  // The stops are so near each other that it never seemed to leave the one before.
  const left: Seen[] = here ? [{ deed: { do: "depart", stopId: here.id }, at: arrivedAt }] : [];
  return [...left, { deed: { do: "arrive", stopId: next.id }, at: arrivedAt }];
}

async function see(live: LiveTrip, deed: Deed, at: number): Promise<void> {
  try {
    await seeInFixes(live.row.id, deed, new Date(at));
    live.driven = live.driven.filter((place) => place.at >= at);
    live.foreseenAt = 0;
  } catch (error) {
    if (!isAppError(error) || error.code !== "CONFLICT") throw error;
    await lookAgain(live);
  }
}

/** Somebody was there first: then theirs counts. Asked again only if something did change. */
async function lookAgain(live: LiveTrip): Promise<void> {
  const { version } = live.row;
  const row = await tripRow(live.row.id);
  if (row.status !== "ongoing") dropLive(row.id);
  else if (row.version !== version) {
    keepLive(row);
    live.isStale = true;
  }
}
