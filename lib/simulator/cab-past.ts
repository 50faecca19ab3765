import type { Past } from "../domain/detectors/replay";
import type { TimedTrip, WatchedTrip } from "../domain/detectors/step";
import { type Drive, EtaModel } from "../domain/eta";
import type { TimedPlace } from "../domain/eta-moment";
import { straightWay } from "../domain/way";
import { paidTrips } from "./paid-trips";
import type { TraceRecord } from "./trace-record";
import { believed } from "./watched-cab";

type Foreseen = { at: number; earliest: number };
type CabTrip = {
  id: string;
  from: number;
  to: number;
  due: number;
  way: WatchedTrip;
  foreseen: Foreseen[];
};

/**
 * A cab's trace as a vehicle of the fleet: a driver always on duty, runs with a passenger as trips
 * in straight lines, promised when the model first foresees the arrival, as the product does it.
 */
export function cabPast(records: readonly TraceRecord[]): Past & { trips: number } {
  const { fixes } = believed(records);
  const trips = cabTrips(paidTrips(records));
  let next = 0;
  return {
    fixes,
    trips: trips.length,
    until: fixes.at(-1)?.at ?? 0,
    around(at, last) {
      // Asked about in order of time.
      while ((trips[next]?.to ?? Number.POSITIVE_INFINITY) <= at) next++;
      const trip = trips[next];
      const isOn = trip !== undefined && trip.from <= at;
      return {
        now: at,
        drivenSince: fixes[0]?.at ?? 0,
        heardAt: last?.at ?? 0,
        listeningSince: 0,
        battery: null,
        isPageHidden: false,
        trip: isOn ? trip.way : null,
        timedTrips: isOn ? [timed(trip, at)] : [],
        speedLimits: [],
      };
    },
  };
}

function timed({ id, due, foreseen }: CabTrip, at: number): TimedTrip {
  const earliest = foreseen.findLast((each) => each.at <= at)?.earliest ?? null;
  return { id, status: "ongoing", due, earliest, isThere: false };
}

function cabTrips(drives: readonly Drive[]): CabTrip[] {
  const model = new EtaModel();
  return drives.map((drive) => {
    const first = drive.fixes[0] as TimedPlace;
    const last = drive.fixes.at(-1) as TimedPlace;
    const foresight = (upTo: number) => {
      const { at } = drive.fixes[upTo] as TimedPlace;
      const driven = drive.fixes.slice(0, upTo + 1);
      const { seconds, earliest } = model.predict({ at, driven, to: drive.to, road: null });
      return { at, seconds: at + seconds * 1000, earliest: at + earliest * 1000 };
    };
    const foreseen = drive.fixes.map((_, i) => foresight(i));
    const due = foreseen[0]?.seconds ?? last.at;
    model.learn(drive);
    const id = String(first.at);
    const stops = [{ ...drive.to, status: "pending" as const }];
    const way = { id, startedAt: first.at, way: straightWay(first, stops), stops };
    return { id, from: first.at, to: last.at, due, way, foreseen };
  });
}
