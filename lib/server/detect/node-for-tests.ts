import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import type { Fix, Source } from "../../domain/position";
import type { RuleKind } from "../../domain/rule";
import { database } from "../database/connection";
import { closeDatabase, openDatabase } from "../database/open";
import { loadFleet } from "../fleet-state";
import { record } from "../positions/record";
import { untilIdle } from "../work";
import { loadDetectors } from "./load";
import { detecting } from "./watches";

/** An embedded database for the tests of a file. */
export function withDatabase(): void {
  const dataDir = mkdtempSync(join(tmpdir(), "qafila-detect-"));
  beforeAll(async () => {
    await openDatabase({ dataDir, poolMax: 2 });
    await loadDetectors();
  }, 120_000);
  afterAll(async () => {
    await closeDatabase();
    rmSync(dataDir, { recursive: true, force: true });
  });
}

export async function newVehicle(): Promise<string> {
  const { id } = await database().vehicle.create({ data: { plateNumber: randomUUID() } });
  await loadFleet([id]);
  return id;
}

/** A fix so many seconds before now (negative: after), metres north of a gate. */
export const fixAt = (ago: number, north: number, more: Partial<Fix> = {}): Fix => ({
  id: null,
  recordedAt: new Date(Date.now() - ago * 1000),
  lat: 24.7 + north / 111_195,
  lng: 46.6,
  speed: null,
  heading: null,
  accuracy: 5,
  altitude: null,
  fuelLevel: null,
  battery: null,
  ignition: null,
  odometer: null,
  attributes: null,
  ...more,
});

/** What a source reports at once, stored and looked at. */
export async function report(vehicleId: string, fixes: Fix[], source: Source = "device") {
  const reports = fixes.map((fix) => ({ ok: true as const, fix, raw: "" }));
  const results = await record({ source, userId: null }, vehicleId, reports);
  await untilIdle();
  return results.map(({ verdict }) => verdict);
}

/** Another process: it knows what is stored, and nothing else. */
export async function restart(): Promise<void> {
  detecting.byVehicle.clear();
  await loadFleet();
  await loadDetectors();
  await untilIdle();
}

/** The vehicle's alerts of a kind, as "status count", oldest first. */
export async function alertsOf(vehicleId: string, kind: RuleKind): Promise<string[]> {
  const rows = await database().alert.findMany({
    where: { vehicleId, kind },
    orderBy: { openedAt: "asc" },
  });
  return rows.map(({ status, count }) => `${status} ${count}`);
}

/** A person closes them, whatever the detector thinks. */
export async function resolveAll(vehicleId: string): Promise<void> {
  const data = { status: "resolved", resolvedAt: new Date() } as const;
  await database().alert.updateMany({ where: { vehicleId }, data });
}
