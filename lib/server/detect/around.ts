import type { Circumstances, TimedTrip, WatchedTrip } from "../../domain/detectors/step";
import { concernsSince } from "../../domain/fence-index";
import { depthIn } from "../../domain/fence-shape";
import type { LatLng } from "../../domain/geo";
import { isWithinHours } from "../../domain/week-hours";
import { driverPages } from "../driver-pages";
import { type FleetVehicle, lastHeard } from "../fleet-state";
import { fencesNow } from "../geofences/fences";
import { type LiveTrip, liveTripOf } from "../trips/live";
import type { TripRow } from "../trips/row";
import { detecting } from "./watches";

/** What detectors know beside the fixes, for a fix of `at` or the clock; ms. From memory alone. */
export function aroundOf(
  vehicle: FleetVehicle,
  at: number,
  now: number,
  fix: LatLng | null = null,
): Circumstances {
  const { id, driver, fix: newest } = vehicle;
  const live = liveTripOf(id);
  const drivenSince = driver?.since.getTime() ?? null;
  const page = driver && driverPages.get(driver.id);
  return {
    now,
    drivenSince: drivenSince !== null && drivenSince <= at ? drivenSince : null,
    heardAt: lastHeard(vehicle),
    listeningSince: detecting.listeningSince,
    battery: newest?.battery ?? null,
    isPageHidden: page?.state === "hidden" && (!newest || newest.source === "page"),
    trip: live ? watchedTrip(live, at) : null,
    timedTrips: timedTripsOf(id, live),
    speedLimits: fix ? speedLimitsAt(id, fix, at) : noLimits,
  };
}

/** The ongoing trip, as far as it had begun by then. */
function watchedTrip({ row, way }: LiveTrip, at: number): WatchedTrip | null {
  const startedAt = row.startedAt?.getTime() ?? 0;
  return startedAt <= at ? { id: row.id, startedAt, way, stops: row.stops } : null;
}

function timedTripsOf(vehicleId: string, live: LiveTrip | undefined): readonly TimedTrip[] {
  const overdue = detecting.overdue.get(vehicleId) ?? none;
  if (!live) return overdue;
  return [ongoing(live.row), ...overdue.filter(({ id }) => id !== live.row.id)];
}
const none: readonly TimedTrip[] = [];

/** Due when it was promised as it started; before that is foreseen, as it was planned. */
function ongoing(row: TripRow): TimedTrip {
  const { id, promisedAt, scheduledAt, startedAt, expectedDuration } = row;
  const destination = row.stops.at(-1);
  const began = (scheduledAt ?? startedAt)?.getTime() ?? 0;
  return {
    id,
    status: "ongoing",
    due: promisedAt?.getTime() ?? began + expectedDuration * 1000,
    earliest: destination?.etaEarliest?.getTime() ?? null,
    isThere: destination?.status !== "pending",
  };
}

/**
 * The speed limits of geofences that hold for a vehicle at a place and moment (ms), by the clocks of
 * the fleet. Each fix by itself: a batch of them may lead through several geofences.
 */
export function speedLimitsAt(
  vehicleId: string,
  place: LatLng,
  at: number,
): Circumstances["speedLimits"] {
  const fences = fencesNow().around(place);
  if (fences.length === 0) return noLimits;
  return fences.flatMap((fence) => {
    const { id, speedLimit, hours } = fence.view;
    if (speedLimit === null || concernsSince(fence, vehicleId) === null) return [];
    if (depthIn(fence.shape, place) <= 0) return [];
    const holds = hours === null || isWithinHours(hours, new Date(at), detecting.zone);
    return holds ? [{ id, limitKmh: speedLimit }] : [];
  });
}
const noLimits: Circumstances["speedLimits"] = [];
