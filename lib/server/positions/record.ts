import { advance, judge, mayLead } from "../../domain/fix";
import type { Fix, Result, Source } from "../../domain/position";
import { vehicleStatus } from "../../domain/vehicle";
import {
  type FleetVehicle,
  fleetVehicle,
  fleetVehicles,
  loadFleet,
  locationOf,
  vehicleView,
} from "../fleet-state";
import { log } from "../log";
import { remember } from "../remember";
import { markChanged } from "../tracking-batch";
import { websocketService } from "../websocket-service";
import { positionRow, quarantineRow, stateRow } from "./rows";
import { type Item, settled, write } from "./writer";

/** A record as a door read it: a fix, or what is wrong with it. */
export type Report =
  | { ok: true; fix: Fix; raw: string }
  | { ok: false; reason: string; raw: string };

export type Sender = { source: Source; userId: string | null };

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
  const vehicle = fleetVehicle(vehicleId);
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
  const items = order.flatMap(({ report }) => examine(sender, vehicle, report, now));
  const moved = vehicle.fix !== before ? vehicle.fix : null;
  if (moved) publish(vehicle, before);
  const results = await write(items.map(({ item }) => item)).catch((error: unknown) => {
    void restore(vehicleId);
    throw error;
  });
  const inOrder: Result[] = new Array(reports.length);
  let next = 0;
  items.forEach(({ own }, i) => {
    if (own) inOrder[(order[next++] as { index: number }).index] = results[i] as Result;
  });
  if (results.some(({ reason }) => reason === "refused_by_database")) await restore(vehicleId);
  else if (moved && (vehicle.fix?.recordedAt ?? 0) < moved.recordedAt) {
    // Someone else's failed commit took the vehicle back meanwhile; this one is stored.
    vehicle.fix = moved;
    publish(vehicle, before);
  }
  return inOrder;
}

/** `own` is false for an earlier jump that this record released from quarantine. */
type Examined = { item: Item; own: boolean };
const nothing = { position: null, quarantine: null, released: null, state: null };

function examine(sender: Sender, vehicle: FleetVehicle, report: Report, now: number): Examined[] {
  const { source, userId } = sender;
  const quarantine = (reason: string) =>
    quarantineRow({
      vehicleId: vehicle.id,
      userId,
      source,
      reason,
      raw: report.raw,
      receivedAt: now,
    });
  const refuse = (reason: string): Examined => ({
    item: { ...nothing, quarantine: quarantine(reason), verdict: { verdict: "rejected", reason } },
    own: true,
  });
  if (!report.ok) return [refuse(report.reason)];

  const { fix } = report;
  const held = vehicle.held && {
    ...vehicle.held.fix,
    recordedAt: vehicle.held.fix.recordedAt.getTime(),
  };
  const judgement = judge(vehicle.fix, held, fix, now);
  if (judgement.verdict === "rejected") {
    const refused = refuse(judgement.reason);
    if (judgement.reason === "implausible_speed" && refused.item.quarantine) {
      vehicle.held = { fix, quarantineId: refused.item.quarantine.id };
    }
    return [refused];
  }

  const late = judgement.verdict === "late";
  const context = { source, receivedAt: now, late };
  const item: Item = {
    ...nothing,
    position: positionRow(vehicle.id, fix, context),
    verdict: { verdict: judgement.verdict },
  };
  const examined: Examined[] = [{ item, own: true }];
  if (late || !mayLead(source, vehicle.fix, now)) return examined;
  if (judgement.confirms && vehicle.held) {
    examined.unshift({
      item: {
        ...nothing,
        position: positionRow(vehicle.id, vehicle.held.fix, context),
        released: vehicle.held.quarantineId,
        verdict: { verdict: "accepted" },
      },
      own: false,
    });
  }
  vehicle.held = null;
  vehicle.fix = advance(vehicle.fix, fix, source, now);
  item.state = stateRow(vehicle.id, vehicle.fix);
  return examined;
}

function publish(vehicle: FleetVehicle, before: FleetVehicle["fix"]): void {
  if (!vehicle.fix) return;
  vehicle.updatedAt = new Date(vehicle.fix.receivedAt);
  websocketService.emitGPSUpdate(vehicle.id, locationOf(vehicle.fix));
  const status = vehicleStatus(vehicle.fix, vehicle.fix.receivedAt);
  const changed =
    status !== vehicle.status || vehicle.fix.fuelLevel !== (before?.fuelLevel ?? null);
  vehicle.status = status;
  if (changed) websocketService.emitVehicleUpdate(vehicle.id, vehicleView(vehicle));
  markChanged(vehicle);
}

const restoring = remember("restoring", () => new Set<string>());

/** After a failed commit the screens go back to what is stored, however long that takes to read. */
async function restore(vehicleId: string): Promise<void> {
  if (restoring.has(vehicleId)) return;
  restoring.add(vehicleId);
  try {
    await settled();
    await loadFleet([vehicleId]);
    restoring.delete(vehicleId);
  } catch (error) {
    log.warn(
      { err: error, vehicleId },
      "a vehicle's stored state cannot be read yet, trying again",
    );
    restoring.delete(vehicleId);
    setTimeout(() => void restore(vehicleId), 1000).unref();
    return;
  }
  const vehicle = [...fleetVehicles()].find(({ id }) => id === vehicleId);
  if (!vehicle) return;
  if (vehicle.fix) websocketService.emitGPSUpdate(vehicleId, locationOf(vehicle.fix));
  websocketService.emitVehicleUpdate(vehicleId, vehicleView(vehicle));
  markChanged(vehicle);
}
