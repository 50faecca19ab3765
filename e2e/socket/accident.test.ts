import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { AlertView } from "../../lib/domain/alert";
import type { DriverDay } from "../../lib/domain/driver-day";
import type { VehicleView } from "../../lib/domain/vehicle";
import { ask, type Client, collect, connectAs, done, next } from "../client";
import { rest } from "../rest";
import { type ServerProcess, startServer } from "../server-process";
import { demoCookie } from "../sign-in";
import { alertOf, raise, readAlert, refused, sos } from "./emergency-calls";
import { dispatch } from "./trip-calls";

// A server of its own, which is killed; half a minute really passes here.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

let server: ServerProcess;
const doors: string[] = [];

beforeAll(async () => {
  server = await startServer({ DEMO: "1", DEMO_VEHICLES: "3", DEMO_SIMULATE: "0" });
  const admin = await demoCookie(server.url, "admin");
  type Page<T> = { items: T[] };
  const vehicles = await rest<Page<VehicleView>>(server.url, admin, "GET", "/api/vehicles");
  const users = await rest<Page<{ id: string; email: string }>>(
    server.url,
    admin,
    "GET",
    "/api/users?role=driver",
  );
  for (const number of [1, 2, 3]) {
    const user = users.body.items.find(({ email }) => email === `driver${number}@demo.test`);
    const vehicle = vehicles.body.items.find(({ driverId }) => driverId === user?.id);
    const path = `/api/vehicles/${vehicle?.id}/device-key`;
    const { key } = (await rest<{ key: string }>(server.url, admin, "POST", path)).body;
    doors.push(`/api/ingest/${key}`);
  }
});
afterAll(() => server.stop());

/** What the device in a driver's vehicle says by itself; gives the alert as a dispatcher hears it. */
async function crash(desk: Client, number: 1 | 2 | 3): Promise<AlertView> {
  const heard = next(desk, "emergency:alert");
  const body = JSON.stringify({
    lat: 24.7 + number / 1000,
    lng: 46.6,
    recordedAt: new Date().toISOString(),
    alarm: "accident",
  });
  const answer = await fetch(server.url + doors[number - 1], { method: "POST", body });
  expect(answer.status).toBe(200);
  return alertOf(await heard);
}
const rings = (heard: { alert: object }[], { id }: AlertView) =>
  heard.map(alertOf).filter((alert) => alert.id === id);

describe("a suspected accident", () => {
  test("asks its driver for 30 s, then rings; answered it does not", async () => {
    const [desk, driver, late] = [
      await connectAs(server.url, "dispatcher"),
      await connectAs(server.url, "driver1"),
      await connectAs(server.url, "driver2"),
    ];
    const [fine, silent] = [await crash(desk, 1), await crash(desk, 2)];
    const heard = collect(desk, "emergency:alert");
    for (const { asksDriverUntil, openedAt, status } of [fine, silent]) {
      expect(status).toBe("open");
      expect(Date.parse(asksDriverUntil as string) - Date.parse(openedAt)).toBe(30_000);
    }
    const day: DriverDay = await done(driver, "driver:day");
    expect(day.accident).toMatchObject({ id: fine.id, asksDriverUntil: fine.asksDriverUntil });
    const ok = await done(driver, "emergency:driver-ok", { alertId: fine.id });
    expect(ok).toMatchObject({ status: "resolved", resolvedBy: { id: fine.driverId } });
    expect((await done(driver, "driver:day")).accident).toBeNull();

    await vi.waitFor(() => expect(rings(heard, silent)).toHaveLength(1), 40_000);
    const [rung] = rings(heard, silent) as [AlertView];
    expect(rung).toMatchObject({ status: "open", version: silent.version + 1 });
    const over = Date.parse(silent.asksDriverUntil as string);
    expect(Date.parse(rung.remindedAt as string)).toBeGreaterThanOrEqual(over);
    expect(Date.parse(rung.remindedAt as string)).toBeLessThan(over + 10_000);
    expect(rings(heard, fine)).toEqual([]);

    // The answer that comes late still counts while nobody has looked, and twice it is one.
    const word = { alertId: silent.id, commandId: randomUUID(), occurredAt: new Date() };
    for (let times = 0; times < 2; times++) {
      const closed = await done(late, "emergency:driver-ok", word);
      expect(closed).toMatchObject({ status: "resolved", version: rung.version + 1 });
    }
    for (const socket of [desk, driver, late]) socket.disconnect();
  });

  test("rings though the server was killed while its driver was asked", async () => {
    const desk = await connectAs(server.url, "dispatcher");
    const alert = await crash(desk, 3);
    desk.disconnect();
    await server.kill();
    await server.start();
    await vi.waitFor(
      async () => {
        const { remindedAt, asksDriverUntil, status } = await readAlert(server.url, alert.id);
        expect(status).toBe("open");
        expect(Date.parse(remindedAt ?? "")).toBeGreaterThanOrEqual(
          Date.parse(asksDriverUntil as string),
        );
      },
      { timeout: 45_000, interval: 500 },
    );
    await dispatch(server.url, "POST", `/api/alerts/${alert.id}/resolve`);
  });

  test("that a person raises rings at once and asks nobody", async () => {
    const [driver, desk] = [
      await connectAs(server.url, "driver3"),
      await connectAs(server.url, "dispatcher"),
    ];
    const heard = next(desk, "emergency:alert");
    const alert = await raise(driver, sos({ kind: "accident" }));
    expect(alert.asksDriverUntil).toBeNull();
    expect(alertOf(await heard).id).toBe(alert.id);
    await done(desk, "alert:resolve", { alertId: alert.id });
    for (const socket of [driver, desk]) socket.disconnect();
  });

  test("is closed by its own driver alone, and by nobody's word once somebody sees to it", async () => {
    const [driver, other, desk] = [
      await connectAs(server.url, "driver3"),
      await connectAs(server.url, "driver1"),
      await connectAs(server.url, "dispatcher"),
    ];
    const asked = next(driver, "emergency:alert");
    const alert = await crash(desk, 3);
    expect(alertOf(await asked).asksDriverUntil).toBe(alert.asksDriverUntil);
    const word = { alertId: alert.id };
    expect(refused(await ask(other, "emergency:driver-ok", word))).toBe("FORBIDDEN");
    expect(refused(await ask(desk, "emergency:driver-ok", word))).toBe("FORBIDDEN");
    await done(desk, "alert:acknowledge", word);
    const noted = await done(driver, "emergency:driver-ok", word);
    expect(noted).toMatchObject({ status: "acknowledged", note: expect.stringMatching(/: OK$/) });
    expect(await readAlert(server.url, alert.id)).toEqual(noted);
    await dispatch(server.url, "POST", `/api/alerts/${alert.id}/resolve`);
    for (const socket of [driver, other, desk]) socket.disconnect();
  });
});
