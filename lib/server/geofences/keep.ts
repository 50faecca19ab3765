import { database } from "../database/connection";
import { isTaken } from "../database/errors";
import { driverOnDuty } from "../duty-periods";
import type { SeenCrossing, StoredCrossing } from "./live";

/** Stores a crossing with whoever drove then; null when it was stored before. */
export async function keepCrossing(crossing: SeenCrossing): Promise<StoredCrossing | null> {
  const [stored] = await database().crossing.createManyAndReturn({
    data: [await dataOf(crossing)],
    skipDuplicates: true,
    select: { id: true },
  });
  return stored ? { ...crossing, id: stored.id } : null;
}

/** Its alerts are opened and ended, or there were none to. */
export async function crossingTold(id: string): Promise<void> {
  await database().crossing.updateMany({ where: { id }, data: { toldAt: new Date() } });
}

/** A crossing was at another moment than it seemed; that moment may be taken already. */
export async function moveCrossing(id: string, to: SeenCrossing): Promise<void> {
  const data = await dataOf(to);
  try {
    await database().crossing.updateMany({ where: { id }, data });
  } catch (error) {
    if (!isTaken(error)) throw error;
    await forgetCrossing(id);
  }
}

/** A crossing was none. */
export async function forgetCrossing(id: string): Promise<void> {
  await database().crossing.deleteMany({ where: { id } });
}

async function dataOf({ vehicleId, fence, kind, at, fix }: SeenCrossing) {
  const { lat, lng } = fix;
  const moment = new Date(at);
  const driverId = await driverOnDuty(vehicleId, moment);
  // By this clock, as fixes and fences have it: the database's may differ.
  const receivedAt = new Date();
  return { vehicleId, geofenceId: fence.view.id, kind, at: moment, receivedAt, driverId, lat, lng };
}
