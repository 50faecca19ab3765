import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, vi } from "vitest";
import type { AlertView } from "../../lib/domain/alert";
import type { NotificationView } from "../../lib/domain/notification";
import type { TripView } from "../../lib/domain/trip-view";
import type { VehicleView } from "../../lib/domain/vehicle";
import type { NotificationPage } from "../../lib/server/notifications/read";
import { type Client, connectAs, done } from "../client";
import { rest } from "../rest";
import { type ServerProcess, startServer } from "../server-process";
import { type DemoAccount, demoCookie, signIn } from "../sign-in";
import { sql } from "../sql";
import { userId } from "./contract-test";
import { raise, readAlert, sos } from "./emergency-calls";
import { dispatch } from "./trip-calls";
import { command, drive, end, minutesAgo, origin, report, test } from "./trip-fixtures";

// Half a minute really passes here, and a server is killed.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

/** What an account was told that says this, oldest first. */
async function told(url: string, account: DemoAccount, about: string): Promise<NotificationView[]> {
  const cookie = await demoCookie(url, account);
  // The newest: the control room's list holds what all files send.
  const path = "/api/notifications?limit=1000";
  const { body } = await rest<NotificationPage>(url, cookie, "GET", path);
  return body.items
    .reverse()
    .filter(({ title, message, link }) =>
      [title, message, link].some((text) => text?.includes(about)),
    );
}
const until = (look: () => unknown, timeout = 20_000) =>
  vi.waitFor(look, { timeout, interval: 200 });
const titles = (all: NotificationView[]) => all.map(({ title }) => title);

// Drivers 148 to 150 are this file's alone.
describe("the driver of a trip", () => {
  test("is told that it is theirs, changed, cancelled; each once, with the way to it", async ({
    url,
    onDuty,
    planTrip,
  }) => {
    const { vehicle } = await onDuty("driver148");
    const name = `Round ${randomUUID()}`;
    const trip = await planTrip(vehicle.id, { name });
    await dispatch(url, "PATCH", `/api/trips/${trip.id}`, { scheduledAt: "2031-01-31T05:00:00Z" });
    await dispatch(url, "POST", `/api/trips/${trip.id}/cancel`, { reason: "Not needed" });
    const all = await told(url, "driver148", name);
    expect(titles(all)).toEqual(["New trip", "Trip changed", "Trip cancelled"]);
    expect(all[0]).toMatchObject({
      ...{ kind: "trip", type: "info", link: "/drive", readAt: null },
      message: `${name}, ${vehicle.plateNumber}, as soon as you can.`,
    });
    expect(all[1]?.message).toContain("2031");
    expect(all[2]?.message).toContain("Not needed");
  });

  test("is told that it went to another, and the other that it came; nobody in the control room", async ({
    url,
    onDuty,
    planTrip,
  }) => {
    const { vehicle } = await onDuty("driver149");
    const name = `Round ${randomUUID()}`;
    const trip = await planTrip(vehicle.id, { name, driverId: null });
    expect(await told(url, "driver149", name)).toEqual([]);
    const assign = (driverId: string | null) =>
      dispatch<TripView>(url, "POST", `/api/trips/${trip.id}/assign`, {
        ...{ driverId, commandId: randomUUID() },
      });
    const [one, two] = [await userId(url, "driver149"), await userId(url, "driver150")];
    expect((await assign(one)).status).toBe(200);
    expect((await assign(two)).status).toBe(200);
    expect((await assign(null)).status).toBe(200);
    const both = ["New trip", "A trip is no longer yours"];
    expect(titles(await told(url, "driver149", name))).toEqual(both);
    expect(titles(await told(url, "driver150", name))).toEqual(both);
    for (const account of ["dispatcher", "admin"] as const)
      expect(await told(url, account, name)).toEqual([]);
  });

  test("is not told of what they did themselves, nor twice of a command sent twice", async ({
    url,
    withTrip,
  }) => {
    const name = `Round ${randomUUID()}`;
    const { driver, trip } = await withTrip("driver150", { name });
    const start = command(trip);
    for (let times = 0; times < 2; times++) await done(driver, "trip:start", start);
    const cancel = command(trip, { reason: "Broken down" });
    for (let times = 0; times < 2; times++) await done(driver, "trip:cancel", cancel);
    expect(titles(await told(url, "driver150", name))).toEqual(["New trip"]);
  });

  test("reads it in their own language", async ({ url, newVehicle, planTrip }) => {
    const name = `Round ${randomUUID()}`;
    const email = `${randomUUID()}@qafila.test`;
    const admin = await demoCookie(url, "admin");
    const driver = { role: "driver", name: "Layla", email, password: "a-long-password" };
    const { body } = await rest<{ id: string }>(url, admin, "POST", "/api/users", {
      ...driver,
      language: "ar",
    });
    const vehicle = await newVehicle();
    await planTrip(vehicle.id, { name, driverId: body.id });
    const cookie = await signIn(url, email, driver.password);
    const page = await rest<NotificationPage>(url, cookie, "GET", "/api/notifications");
    expect(page.body.items).toHaveLength(1);
    expect(page.body.items[0]?.title).toMatch(/^\p{Script=Arabic}/u);
    expect(page.body.items[0]?.message).toContain(name);
  });
});

describe("the control room", () => {
  test("is told once that a trip will be late", async ({ url, withTrip }) => {
    const name = `Late ${randomUUID()}`;
    const { driver, vehicle, trip } = await withTrip("driver149", { name });
    await done(driver, "trip:start", command(trip, { occurredAt: minutesAgo(60) }));
    await report(driver, drive(origin, { lat: 24.701, lng: 46.6 }, { start: 59, minutes: 2 }));
    const crawl = { start: 56, minutes: 50 };
    await report(driver, drive({ lat: 24.701, lng: 46.6 }, { lat: 24.706, lng: end.lng }, crawl));
    await until(async () =>
      expect(await told(url, "dispatcher", name)).toMatchObject([
        { kind: "delay", type: "warning", link: `/trips/${trip.id}` },
      ]),
    );
    const [delay] = await told(url, "dispatcher", name);
    expect(delay?.message).toContain(vehicle.plateNumber);
    expect(await told(url, "admin", name)).toHaveLength(1);
    expect(titles(await told(url, "driver149", name))).toEqual(["New trip"]);
  });
});

describe("on a server that is killed", () => {
  let server: ServerProcess;
  let door: string;
  const clients: Client[] = [];
  const as = async (account: DemoAccount) => {
    const socket = await connectAs(server.url, account);
    clients.push(socket);
    return socket;
  };
  const toldOf = ({ id }: AlertView, account: DemoAccount = "dispatcher") =>
    told(server.url, account, id);

  beforeAll(async () => {
    server = await startServer({ DEMO: "1", DEMO_VEHICLES: "4", DEMO_SIMULATE: "0" });
    const all = await dispatch<{ items: VehicleView[] }>(server.url, "GET", "/api/vehicles");
    const own = await userId(server.url, "driver3");
    const vehicle = all.body.items.find(({ driverId }) => driverId === own);
    const admin = await demoCookie(server.url, "admin");
    const path = `/api/vehicles/${vehicle?.id}/device-key`;
    const { key } = (await rest<{ key: string }>(server.url, admin, "POST", path)).body;
    door = `${server.url}/api/ingest/${key}`;
  });
  afterAll(async () => {
    for (const socket of clients) socket.disconnect();
    await server.stop();
  });

  test("an SOS is told to all of the control room as it opens and once more when nobody looks; a drill never", async () => {
    const [driver] = [await as("driver1"), await as("dispatcher")];
    const drill = await raise(driver, sos({ drill: true }));
    const alert = await raise(driver, sos({ message: "Two men" }));
    await until(async () => {
      expect(await toldOf(alert)).toMatchObject([
        { kind: "emergency", type: "critical", link: `/alerts/${alert.id}`, readAt: null },
      ]);
      expect(await toldOf(alert, "admin")).toHaveLength(1);
    });
    const [opened] = await toldOf(alert);
    expect(opened?.message).toContain("Two men");
    await until(async () => expect(await toldOf(alert)).toHaveLength(2), 45_000);
    const [, escalated] = await toldOf(alert);
    expect(escalated?.title).toBe(`${opened?.title}: nobody has acknowledged it`);
    expect(await toldOf(alert, "driver1")).toEqual([]);
    expect(await toldOf(drill)).toEqual([]);
    await dispatch(server.url, "POST", `/api/alerts/${alert.id}/resolve`);
  });

  test("a crash between alert and telling loses none and tells none twice", async () => {
    await as("dispatcher");
    const driver = await as("driver2");
    const [untold, unnoted] = [await raise(driver, sos()), await raise(driver, sos())];
    for (const alert of [untold, unnoted])
      await until(async () => expect(await toldOf(alert)).toHaveLength(1));
    // As a process leaves them that dies before it tells, or before it notes that it has told.
    await sql(server.dataDir, `DELETE FROM "Notification" WHERE about = $1`, [
      `alert:${untold.id}:opened`,
    ]);
    await sql(server.dataDir, `UPDATE "Alert" SET "notifiedAt" = NULL WHERE id = ANY ($1)`, [
      [untold.id, unnoted.id],
    ]);
    const last = await raise(driver, sos());
    await server.kill();
    await server.start();
    for (const alert of [untold, unnoted, last]) {
      await until(async () => expect(await toldOf(alert)).not.toEqual([]));
      // With nobody in the control room it escalates, which is told as well: each once.
      const all = titles(await toldOf(alert));
      expect(new Set(all).size).toBe(all.length);
    }
    const isOpening = ({ title }: NotificationView) => !title.includes("nobody has acknowledged");
    expect((await toldOf(unnoted)).filter(isOpening)).toHaveLength(1);
  });

  test("an accident that asks its driver is told to nobody before the countdown ends", async () => {
    const desk = await as("dispatcher");
    const body = JSON.stringify({
      ...{ lat: 24.7, lng: 46.6, recordedAt: new Date().toISOString(), alarm: "accident" },
    });
    expect((await fetch(door, { method: "POST", body })).status).toBe(200);
    const open = await dispatch<{ items: AlertView[] }>(
      server.url,
      "GET",
      "/api/alerts?status=open&kind=accident",
    );
    const [alert] = open.body.items as [AlertView];
    const over = Date.parse(alert.asksDriverUntil as string);
    expect(over).toBeGreaterThan(Date.now());
    // A look at all that is owed, which an SOS beside it asks for, leaves it out.
    const beside = await raise(await as("driver4"), sos());
    await until(async () => expect(await toldOf(beside)).not.toEqual([]));
    expect(Date.now()).toBeLessThan(over);
    expect(await toldOf(alert)).toEqual([]);
    await until(async () => expect(await toldOf(alert)).not.toEqual([]), 60_000);
    const [first] = await toldOf(alert);
    expect(Date.parse(first?.createdAt ?? "")).toBeGreaterThanOrEqual(over);
    expect((await readAlert(server.url, alert.id)).status).toBe("open");
    desk.disconnect();
  });
});
