import { randomUUID } from "node:crypto";
import { describe, expect, test, vi } from "vitest";
import type { TripView } from "../../lib/domain/trip-view";
import type { VehicleView } from "../../lib/domain/vehicle";
import { ask, type Client, connectAs, done } from "../client";
import { postgresPrograms, startPostgres } from "../postgres-cluster";
import { rest } from "../rest";
import { startServer } from "../server-process";
import { type DemoAccount, demoCookie } from "../sign-in";
import { fix, history } from "./contract-test";
import { command, dispatch, planTrip } from "./trip-calls";

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

  test("races for a trip, and for a vehicle, are won once, though its connections are many", async () => {
    const postgres = await startPostgres(programs as string);
    const demo = { DEMO: "1", DEMO_VEHICLES: "2", DEMO_SIMULATE: "0" };
    const server = await startServer({ ...demo, DATABASE_URL: postgres.url });
    const { url } = server;
    try {
      const { body } = await dispatch<{ items: VehicleView[] }>(url, "GET", "/api/vehicles");
      const { id: vehicleId, driver } = body.items[0] as VehicleView;
      const account = driver?.phone?.endsWith("1") ? "driver1" : "driver2";
      // A socket may send 20 events at once.
      const open = (who: DemoAccount) => Promise.all([0, 1].map(() => connectAs(url, who)));
      const [drivers, dispatchers] = await Promise.all([open(account), open("dispatcher")]);
      for (let race = 0; race < 30; race++) {
        const [trip, rival] = [await planTrip(url, vehicleId), await planTrip(url, vehicleId)];
        const [one, other] = [drivers[race % 2] as Client, dispatchers[race % 2] as Client];
        const start = ({ id: tripId }: TripView) => ({ tripId, commandId: randomUUID() });
        const rivals = race % 3 === 2 ? rival : trip;
        const answers = await Promise.all([
          ask(one, "trip:start", start(trip)),
          ask(other, "trip:start", start(rivals)),
        ]);
        expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
        expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: "CONFLICT" } });
        for (const { id } of [trip, rival]) await command(url, id, "cancel");
      }
      expect((await dispatch(url, "GET", "/api/eta")).status).toBe(200);
      for (const socket of [...drivers, ...dispatchers]) socket.disconnect();
    } finally {
      await server.stop();
      await postgres.stop();
    }
  });
});
