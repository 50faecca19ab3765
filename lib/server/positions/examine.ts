import { advance, disbelief, judge, mayLead, type RejectReason } from "../../domain/fix";
import type { Fix, Source } from "../../domain/position";
import type { FleetVehicle } from "../fleet-state";
import { positionRow, quarantineIdOf, quarantineRow, stateRow } from "./rows";
import type { Item } from "./writer";

/** A record as a door read it: a fix, or what is wrong with it. */
export type Report =
  | { ok: true; fix: Fix; raw: string }
  | { ok: false; reason: string; raw: string };

export type Sender = { source: Source; userId: string | null };

/** `own` is false for an earlier jump that this record released from quarantine. */
export type Examined = { item: Item; own: boolean };

const nothing = { position: null, quarantine: null, released: null, state: null };

/** Judges one record and moves the vehicle on; what is to be written, in order. */
export function examine(
  sender: Sender,
  vehicle: FleetVehicle,
  report: Report,
  now: number,
): Examined[] {
  if (!report.ok) return [refuse(sender, vehicle, report, report.reason, now)];
  const { fix } = report;
  const context = { source: sender.source, receivedAt: now };
  if (vehicle.archivedAt || !mayLead(sender.source, vehicle.heardAt, now)) {
    // History only: judged by itself, since it may well be elsewhere than the leader.
    const reason = disbelief(fix, now);
    if (reason) return [refuse(sender, vehicle, report, reason, now)];
    const late = fix.recordedAt.getTime() <= (vehicle.fix?.recordedAt ?? 0);
    return [keep(vehicle, fix, { ...context, late })];
  }
  const judgement = judge(vehicle.fix, vehicle.held?.place ?? null, fix, now);
  if (judgement.verdict === "rejected") {
    if (judgement.reason === "implausible_speed") hold(vehicle, fix, context);
    return [refuse(sender, vehicle, report, judgement.reason, now)];
  }
  const late = judgement.verdict === "late";
  const kept = keep(vehicle, fix, { ...context, late });
  if (late || !kept.item.position) return [kept];
  const released = judgement.confirms && vehicle.held ? [release(vehicle.held)] : [];
  vehicle.held = null;
  vehicle.fix = advance(vehicle.fix, fix, sender.source, now);
  kept.item.state = stateRow(kept.item.position, vehicle.fix);
  return [...released, kept];
}

function refuse(
  { source, userId }: Sender,
  { id: vehicleId }: FleetVehicle,
  report: Report,
  reason: RejectReason | string,
  receivedAt: number,
): Examined {
  const { raw } = report;
  const id = quarantineIdOf(vehicleId, report.ok ? report.fix : raw);
  const quarantine = quarantineRow({ id, vehicleId, userId, source, reason, raw, receivedAt });
  return { item: { ...nothing, quarantine, verdict: { verdict: "rejected", reason } }, own: true };
}

type Context = { source: Source; receivedAt: number };

function keep(vehicle: FleetVehicle, fix: Fix, context: Context & { late: boolean }): Examined {
  const position = positionRow(vehicle.id, fix, context);
  const verdict = { verdict: context.late ? ("late" as const) : ("accepted" as const) };
  return { item: { ...nothing, position, verdict }, own: true };
}

/** Remembers a jump until the next fix says whether it was real. */
function hold(vehicle: FleetVehicle, fix: Fix, context: Context): void {
  const position = positionRow(vehicle.id, fix, { ...context, late: false });
  vehicle.held = { place: { ...fix, recordedAt: fix.recordedAt.getTime() }, position };
}

function release({ position }: NonNullable<FleetVehicle["held"]>): Examined {
  const released = position.quarantineId;
  return { item: { ...nothing, position, released, verdict: { verdict: "accepted" } }, own: false };
}
