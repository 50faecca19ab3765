import { nextStop } from "../../domain/stop";
import { remainingRoad } from "../../domain/way";
import { database } from "../database/connection";
import { sayDelayed } from "./delay";
import { foreseeStops } from "./eta";
import type { LiveTrip } from "./live";
import { tellProgress } from "./publish";

/** Arrivals are foreseen anew once a minute of the vehicle's own time, and after every stop, ms. */
const EVERY_MS = 60_000;

/**
 * Foresees the arrival at every stop to come from where the vehicle was last, and keeps each
 * prediction to be held against what comes. `madeAt` is the fix's time: that is how old it is.
 */
export async function foresee(live: LiveTrip): Promise<void> {
  const { row, way, driven } = live;
  const place = driven.at(-1);
  const next = nextStop(row.stops);
  if (!place || !next || place.at - live.foreseenAt < EVERY_MS) return;
  live.foreseenAt = place.at;
  const here = row.stops.findLast(({ status }) => status === "arrived");
  const waiting = here?.arrivedAt ? (place.at - here.arrivedAt.getTime()) / 1000 : null;
  const road = remainingRoad(way, next.index, place);
  const foreseen = foreseeStops(way, next.index, { at: place.at, driven, waiting, road }).filter(
    ({ stopIndex }) => row.stops[stopIndex]?.status === "pending",
  );
  const madeAt = new Date(place.at);
  const at = (seconds: number) => new Date(place.at + seconds * 1000);
  const arrivals = foreseen.map(({ stopIndex, seconds, earliest, latest, source }) => ({
    stopId: row.stops[stopIndex]?.id as string,
    etaAt: at(seconds),
    earliest: at(earliest),
    latest: at(latest),
    source,
  }));
  const etaSource = arrivals[0]?.source ?? null;
  const figures = {
    etaMadeAt: madeAt,
    etaSource,
    progress: row.progress,
    distanceRemaining: row.distanceRemaining,
    promisedAt: row.promisedAt ?? arrivals.at(-1)?.etaAt ?? null,
  };
  await database().$transaction([
    database().etaPrediction.createMany({
      data: arrivals.map((arrival) => ({ tripId: row.id, madeAt, ...arrival })),
    }),
    // Only while it is as it was foreseen for: a trip completed meanwhile has come all the way.
    database().trip.updateMany({ where: { id: row.id, version: row.version }, data: figures }),
    ...arrivals.map(({ stopId, etaAt, earliest, latest }) =>
      database().tripStop.update({
        where: { id: stopId },
        data: { etaAt, etaEarliest: earliest, etaLatest: latest },
      }),
    ),
  ]);
  if (live.row.version !== row.version) {
    live.foreseenAt = 0;
    return;
  }
  const stops = live.row.stops.map((stop) => {
    const arrival = arrivals.find(({ stopId }) => stopId === stop.id);
    if (!arrival) return stop;
    const { etaAt, earliest, latest } = arrival;
    return { ...stop, etaAt, etaEarliest: earliest, etaLatest: latest };
  });
  live.row = { ...live.row, ...figures, progress: live.row.progress, stops };
  tellProgress(live);
  await sayDelayed(live);
}
