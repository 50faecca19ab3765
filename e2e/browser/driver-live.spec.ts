import type { Page } from "@playwright/test";
import type { AlertView } from "../../lib/domain/alert";
import type { VehicleView } from "../../lib/domain/vehicle";
import { connectAs, done } from "../client";
import { dispatch } from "../socket/trip-calls";
import { demoSignIn, expect } from "./fixtures";
import { seriousFindings } from "./page-checks";
import { deeds, expireSessions, kept, origin, plainUrl, press, test, waiting } from "./road";

/** A fix with a speed in m/s, which Playwright's own call does not take. */
async function move(page: Page, speed: number, latitude = origin.latitude): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setGeolocationOverride", {
    ...origin,
    latitude,
    speed,
    heading: 0,
  });
}

/** What a phone does to a page behind another app. */
const hide = (page: Page, state: "hidden" | "visible") =>
  page.evaluate((visibility) => {
    Object.defineProperty(document, "visibilityState", { value: visibility, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  }, state);

test("an SOS held without a network arrives once, though the page was closed and the session ended", async ({
  road,
  driverOf,
  phone,
  context,
}) => {
  const { server, wire } = road;
  const { id, vehicle } = await driverOf("driver6");
  const page = await phone(context, "driver6");
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await kept(page);
  wire.cut();
  await expect(page.getByText("No connection")).toBeVisible();

  const sos = page.getByRole("button", { name: "SOS" });
  await sos.dispatchEvent("pointerdown");
  await sos.dispatchEvent("pointerup");
  await expect(page.getByText("Being sent, and tried until it arrives.")).toBeHidden();
  await sos.dispatchEvent("pointerdown");
  await expect(page.getByText("Being sent, and tried until it arrives.")).toBeVisible();
  await page.close();
  await expireSessions(server.dataDir, id);

  const again = await context.newPage();
  await again.goto(`${wire.url}/drive`);
  await expect(again.getByText("Being sent, and tried until it arrives.")).toBeVisible();
  wire.mend();
  await expect(again.getByText(/^Received \d\d:\d\d:\d\d$/)).toBeVisible();
  const { body } = await dispatch<{ items: AlertView[] }>(
    server.url,
    "GET",
    "/api/alerts?status=open",
  );
  const own = body.items.filter(({ driverId }) => driverId === id);
  expect(own).toMatchObject([{ kind: "sos", vehicleId: vehicle.id, drill: false }]);
  expect(Date.parse(own[0]?.occurredAt ?? "")).toBeLessThan(Date.parse(own[0]?.openedAt ?? ""));
});

test("an SOS says after 30 s that nobody has seen it, and then by whom it was", async ({
  road,
  driverOf,
  phone,
  context,
}) => {
  const { url } = road.server;
  const { id } = await driverOf("driver7");
  const page = await phone(context, "driver7");
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "SOS" }).dispatchEvent("pointerdown");
  await expect(page.getByText(/^Received \d\d:\d\d:\d\d$/)).toBeVisible();
  const unseen = page.getByText("Nobody has seen this yet.");
  await expect(unseen).toBeHidden();
  await expect(unseen).toBeVisible({ timeout: 35_000 });
  expect(await seriousFindings(page)).toEqual([]);
  const { body } = await dispatch<{ items: AlertView[] }>(url, "GET", "/api/alerts?status=open");
  const alert = body.items.find(({ driverId }) => driverId === id);
  await dispatch(url, "POST", `/api/alerts/${alert?.id}/acknowledge`, {});
  await expect(page.getByText(/seen by .*Nora Dispatcher/)).toBeVisible();
  await expect(unseen).toBeHidden();
  await press(page, "Close");
  await expect(page.getByText(/seen by/)).toBeHidden();
});

test("above 10 km/h there is the next stop, its arrival and the SOS, and messages wait for standstill", async ({
  road,
  driverOf,
  phone,
  context,
}) => {
  const { url } = road.server;
  const { plan } = await driverOf("driver8");
  await plan("Round by car", ["Olaya Pharmacy"]);
  const page = await phone(context, "driver8");
  await press(page, "Start trip");
  await expect(page.getByRole("button", { name: "Arrived" })).toBeVisible();

  await move(page, 2.7);
  await expect(page.getByRole("button", { name: "Arrived" })).toBeVisible();
  await move(page, 2.9, origin.latitude + 0.001);
  await expect(page.getByText("Next stop")).toBeVisible();
  await expect(page.getByText("Olaya Pharmacy").last()).toBeVisible();
  await expect(page.getByRole("button")).toHaveCount(1);
  await expect(page.getByRole("button", { name: "SOS" })).toBeVisible();

  const later = await plan("Another round");
  await expect(page.getByText("1 message, shown when you stop")).toBeVisible();
  await dispatch(url, "POST", `/api/trips/${later.id}/cancel`, { reason: "Not needed" });
  await expect(page.getByText("2 messages, shown when you stop")).toBeVisible();
  await expect(page.getByText(/Another round.* was cancelled/)).toBeHidden();

  await move(page, 0, origin.latitude + 0.002);
  await expect(page.getByText(/New trip: .*Another round/)).toBeVisible();
  await expect(page.getByText(/Another round.* was cancelled/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Arrived" })).toBeVisible();
});

test("a page behind another app is said to be so, before navigation too", async ({
  road,
  driverOf,
  phone,
  context,
}) => {
  const { url } = road.server;
  const { vehicle, plan } = await driverOf("driver9");
  await plan("Round with navigation");
  const page = await phone(context, "driver9");
  await press(page, "Start trip");
  await press(page, "Navigate");
  await expect(page.getByRole("alertdialog")).toContainText("page in background");
  await press(page, "Cancel");

  const pageState = async () =>
    (await dispatch<VehicleView>(url, "GET", `/api/vehicles/${vehicle.id}`)).body.driverPage?.state;
  await expect.poll(pageState).toBe("visible");
  await hide(page, "hidden");
  await expect.poll(pageState).toBe("hidden");
  await page.close();
  await expect.poll(pageState).toBe("hidden");
});

test("the code in the cab signs on, and takes over from whoever was on duty before", async ({
  road,
  driverOf,
  phone,
  context,
  browser,
}) => {
  const { server, wire } = road;
  const before = await driverOf("driver10");
  const after = await driverOf("driver11");
  const other = await browser.newContext();
  const left = await phone(other, "driver10");
  await expect(left.getByText(before.vehicle.plateNumber)).toBeVisible();
  const path = `/api/vehicles/${before.vehicle.id}/sign-on-code`;
  const { body } = await dispatch<{ code: string }>(server.url, "POST", path);

  const page = await phone(context, "driver11");
  await expect(page.getByText(after.vehicle.plateNumber)).toBeVisible();
  await page.goto(`${wire.url}/drive?vehicle=${body.code}`);
  await expect(page.getByText(before.vehicle.plateNumber)).toBeVisible();
  expect(page.url()).toBe(`${wire.url}/drive`);
  await expect(left.getByText("Off duty: not tracked")).toBeVisible();
  const now = await dispatch<VehicleView>(server.url, "GET", `/api/vehicles/${before.vehicle.id}`);
  expect(now.body.driverId).toBe(after.id);
  await other.close();
});

test("a form that is being filled in is covered while driving, is there again, and never covers the SOS", async ({
  driverOf,
  phone,
  context,
}) => {
  const { plan } = await driverOf("driver13");
  await plan("Round with a form");
  const page = await phone(context, "driver13");
  await press(page, "Start trip");
  await press(page, "Arrived");
  await press(page, "Add proof of delivery");
  const name = page.getByLabel("Received by");
  await name.fill("Sara");
  const sos = page.getByRole("button", { name: "SOS", includeHidden: true });
  const box = (await sos.boundingBox()) as { x: number; y: number };
  const onTop = ({ x, y }: { x: number; y: number }) =>
    document.elementFromPoint(x + 20, y + 20)?.closest("button")?.textContent ?? "";
  expect(await page.evaluate(onTop, box)).toContain("SOS");

  await move(page, 20);
  const next = page.getByText(/No trip under way|Next stop/);
  await expect(next).toBeVisible();
  const typed = (await name.boundingBox()) as { x: number; y: number };
  expect(await page.evaluate(onTop, typed)).toBe("");
  await move(page, 0, origin.latitude + 0.002);
  await expect(next).toBeHidden();
  await expect(name).toHaveValue("Sara");
});

test("what a second tab puts into the queue is sent though the first one sleeps", async ({
  road,
  driverOf,
  phone,
  context,
}) => {
  const { plan } = await driverOf("driver14");
  await plan("Round of two tabs");
  const first = await phone(context, "driver14");
  await expect(first.getByText("Round of two tabs")).toBeVisible();
  await hide(first, "hidden");
  const second = await phone(context, "driver14");
  await press(second, "Start trip");
  await expect.poll(() => waiting(second)).toBe(0);
  await expect(first.getByRole("button", { name: "Arrived" })).toBeAttached();

  // Without a network it is this phone's own word that the other tab goes by.
  road.wire.cut();
  await expect(second.getByText("No connection")).toBeVisible();
  await press(second, "Arrived");
  await expect(first.getByRole("button", { name: "Complete trip" })).toBeAttached();
  road.wire.mend();
  await expect.poll(() => waiting(first), { timeout: 20_000 }).toBe(0);
});

test("a phone whose clock is two hours slow does things when they are done", async ({
  road,
  driverOf,
  phone,
  context,
}) => {
  const { plan } = await driverOf("driver15");
  const trip = await plan("Round by a slow clock");
  await context.addInitScript(() => {
    const Right = Date;
    const now = () => Right.now() - 2 * 3_600_000;
    globalThis.Date = new Proxy(Right, {
      construct: (target, given) => Reflect.construct(target, given.length ? given : [now()]),
      get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
    });
  });
  const page = await phone(context, "driver15");
  const before = Date.now();
  await press(page, "Start trip");
  await expect.poll(() => waiting(page)).toBe(0);
  await expect
    .poll(async () => (await deeds(road.server.url, trip.id)).at(-1)?.kind)
    .toBe("started");
  const started = (await deeds(road.server.url, trip.id)).at(-1);
  expect(Math.abs(Date.parse(started?.at ?? "") - before)).toBeLessThan(60_000);
});

test("the screen is kept on while on duty, and let go when that ends", async ({
  driverOf,
  phone,
  context,
}) => {
  await context.addInitScript(() => {
    const locks = new Set<object>();
    const request = () => {
      const lock = { release: async () => void locks.delete(lock) };
      locks.add(lock);
      return Promise.resolve(lock);
    };
    // Headless browsers have no screen to keep on.
    Object.defineProperty(navigator, "wakeLock", { value: { request } });
    Object.assign(window, { held: () => locks.size });
  });
  await driverOf("driver16");
  const page = await phone(context, "driver16");
  const held = () => page.evaluate(() => (window as never as { held(): number }).held());
  await expect.poll(held).toBe(1);
  await press(page, "Sign off");
  await page.getByRole("alertdialog").getByRole("button", { name: "Sign off" }).click();
  await expect(page.getByText("Off duty: not tracked")).toBeVisible();
  await expect.poll(held).toBe(0);
});

test("the own trip's cancellation is one tone, and another trip's news none", async ({
  road,
  driverOf,
  phone,
  context,
}) => {
  await context.addInitScript(() => {
    let tones = 0;
    const { start } = OscillatorNode.prototype;
    OscillatorNode.prototype.start = function (...at) {
      tones++;
      start.apply(this, at);
    };
    Object.assign(window, { tones: () => tones });
  });
  const { plan } = await driverOf("driver17");
  const trip = await plan("Round to be cancelled");
  const page = await phone(context, "driver17");
  const tones = () => page.evaluate(() => (window as never as { tones(): number }).tones());
  await press(page, "Start trip");
  await plan("Round that is new");
  await expect(page.getByText(/New trip: .*Round that is new/)).toBeVisible();
  expect(await tones()).toBe(0);
  await dispatch(road.server.url, "POST", `/api/trips/${trip.id}/cancel`, { reason: "Not needed" });
  await expect(page.getByText(/Round to be cancelled.* was cancelled/)).toBeVisible();
  expect(await tones()).toBe(1);
  // Each is dismissed by itself.
  await page.getByRole("button", { name: "Dismiss" }).first().click();
  await expect(page.getByText(/New trip: .*Round that is new/)).toBeHidden();
  await expect(page.getByText(/Round to be cancelled.* was cancelled/)).toBeVisible();
});

test("a newer build takes the page over, and it opens without a network all the same", async ({
  road,
  driverOf,
  phone,
  context,
}) => {
  await driverOf("driver18");
  const page = await phone(context, "driver18");
  await kept(page);
  const cacheNames = () => page.evaluate(() => caches.keys());
  const [own] = await cacheNames();
  // As if the phone had last been here before a deploy.
  await page.evaluate(() =>
    navigator.serviceWorker.register("/sw.js?build=before", { scope: "/" }),
  );
  await expect.poll(cacheNames).not.toContain(own);
  await page.reload();
  await expect.poll(cacheNames).toContain(own);
  await kept(page);
  await expect.poll(cacheNames).toEqual([own]);
  road.wire.cut();
  await page.reload();
  await expect(page.getByText("No connection")).toBeVisible();
  await expect(page.getByRole("button", { name: "SOS" })).toBeVisible();
  road.wire.mend();
});

test("on plain http the page says what the browser refuses, and works", async ({
  road,
  driverOf,
  context,
}) => {
  const { plan } = await driverOf("driver19");
  const trip = await plan("Round by plain http");
  const [name = "", value = ""] = (await demoSignIn(road.server.url, "driver19")).split(/=(.*)/s);
  await context.addCookies([{ name, value, url: plainUrl(road.wire) }]);
  const page = await context.newPage();
  await page.goto(`${plainUrl(road.wire)}/drive`);
  await press(page, "Close");
  await expect(page.getByText("This address is not https", { exact: true })).toBeVisible();
  await expect(page.locator("[data-tracked-by=nobody]")).toContainText("not https");
  await press(page, "Start trip");
  await expect
    .poll(async () => (await deeds(road.server.url, trip.id)).at(-1)?.kind)
    .toBe("started");
});

test("dispatchers read that a silent driver's page is in the background, not that it is offline", async ({
  road,
  driverOf,
  browser,
}) => {
  const { url } = road.server;
  const { vehicle } = await driverOf("driver20");
  const driver = await connectAs(url, "driver20");
  const desk = await browser.newPage();
  const [name = "", value = ""] = (await demoSignIn(url, "dispatcher")).split(/=(.*)/s);
  await desk.context().addCookies([{ name, value, url }]);
  await desk.goto(`${url}/vehicles`);
  await desk.getByRole("searchbox").fill(vehicle.plateNumber);
  const row = desk.getByRole("row", { name: vehicle.plateNumber });
  await expect(row).toContainText("Offline");
  await done(driver, "driver:page", { visible: false });
  await expect(row).toContainText("Page in background");
  driver.disconnect();
  await expect(row).toContainText("Page in background");
  await desk.close();
});
