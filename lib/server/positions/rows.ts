import type { Fix, Source } from "../../domain/position";
import type { VehicleFix } from "../../domain/vehicle";
import { contentUuid } from "../content-uuid";

/** A row for the table Position, ready to be JSON. */
export type PositionRow = ReturnType<typeof positionRow>;
export type QuarantineRow = ReturnType<typeof quarantineRow>;
export type StateRow = ReturnType<typeof stateRow>;

export function positionRow(
  vehicleId: string,
  fix: Fix,
  context: { source: Source; receivedAt: number; late: boolean },
) {
  const recordedAt = fix.recordedAt.toISOString();
  return {
    ...fix,
    vehicleId,
    recordedAt,
    id: fix.id ?? contentUuid(vehicleId, recordedAt),
    source: context.source,
    late: context.late,
    receivedAt: new Date(context.receivedAt).toISOString(),
  };
}

/** What a quarantined record was may be anything: text that no database refuses, cut at 2,000. */
const harmless = (raw: string) => raw.toWellFormed().replaceAll("\0", "\uFFFD").slice(0, 2000);

export function quarantineRow(row: {
  vehicleId: string | null;
  userId: string | null;
  source: Source;
  reason: string;
  raw: string;
  receivedAt: number;
}) {
  const raw = harmless(row.raw);
  return {
    ...row,
    id: contentUuid(row.vehicleId, row.userId, raw),
    raw,
    receivedAt: new Date(row.receivedAt).toISOString(),
  };
}

export function stateRow(vehicleId: string, fix: VehicleFix) {
  const time = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
  return {
    ...fix,
    vehicleId,
    recordedAt: time(fix.recordedAt),
    receivedAt: time(fix.receivedAt),
    standingSince: time(fix.standingSince),
  };
}
