import { randomUUID } from "node:crypto";
import type { BrowserContext, Page } from "@playwright/test";
import type { NotificationView } from "../../lib/domain/notification";
import type { VehicleView } from "../../lib/domain/vehicle";
import { Dice } from "../../lib/simulator/dice";
import { type CutProxy, cutProxy } from "../cut-proxy";
import { rest } from "../rest";
import { type ServerProcess, startServer } from "../server-process";
import { type DemoAccount, demoCookie } from "../sign-in";
import { dispatch } from "../socket/trip-calls";
import { test as base, expect } from "./fixtures";
import { type NodeScreen, openNodeScreen } from "./node-screen";
import {
  shownAlerts,
  shownOwn,
  shownTrips,
  shownVehicles,
  storedAlerts,
  storedOwn,
  storedTrips,
  storedVehicles,
  watchDoubles,
} from "./shown-state";
import { type Turmoil, turmoil } from "./turmoil";

/** So long the network is cut and mended, ms. */
const CUTTING_MS = 60_000;
/** By then every screen has caught up, on a machine that does much else. */
const patience = { timeout: 45_000, intervals: [250] };

type Far = { server: ServerProcess; wire: CutProxy };
const test = base.extend<object, { far: Far }>({
  far: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright finds a fixture's needs by its pattern
    async ({}, use) => {
      let port = 0;
      const wire = await cutProxy(() => port);
      const server = await startServer({
        DEMO: "1",
        DEMO_SIMULATE: "0",
        FRONTEND_URL: wire.url,
        TILE_URL: "http://127.0.0.1:9/{z}/{x}/{y}.png",
      });
      port = Number(new URL(server.url).port);
      await use({ server, wire });
      await server.stop();
      await wire.close();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

/** All rows are in the page at once. */
const tall = { viewport: { width: 1280, height: 3200 } };
// What four pages do in two minutes is more than anybody reads.
test.use({ trace: "off" });

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test("whatever happens to network and server, every screen ends up showing what the database has, nothing twice", async ({
  far: { server, wire },
  browser,
}) => {
  test.setTimeout(300_000);
  const { url } = server;
  const dice = new Dice(20261126);
  const dispatcher = await open(wire, await browser.newContext(tall), "dispatcher", url);
  const driver = await open(wire, await browser.newContext(tall), "driver1", url);
  const pages = {
    alerts: await dispatcher("/alerts"),
    trips: await dispatcher("/trips"),
    map: await dispatcher("/map"),
    drive: await driver("/drive"),
  };
  await pages.drive.getByRole("button", { name: "Close" }).click();
  const driverId = await idOf(url, "driver1");
  const screen = openNodeScreen(wire.url, await demoCookie(url, "dispatcher"));
  const doubles = await Promise.all(Object.values(pages).map(watchDoubles));
  const told = ["dispatcher", "admin", "driver1", "driver2"] as const;
  const busy = await turmoil(url, dice, await Promise.all(told.map((one) => idOf(url, one))));
  const allShown = () => caughtUp({ url, pages, driverId, screen });
  await allShown();

  await test.step("the network is cut and mended at random", async () => {
    const cuts = { times: 0, ms: 0 };
    const isOver = after(CUTTING_MS);
    await Promise.all([
      busy.run(isOver),
      (async () => {
        while (!isOver()) {
          await pause(dice.between(500, 5_000));
          wire.cut();
          const gone = dice.between(100, 4_000);
          await pause(gone);
          wire.mend();
          cuts.times++;
          cuts.ms += gone;
        }
      })(),
    ]);
    print("cut and mended", { ...cuts, ...busy.count, caughtUpMs: await timed(allShown) });
    expect(busy.count.told).toBeGreaterThanOrEqual(300);
  });

  await test.step("the server is killed in the middle of it", async () => {
    await during(busy, async () => {
      await pause(dice.between(500, 2_000));
      await server.kill();
      await server.start();
      await pause(1_000);
    });
    print("killed", { ...busy.count, caughtUpMs: await timed(allShown) });
  });

  await test.step("the server is replaced by another", async () => {
    await during(busy, async () => {
      await pause(dice.between(500, 2_000));
      expect(await server.terminate()).toBe(0);
      await server.start();
      await pause(1_000);
    });
    print("replaced", { ...busy.count, caughtUpMs: await timed(allShown) });
  });

  for (const twice of doubles) expect(await twice()).toEqual([]);
  expect(new Set(screen.arrived).size).toBe(screen.arrived.length);
  screen.close();
});

test("a connection that died unheard is found when the network may have changed, long before the ping", async ({
  far: { server, wire },
  browser,
}) => {
  const dispatcher = await open(wire, await browser.newContext(), "dispatcher", server.url);
  const page = await dispatcher("/alerts");
  const state = page.getByRole("status").filter({ hasText: /^(Live|Stale .*|Catching up)$/ });
  await expect(state).toHaveText("Live");
  wire.freeze();
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(state).toHaveText(/^Stale/, { timeout: 10_000 });
  await expect(page.getByText("What you see is how it was then")).toBeVisible();
  await expect(page.locator("main[data-old]")).toBeVisible();
  wire.mend();
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(state).toHaveText("Live");
  await page.context().close();
});

test("a dispatcher who reloads without a server reads what was last known, dated, with numbers to call, until signed out", async ({
  far: { server, wire },
  browser,
}) => {
  test.setTimeout(120_000);
  const { url } = server;
  const vehicle = await drivenVehicle(url);
  const alertId = randomUUID();
  await dispatch(url, "POST", "/api/emergencies", { alertId, kind: "sos", vehicleId: vehicle.id });
  const context = await browser.newContext();
  const page = await (await open(wire, context, "dispatcher", url))("/map");
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await expect
    .poll(() => page.evaluate(async () => (await caches.match("/last-known")) !== undefined))
    .toBe(true);

  wire.cut();
  await expect(page.getByText("What you see is how it was then")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: "Last known" })).toBeVisible();
  await expect(page.getByRole("alert").first()).toContainText(
    /This is not live.*how things stood at/,
  );
  await expect(page.getByText("Live", { exact: true })).toHaveCount(0);
  const alarms = page.getByRole("region", { name: "Open alerts" });
  await expect(alarms.getByText(vehicle.plateNumber).first()).toBeVisible();
  const row = page.getByRole("row").filter({ hasText: vehicle.plateNumber });
  const phone = vehicle.driver?.phone ?? "";
  await expect(row.getByRole("link", { name: phone })).toHaveAttribute("href", `tel:${phone}`);

  wire.mend();
  // By itself.
  await expect(page.getByText("Live", { exact: true })).toBeVisible({ timeout: 30_000 });
  await page.getByRole("button", { name: /^Account:/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/sign-in/);
  wire.cut();
  await page.goto(`${wire.url}/map`);
  await expect(page.getByText("Nothing is kept on this computer")).toBeVisible();
  wire.mend();
  await context.close();
});

async function drivenVehicle(url: string): Promise<VehicleView> {
  const { body } = await dispatch<{ items: VehicleView[] }>(url, "GET", "/api/vehicles?limit=1000");
  const vehicle = body.items.find(({ driver }) => driver?.phone);
  if (!vehicle) throw new Error("No driver of the demo has a phone.");
  return vehicle;
}

type Screens = {
  url: string;
  pages: Record<"alerts" | "trips" | "map" | "drive", Page>;
  driverId: string;
  screen: NodeScreen;
};

/** Until every screen says it is live and shows what REST gives. */
async function caughtUp({ url, pages, driverId, screen }: Screens): Promise<void> {
  const same = (what: string, shown: () => Promise<unknown>, stored: () => Promise<unknown>) =>
    expect(async () => {
      const [has, knows] = [await shown(), await stored()];
      expect(has, what).toEqual(knows);
    }).toPass(patience);
  for (const page of Object.values(pages))
    await expect(page.getByText("Live", { exact: true })).toBeVisible({ timeout: 45_000 });
  await same(
    "alerts",
    () => shownAlerts(pages.alerts),
    () => storedAlerts(url),
  );
  await same(
    "trips",
    () => shownTrips(pages.trips),
    () => storedTrips(url),
  );
  await same(
    "vehicles",
    () => shownVehicles(pages.map),
    () => storedVehicles(url),
  );
  await same(
    "the driver's trips",
    () => shownOwn(pages.drive),
    () => storedOwn(url, driverId),
  );
  await same(
    "notifications",
    async () => ({ ...screen.state(), items: screen.items() }),
    () => storedNotifications(url, screen.items().length),
  );
}

/** The newest so many of the dispatcher's, and how many are unread. */
async function storedNotifications(url: string, most: number) {
  type Page = { items: NotificationView[]; unread: number; newest: number };
  const cookie = await demoCookie(url, "dispatcher");
  const { body } = await rest<Page>(url, cookie, "GET", "/api/notifications?limit=1000");
  const { items, unread, newest } = body;
  return { unread, newest, phase: "live", items: items.slice(0, Math.max(most, 100)) };
}

/** A browser where this account is signed in, behind the wire: opens its pages. */
async function open(wire: CutProxy, context: BrowserContext, account: DemoAccount, url: string) {
  const [name = "", value = ""] = (await demoCookie(url, account)).split(/=(.*)/s);
  await context.addCookies([{ name, value, url: wire.url }]);
  return async (path: string) => {
    const page = await context.newPage();
    await page.goto(wire.url + path);
    return page;
  };
}

async function idOf(url: string, account: DemoAccount): Promise<string> {
  type Session = { user: { id: string } };
  const cookie = await demoCookie(url, account);
  return (await rest<Session>(url, cookie, "GET", "/api/auth/session")).body.user.id;
}

/** Trouble while all goes on. */
async function during(busy: Turmoil, trouble: () => Promise<void>): Promise<void> {
  let isOver = false;
  const running = busy.run(() => isOver);
  await trouble();
  isOver = true;
  await running;
}

function after(ms: number): () => boolean {
  const at = Date.now() + ms;
  return () => Date.now() >= at;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = Date.now();
  await work();
  return Date.now() - start;
}

function print(what: string, figures: object): void {
  const rounded = Object.entries(figures).map(([name, value]) => `${name} ${Math.round(value)}`);
  process.stdout.write(`  ${what}: ${rounded.join(", ")}\n`);
}
