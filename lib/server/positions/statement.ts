import { database } from "../database/connection";
import type { PositionRow, QuarantineRow, StateRow } from "./rows";

/** What one commit writes. */
export type Batch = {
  positions: PositionRow[];
  quarantine: QuarantineRow[];
  /** Quarantined jumps that turned out to be real. */
  released: string[];
  states: StateRow[];
};

// One statement: all of it or nothing, and nothing open in between (the embedded database has
// a single connection). The driver is whoever was on duty at fix time.
const SQL = `
WITH stored AS (
  INSERT INTO "Position" ("vehicleId", "recordedAt", "id", "receivedAt", "driverId", "source", "late",
    "lat", "lng", "speed", "heading", "accuracy", "altitude", "fuelLevel", "battery", "ignition",
    "odometer", "attributes")
  SELECT "vehicleId", "recordedAt", "id", "receivedAt",
    (SELECT d."userId" FROM "DutyPeriod" d
      WHERE d."vehicleId" = r."vehicleId" AND d."startedAt" <= r."recordedAt"
        AND (d."endedAt" IS NULL OR d."endedAt" > r."recordedAt")
      ORDER BY d."startedAt" DESC LIMIT 1),
    "source", "late", "lat", "lng", "speed", "heading", "accuracy", "altitude", "fuelLevel",
    "battery", "ignition", "odometer", "attributes"
  FROM json_to_recordset($1::json) AS r("vehicleId" uuid, "recordedAt" timestamptz, "id" uuid,
    "receivedAt" timestamptz, "source" "PositionSource", "late" boolean, "lat" float8, "lng" float8,
    "speed" float8, "heading" float8, "accuracy" float8, "altitude" float8, "fuelLevel" float8,
    "battery" float8, "ignition" boolean, "odometer" float8, "attributes" jsonb)
  ON CONFLICT DO NOTHING
  RETURNING "vehicleId", "id"
), quarantined AS (
  INSERT INTO "Quarantine" ("id", "vehicleId", "userId", "source", "reason", "raw", "receivedAt")
  SELECT * FROM json_to_recordset($2::json) AS q("id" uuid, "vehicleId" uuid, "userId" uuid,
    "source" "PositionSource", "reason" text, "raw" text, "receivedAt" timestamptz)
  ON CONFLICT DO NOTHING
), released AS (
  DELETE FROM "Quarantine" WHERE "id" IN (SELECT value::uuid FROM json_array_elements_text($3::json))
), moved AS (
  INSERT INTO "VehicleState" ("vehicleId", "recordedAt", "receivedAt", "source", "lat", "lng", "speed",
    "heading", "accuracy", "fuelLevel", "battery", "ignition", "odometer", "standingSince")
  SELECT * FROM json_to_recordset($4::json) AS s("vehicleId" uuid, "recordedAt" timestamptz,
    "receivedAt" timestamptz, "source" "PositionSource", "lat" float8, "lng" float8, "speed" float8,
    "heading" float8, "accuracy" float8, "fuelLevel" float8, "battery" float8, "ignition" boolean,
    "odometer" float8, "standingSince" timestamptz)
  ON CONFLICT ("vehicleId") DO UPDATE SET "recordedAt" = EXCLUDED."recordedAt",
    "receivedAt" = EXCLUDED."receivedAt", "source" = EXCLUDED."source", "lat" = EXCLUDED."lat",
    "lng" = EXCLUDED."lng", "speed" = EXCLUDED."speed", "heading" = EXCLUDED."heading",
    "accuracy" = EXCLUDED."accuracy", "fuelLevel" = EXCLUDED."fuelLevel",
    "battery" = EXCLUDED."battery", "ignition" = EXCLUDED."ignition",
    "odometer" = EXCLUDED."odometer", "standingSince" = EXCLUDED."standingSince"
  WHERE "VehicleState"."recordedAt" < EXCLUDED."recordedAt"
)
SELECT "vehicleId"::text || ' ' || "id"::text AS key FROM stored`;

export const keyOf = (row: { vehicleId: string; id: string }): string =>
  `${row.vehicleId} ${row.id}`;

/** Commits a batch; gives the keys (`keyOf`) of the positions that were not there before. */
export async function commit(batch: Batch): Promise<Set<string>> {
  const params = [batch.positions, batch.quarantine, batch.released, batch.states];
  const stored = await database().$queryRawUnsafe<{ key: string }[]>(
    SQL,
    ...params.map((rows) => JSON.stringify(rows)),
  );
  return new Set(stored.map((row) => row.key));
}

/** Whether the database refused the data itself (SQLSTATE class 22 or 23), not the moment. */
export function isPoison(error: unknown): boolean {
  return /\b2[23][0-9A-Z]{3}\b/.test(
    JSON.stringify(error, ["meta", "code", "driverAdapterError", "cause", "originalCode"]) ?? "",
  );
}
