import type { Fix, Source } from "../../domain/position";
import type { VehicleFix } from "../../domain/vehicle";
import { contentUuid } from "../content-uuid";

/** A row for the table Position, ready to be JSON. */
export type PositionRow = ReturnType<typeof positionRow>;
export type QuarantineRow = ReturnType<typeof quarantineRow>;
export type StateRow = ReturnType<typeof stateRow>;

/** The id under which a record is quarantined: of what it says, not of how it was written. */
export const quarantineIdOf = (vehicleId: string, record: Fix | string): string =>
  contentUuid(vehicleId, typeof record === "string" ? record : JSON.stringify(record));

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
    quarantineId: quarantineIdOf(vehicleId, fix),
  };
}

/** What a quarantined record was may be anything: text that no database refuses, cut at 2,000. */
const harmless = (raw: string) => raw.toWellFormed().replaceAll("\0", "\uFFFD").slice(0, 2000);

export function quarantineRow(row: {
  id: string;
  vehicleId: string;
  userId: string | null;
  source: Source;
  reason: string;
  raw: string;
  receivedAt: number;
}) {
  const receivedAt = new Date(row.receivedAt).toISOString();
  return { ...row, raw: harmless(row.raw), receivedAt };
}

/** The vehicle after the fix of `position`; written only if that fix is. */
export function stateRow({ vehicleId, id }: PositionRow, fix: VehicleFix) {
  const time = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
  return {
    ...fix,
    vehicleId,
    positionId: id,
    recordedAt: time(fix.recordedAt),
    receivedAt: time(fix.receivedAt),
    standingSince: time(fix.standingSince),
  };
}
