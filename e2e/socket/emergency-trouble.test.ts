import { request } from "node:http";
import { PGlite } from "@electric-sql/pglite";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import { expect, test, vi } from "vitest";
import type { VehicleView } from "../../lib/domain/vehicle";
import { ask, connectAs, next } from "../client";
import { freePort } from "../free-port";
import { rest } from "../rest";
import { startServer } from "../server-process";
import { demoCookie } from "../sign-in";
import { alertOf, listAlerts, raise, refused, sos } from "./emergency-calls";
import { dispatch } from "./trip-calls";

// Each test boots a server of its own.
vi.setConfig({ testTimeout: 120_000 });

const demo = { DEMO: "1", DEMO_VEHICLES: "2", DEMO_SIMULATE: "0" };

test("an SOS gets through to a server that is about to end, and is there afterwards", async () => {
  const server = await startServer(demo);
  try {
    const driver = await connectAs(server.url, "driver1");
    const cookie = await demoCookie(server.url, "admin");
    // A request that is not whole yet keeps the server from ending.
    const slow = request(`${server.url}/api/vehicles`, {
      method: "POST",
      headers: { cookie, "content-type": "application/json", "content-length": 2 },
    });
    slow.on("response", (response) => response.resume()).on("error", () => {});
    slow.write("{");
    await rest(server.url, cookie, "GET", "/api/vehicles");
    const ended = server.terminate();
    await vi.waitFor(async () => {
      expect(refused(await ask(driver, "duty:end", {}))).toBe("UNAVAILABLE");
    }, 5000);
    const cry = sos();
    const alert = await raise(driver, cry);
    slow.end("}");
    expect(await ended).toBe(0);
    await server.start();
    expect(await listAlerts(server.url)).toMatchObject([{ id: alert.id, status: "open" }]);
    // Sent again since its answer was lost: this server has told nobody of it yet.
    const desk = await connectAs(server.url, "dispatcher");
    const rung = next(desk, "emergency:alert", (event) => alertOf(event).id === alert.id);
    const again = await connectAs(server.url, "driver1");
    expect(await raise(again, cry)).toMatchObject({ id: alert.id, openedAt: alert.openedAt });
    await rung;
    for (const socket of [desk, again]) socket.disconnect();
  } finally {
    await server.stop();
  }
});

test("a database that is gone: nobody is told it was taken, and sent again it is one alert", async () => {
  const port = await freePort();
  const db = await PGlite.create();
  const listening = { db, host: "127.0.0.1", port, maxConnections: 10 };
  const database = new PGLiteSocketServer(listening);
  await database.start();
  const DATABASE_URL = `postgresql://postgres@127.0.0.1:${port}/postgres?sslmode=disable`;
  const server = await startServer({ ...demo, DATABASE_URL, DATABASE_POOL_MAX: "1" });
  const again = new PGLiteSocketServer(listening);
  try {
    const { url } = server;
    const driver = await connectAs(url, "driver1");
    type Vehicles = { items: VehicleView[] };
    const { items } = (await dispatch<Vehicles>(url, "GET", "/api/vehicles")).body;
    const keyOf = `/api/vehicles/${items[0]?.id}/device-key`;
    const admin = await demoCookie(url, "admin");
    const { key } = (await rest<{ key: string }>(url, admin, "POST", keyOf)).body;
    const door = `${url}/api/ingest/${key}?lat=24.7&lon=46.6`;
    const report = async (more = "") =>
      (await fetch(`${door}&timestamp=${Math.floor(Date.now() / 1000)}${more}`)).status;
    expect(await report()).toBe(200);

    const alarm = `&alarm=sos&timestamp=${Math.floor(Date.now() / 1000)}`;
    const given = sos();
    await database.stop();
    expect((await fetch(door + alarm)).status).toBe(503);
    expect(refused(await ask(driver, "emergency:raise", given))).toBe("UNAVAILABLE");

    await again.start();
    await vi.waitFor(async () => expect((await fetch(door + alarm)).status).toBe(200), 20_000);
    expect((await fetch(door + alarm)).status).toBe(200);
    expect(await raise(driver, given)).toMatchObject({ id: given.alertId });
    expect(await listAlerts(url)).toHaveLength(2);
  } finally {
    await server.kill();
    await server.stop();
    await again.stop();
    await db.close();
  }
});
