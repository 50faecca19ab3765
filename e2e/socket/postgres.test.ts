import { randomUUID } from "node:crypto";
import { describe, expect, test, vi } from "vitest";
import type { VehicleView } from "../../lib/domain/vehicle";
import { connectAs, done } from "../client";
import { postgresPrograms, startPostgres } from "../postgres-cluster";
import { rest } from "../rest";
import { startServer } from "../server-process";
import { demoCookie } from "../sign-in";
import { fix, history } from "./contract-test";

const programs = postgresPrograms();
if (!programs) process.stdout.write("Skipped: no PostgreSQL server is installed here.\n");

vi.setConfig({ testTimeout: 180_000 });

describe.skipIf(!programs)("with DATABASE_URL the same product runs on a PostgreSQL server", () => {
  test("positions, duplicates, poison, duty and a restart", async () => {
    const postgres = await startPostgres(programs as string);
    const demo = { DEMO: "1", DEMO_VEHICLES: "2", DEMO_SIMULATE: "0" };
    const server = await startServer({ ...demo, DATABASE_URL: postgres.url });
    try {
      const driver = await connectAs(server.url, "driver1");
      await done(driver, "duty:end", { commandId: randomUUID() });
      const cookie = await demoCookie(server.url, "dispatcher");
      type Page = { items: VehicleView[] };
      const all = await rest<Page>(server.url, cookie, "GET", "/api/vehicles");
      const vehicle = all.body.items.find(({ driverId }) => driverId === null) as VehicleView;
      await done(driver, "duty:start", { vehicleId: vehicle.id, commandId: randomUUID() });

      const named = { ...fix(0), id: randomUUID() };
      const poison = { ...fix(-1), attributes: { note: "\u0000" } };
      const sent = [named, poison, fix(-2, 20)];
      const first = await done(driver, "position:report", sent);
      expect(first?.results.map(({ verdict }) => verdict)).toEqual([
        "accepted",
        "rejected",
        "accepted",
      ]);
      const again = await done(driver, "position:report", named);
      expect(again?.results).toEqual([{ verdict: "duplicate" }]);
      driver.disconnect();

      await server.kill();
      await server.start();
      expect(await history(server.url, vehicle.id)).toHaveLength(2);
      expect(await server.terminate()).toBe(0);
    } finally {
      await server.stop();
      await postgres.stop();
    }
  });
});
