import type { TimedTrip } from "../../domain/detectors/step";
import { endWatch, tick, type Watch } from "../../domain/detectors/watch";
import { database } from "../database/connection";
import { everVehicle, fleetVehicles } from "../fleet-state";
import { log } from "../log";
import { settings } from "../settings";
import { track } from "../work";
import { aroundOf } from "./around";
import { write } from "./follow";
import { detecting, isBehind, watched } from "./watches";

/** Every vehicle has its turn once in so many ticks; one that may have crashed, each time. */
const SLICES = 3;
/** Trips that should have started are read this often, ms. */
const OVERDUE_EVERY_MS = 5_000;
/** One that has not started for so long was given up, ms. */
const GIVEN_UP_MS = 24 * 60 * 60_000;

/** Once a second: what goes by the clock, from memory. */
export function tickDetectors(now = Date.now()): void {
  const slice = detecting.ticks++ % SLICES;
  if (now - detecting.overdueAt >= OVERDUE_EVERY_MS) track(readOverdue(now));
  for (const [index, vehicle] of fleetVehicles().entries()) {
    const one = watched(vehicle.id);
    if (index % SLICES !== slice && !mayHaveCrashed(one.watch)) continue;
    // What it has not looked at yet comes first.
    if (isBehind(one)) continue;
    try {
      write(one, tick(one.watch, aroundOf(vehicle, now, now), one.rules));
    } catch (error) {
      // One vehicle's trouble must not silence the others.
      log.error({ err: error, vehicleId: vehicle.id }, "detectors failed at the clock");
    }
  }
  if (slice === 0) endArchived();
}

/** Nobody drives a vehicle that was taken out of the fleet: what was open of it is over. */
function endArchived(): void {
  for (const one of detecting.byVehicle.values()) {
    if (everVehicle(one.vehicleId).archivedAt === null) continue;
    write(one, endWatch(one.watch, one.rules));
    if (one.outbox.length === 0) detecting.byVehicle.delete(one.vehicleId);
  }
}

const mayHaveCrashed = ({ states }: Watch) =>
  (states.get("accident") as { stop: unknown } | undefined)?.stop != null;

async function readOverdue(now: number): Promise<void> {
  detecting.overdueAt = now;
  try {
    detecting.zone = (await settings()).timeZone;
    const rows = await database().trip.findMany({
      where: {
        status: "scheduled",
        scheduledAt: { not: null },
        dueAt: { lte: new Date(now), gt: new Date(now - GIVEN_UP_MS) },
      },
      select: { id: true, vehicleId: true, dueAt: true },
    });
    const overdue = new Map<string, TimedTrip[]>();
    for (const { id, vehicleId, dueAt } of rows) {
      const trips = overdue.get(vehicleId) ?? [];
      const due = dueAt.getTime();
      trips.push({ id, status: "scheduled", due, earliest: null, isThere: false });
      overdue.set(vehicleId, trips);
    }
    detecting.overdue = overdue;
  } catch (error) {
    log.warn({ err: error }, "trips that should have started could not be read, trying again");
  }
}
