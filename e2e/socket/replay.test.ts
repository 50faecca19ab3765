import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { VehicleView } from "../../lib/domain/vehicle";
import { database } from "../../lib/server/database/connection";
import { closeDatabase, connectToRunning } from "../../lib/server/database/open";
import { collect, connectAs, done } from "../client";
import { rest } from "../rest";
import { root, startServer } from "../server-process";
import { DEMO_PASSWORD, demoCookie } from "../sign-in";

const cabs = join(root, "../shared/data/cabs");
const missing = !existsSync(cabs);
if (missing) process.stdout.write(`Skipped: the replay of real cabs needs ${cabs}.\n`);

const LINES = 500;
const names = ["abboip", "aiwalb", "ugthfu"];

function replay(files: string[], url: string): Promise<number | null> {
  const args = ["--import", "tsx", "lib/simulator/replay.ts", ...files, "--speed", "3600"];
  const child = spawn(process.execPath, [...args, "--url", url], {
    cwd: root,
    env: { ...process.env, PASSWORD: DEMO_PASSWORD },
    stdio: ["ignore", "inherit", "inherit"],
  });
  return new Promise((resolve) => child.on("exit", resolve));
}

describe.skipIf(missing)("a replay of three real cabs", () => {
  test("puts every record in history or quarantine, once, and shows no jump", {
    timeout: 120_000,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "qafila-cabs-"));
    const server = await startServer({ DEMO: "1", DEMO_VEHICLES: "1", DEMO_SIMULATE: "0" });
    try {
      const files = names.map((name) => join(folder, `${name}.txt`));
      files.forEach((file, i) => {
        const lines = readFileSync(join(cabs, `${names[i]}.txt`), "utf8").split("\n");
        writeFileSync(file, `${lines.slice(0, LINES).join("\n")}\n`);
      });
      const dispatcher = await connectAs(server.url, "dispatcher");
      await done(dispatcher, "subscribe:tracking");
      const shown = collect(dispatcher, "tracking:update");

      expect(await replay(files, server.url)).toBe(0);

      const cookie = await demoCookie(server.url, "dispatcher");
      type Page = { items: VehicleView[] };
      const { items } = (await rest<Page>(server.url, cookie, "GET", "/api/vehicles")).body;
      await connectToRunning({ dataDir: server.dataDir });
      for (const name of names) {
        const vehicle = items.find(({ plateNumber }) =>
          plateNumber.toLowerCase().includes(name),
        ) as VehicleView;
        expect(vehicle.location).not.toBeNull();
        const where = { vehicleId: vehicle.id };
        const positions = await database().position.findMany({ where, select: { id: true } });
        const quarantined = await database().quarantine.findMany({ where });
        expect(positions.length + quarantined.length).toBe(LINES);
        expect(new Set(positions.map(({ id }) => id)).size).toBe(positions.length);
        const jumps = new Set(
          quarantined.map(({ raw }) => (JSON.parse(raw) as { recordedAt: string }).recordedAt),
        );
        for (const { vehicleId, location } of shown)
          if (vehicleId === vehicle.id) expect(jumps).not.toContain(location.recordedAt);
      }
      dispatcher.disconnect();
    } finally {
      await closeDatabase();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
