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
    "battery" float8, "ignition" boolean, "odometer" float8, "attributes" jsonb, "quarantineId" uuid)
  WHERE NOT EXISTS (SELECT 1 FROM "Quarantine" q WHERE q."id" = r."quarantineId"
    AND q."id" NOT IN (SELECT value::uuid FROM json_array_elements_text($3::json)))
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
  SELECT DISTINCT ON (s."vehicleId") s."vehicleId", "recordedAt", "receivedAt", "source", "lat", "lng",
    "speed", "heading", "accuracy", "fuelLevel", "battery", "ignition", "odometer", "standingSince"
  FROM json_to_recordset($4::json) AS s("vehicleId" uuid, "positionId" uuid, "recordedAt" timestamptz,
    "receivedAt" timestamptz, "source" "PositionSource", "lat" float8, "lng" float8, "speed" float8,
    "heading" float8, "accuracy" float8, "fuelLevel" float8, "battery" float8, "ignition" boolean,
    "odometer" float8, "standingSince" timestamptz)
  JOIN stored ON stored."vehicleId" = s."vehicleId" AND stored."id" = s."positionId"
  ORDER BY s."vehicleId", "recordedAt" DESC
  ON CONFLICT ("vehicleId") DO UPDATE SET "recordedAt" = EXCLUDED."recordedAt",
    "receivedAt" = EXCLUDED."receivedAt", "source" = EXCLUDED."source", "lat" = EXCLUDED."lat",
    "lng" = EXCLUDED."lng", "speed" = EXCLUDED."speed", "heading" = EXCLUDED."heading",
    "accuracy" = EXCLUDED."accuracy", "fuelLevel" = EXCLUDED."fuelLevel",
    "battery" = EXCLUDED."battery", "ignition" = EXCLUDED."ignition",
    "odometer" = EXCLUDED."odometer", "standingSince" = EXCLUDED."standingSince"
  WHERE "VehicleState"."recordedAt" < EXCLUDED."recordedAt"
)
SELECT "vehicleId"::text || ' ' || "id"::text AS key, NULL AS reason FROM stored
UNION ALL
SELECT "id"::text, "reason" FROM "Quarantine" WHERE "id" IN (
  SELECT "quarantineId" FROM json_to_recordset($1::json) AS r("quarantineId" uuid))`;

export const keyOf = (row: { vehicleId: string; id: string }): string =>
  `${row.vehicleId} ${row.id}`;

/** What a commit found: keys (`keyOf`) of positions that were new, reasons by quarantineId. */
export type Outcome = { stored: Set<string>; refused: Map<string, string> };

/** Commits a batch. What was quarantined before stays so, however often it is sent. */
export async function commit(batch: Batch): Promise<Outcome> {
  const params = [batch.positions, batch.quarantine, batch.released, batch.states];
  const rows = await database().$queryRawUnsafe<{ key: string; reason: string | null }[]>(
    SQL,
    ...params.map((part) => JSON.stringify(part)),
  );
  const outcome: Outcome = { stored: new Set(), refused: new Map() };
  for (const { key, reason } of rows) {
    if (reason === null) outcome.stored.add(key);
    else outcome.refused.set(key, reason);
  }
  return outcome;
}

/** Whether the database refused the data itself (SQLSTATE class 22 or 23), not the moment. */
export function isPoison(error: unknown): boolean {
  const told = JSON.stringify(error, [
    "meta",
    "code",
    "driverAdapterError",
    "cause",
    "originalCode",
  ]);
  return /\b2[23][0-9A-Z]{3}\b/.test(told ?? "");
}
