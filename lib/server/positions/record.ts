import type { SeenFix } from "../../domain/detector";
import type { Result } from "../../domain/position";
import { vehicleStatus } from "../../domain/vehicle";
import { watchFixes } from "../detect/follow";
import { everVehicle, type FleetVehicle, locationOf, vehicleView } from "../fleet-state";
import { crossFixes, crossLate } from "../geofences/follow";
import { markChanged } from "../tracking-batch";
import { followFixes, followLate } from "../trips/follow";
import { websocketService } from "../websocket-service";
import { type Examined, examine, type Report, type Sender } from "./examine";
import { restore } from "./restore";
import { write } from "./writer";

/**
 * The hot path: judges each record against the vehicle's newest fix, shows the newest at once,
 * and answers with one verdict each, in order, after the commit. Throws NOT_FOUND for an unknown
 * vehicle and UNAVAILABLE when nothing could be stored; then send all of it again.
 */
export async function record(
  sender: Sender,
  vehicleId: string,
  reports: Report[],
): Promise<Result[]> {
  const vehicle = everVehicle(vehicleId);
  const now = Date.now();
  const before = vehicle.fix;
  // By fix time, so that an array in any order is no series of late fixes.
  const order = reports
    .map((report, index) => ({
      report,
      index,
      at: report.ok ? report.fix.recordedAt.getTime() : 0,
    }))
    .sort((a, b) => a.at - b.at);
  const examined = order.flatMap(({ report, index }) =>
    examine(sender, vehicle, report, now).map((one) => ({ ...one, index })),
  );
  vehicle.heardAt[sender.source] = now;
  const moved = vehicle.fix !== before ? vehicle.fix : null;
  if (moved) publish(vehicle, before);
  const verdicts = await write(examined.map(({ item }) => item)).catch((error: unknown) => {
    void restore(vehicleId);
    throw error;
  });
  const results: Result[] = new Array(reports.length);
  let stored = true;
  for (const [i, { item, own, index }] of examined.entries()) {
    const verdict = verdicts[i] as Result;
    if (own) results[index] = verdict;
    if (item.state && verdict.verdict !== "accepted") stored = false;
  }
  // Shown, but not stored: sent before, or refused by the database.
  if (!stored) await restore(vehicleId);
  else if (moved && (vehicle.fix?.recordedAt ?? 0) < moved.recordedAt) {
    // Someone else's failed commit took the vehicle back meanwhile; this one is stored.
    vehicle.fix = moved;
    publish(vehicle, before);
  }
  follow(vehicleId, examined, verdicts);
  return results;
}

/** What was stored of the leading source goes on to whoever follows the vehicle. */
function follow(vehicleId: string, examined: Examined[], verdicts: Result[]): void {
  const fixes = examined.flatMap(({ item: { position, state } }, i): SeenFix[] =>
    position && state && verdicts[i]?.verdict === "accepted"
      ? [
          {
            ...position,
            at: Date.parse(position.recordedAt),
            standingSince: state.standingSince === null ? null : Date.parse(state.standingSince),
          },
        ]
      : [],
  );
  if (fixes.length > 0) followFixes(vehicleId, fixes);
  if (fixes.length > 0) crossFixes(vehicleId, fixes);
  if (fixes.length > 0) watchFixes(vehicleId, fixes);
  const late = examined.flatMap(({ item: { position } }, i) =>
    position && verdicts[i]?.verdict === "late" ? [Date.parse(position.recordedAt)] : [],
  );
  if (late.length > 0) followLate(vehicleId, Math.max(...late));
  if (late.length > 0) crossLate(vehicleId, Math.min(...late), Math.max(...late));
}

/** The same for records of several vehicles: `vehicleIds` says whose each is. */
export async function recordEach(
  sender: Sender,
  vehicleIds: string[],
  reports: Report[],
): Promise<Result[]> {
  const results: Result[] = new Array(reports.length);
  for (const vehicleId of new Set(vehicleIds)) {
    const own = [...reports.keys()].filter((index) => vehicleIds[index] === vehicleId);
    const verdicts = await record(
      sender,
      vehicleId,
      own.map((index) => reports[index] as Report),
    );
    for (const [i, index] of own.entries()) results[index] = verdicts[i] as Result;
  }
  return results;
}

function publish(vehicle: FleetVehicle, before: FleetVehicle["fix"]): void {
  if (!vehicle.fix) return;
  vehicle.updatedAt = new Date(vehicle.fix.receivedAt);
  websocketService.emitGPSUpdate(vehicle.id, locationOf(vehicle.fix));
  const status = vehicleStatus(vehicle.fix, vehicle.fix.receivedAt, vehicle.fix.receivedAt);
  const changed =
    status !== vehicle.status || vehicle.fix.fuelLevel !== (before?.fuelLevel ?? null);
  vehicle.status = status;
  if (changed) websocketService.emitVehicleUpdate(vehicle.id, vehicleView(vehicle));
  markChanged(vehicle, before);
}
