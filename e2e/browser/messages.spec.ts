import type { Browser, Page } from "@playwright/test";
import type { MessageView } from "../../lib/domain/message";
import type { VehicleView } from "../../lib/domain/vehicle";
import { rest } from "../rest";
import { demoCookie } from "../sign-in";
import { dispatch } from "../socket/trip-calls";
import { expect } from "./fixtures";
import { seriousFindings } from "./page-checks";
import { kept, origin, press, test, waiting } from "./road";

/** A fix with a speed in m/s, which Playwright's own call does not take. */
async function move(page: Page, speed: number | null, north = 0): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const latitude = origin.latitude + north / 111_195;
  await devtools.send("Emulation.setGeolocationOverride", {
    ...{ ...origin, latitude, heading: 0 },
    ...(speed !== null && { speed }),
  });
}

/** The control room's screen. */
async function deskOf(browser: Browser, url: string, path: string): Promise<Page> {
  const desk = await browser.newPage();
  const [name = "", value = ""] = (await demoCookie(url, "dispatcher")).split(/=(.*)/s);
  await desk.context().addCookies([{ name, value, url }]);
  await desk.goto(url + path);
  return desk;
}

const write = async (url: string, userIds: string[], title: string, message = "Fill up.") =>
  (await dispatch<MessageView>(url, "POST", "/api/messages", { userIds, title, message })).body;
const readOf = async (url: string, { id }: MessageView) =>
  (await dispatch<MessageView>(url, "GET", `/api/messages/${id}`)).body.read;

test("written to the driver of a vehicle on the map it waits while they drive, opens when they stand, and is seen to be read", async ({
  road,
  driverOf,
  phone,
  context,
  browser,
}) => {
  test.setTimeout(90_000);
  const { url } = road.server;
  const { id, vehicle } = await driverOf("driver25");
  const page = await phone(context, "driver25");
  await expect(page.getByText("Tracked by this page")).toBeVisible();
  let north = 0;
  const status = async () =>
    (await dispatch<VehicleView>(url, "GET", `/api/vehicles/${vehicle.id}`)).body.status;
  await expect(async () => {
    north += 5;
    await move(page, 2, north);
    expect(await status()).toBe("moving");
  }).toPass();

  const desk = await deskOf(browser, url, `/map?vehicle=${vehicle.id}`);
  await press(desk, "Message the driver");
  await expect(desk.getByRole("heading", { name: "Write a message" })).toBeVisible();
  await expect(desk.locator(`[data-addressee="${id}"]`)).toContainText(
    "driving, shown when stopped",
  );
  await press(desk, "Send to 1 person");
  await expect(desk.getByLabel("Title")).toHaveAttribute("aria-invalid", "true");
  await expect(desk.getByLabel("Title")).toBeFocused();
  await desk.getByLabel("Title").fill("North gate closed");
  await desk.getByLabel("Text").fill("Use the south gate until noon.");
  await desk.reload();
  await expect(desk.getByLabel("Text")).toHaveValue("Use the south gate until noon.");
  await expect(desk.getByText("30 of 1000 characters")).toBeVisible();
  await press(desk, "Send to 1 person");
  await expect(desk).toHaveURL(/\/messages\/[0-9a-f-]{36}$/);
  const row = desk.locator(`[data-recipient="${id}"]`);
  await expect(row).toContainText("Not read yet");
  await expect(row).toContainText("driving, shown when stopped");

  // At 7 km/h the page is there, and only says that there is one.
  const hint = page.getByText("A message, shown when you stop");
  const title = page.getByRole("heading", { name: "North gate closed" });
  await expect(hint).toBeVisible();
  await move(page, 8, north + 10);
  await expect(page.getByText("1 message, shown when you stop")).toBeVisible();
  await expect(title).toBeHidden();
  await move(page, 0, north + 20);
  await expect(hint).toBeVisible();
  await expect(title).toBeHidden();
  await expect(title).toBeVisible({ timeout: 10_000 });
  await expect(page.getByText("Use the south gate until noon.")).toBeVisible();
  await expect(page.getByRole("button", { name: "SOS" })).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  const read = page.getByRole("button", { name: "Read", exact: true });
  expect((await read.boundingBox())?.height).toBeGreaterThanOrEqual(44);

  // Driving on it goes away unread.
  await move(page, 2, north + 30);
  await expect(title).toBeHidden();
  await move(page, 0, north + 40);
  await read.click({ timeout: 15_000 });
  await expect(title).toBeHidden();
  await expect(row).toContainText(/Read \d\d:\d\d/);
  await expect(desk.locator("[data-read='1'][data-sent='1']")).toBeVisible();
  await press(desk, /Not read yet 0/);
  await expect(row).toBeHidden();
  await desk.getByRole("link", { name: "Messages" }).first().click();
  await expect(desk.getByRole("link", { name: /North gate closed/ })).toContainText(
    "Has been read",
  );
  await desk.close();
});

test("read without a network it is told later, though the page was closed; and what had come is there", async ({
  road,
  driverOf,
  phone,
  context,
}) => {
  test.setTimeout(90_000);
  const { server, wire } = road;
  const { id } = await driverOf("driver26");
  const page = await phone(context, "driver26");
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await move(page, 0);
  await kept(page);
  const first = await write(server.url, [id], "First", "Of two.");
  const second = await write(server.url, [id], "Second", "Of two.");
  const heading = (name: string) => ({ name, exact: true });
  await expect(page.getByRole("heading", heading("First"))).toBeVisible({ timeout: 15_000 });
  await expect(page.getByText("One more after this")).toBeVisible();

  wire.cut();
  await page.reload();
  await move(page, 0, 10);
  await expect(page.getByRole("heading", heading("First"))).toBeVisible({ timeout: 15_000 });
  await page.getByRole("button", heading("Read")).click();
  await expect(page.getByRole("heading", heading("Second"))).toBeVisible();
  await expect.poll(() => waiting(page)).toBeGreaterThanOrEqual(1);
  await page.close();
  expect(await readOf(server.url, first)).toBe(0);

  const again = await context.newPage();
  await again.goto(`${wire.url}/drive`);
  await move(again, 0, 20);
  await expect(again.getByRole("heading", heading("Second"))).toBeVisible({ timeout: 15_000 });
  await expect(again.getByRole("heading", heading("First"))).toBeHidden();
  wire.mend();
  await expect.poll(() => readOf(server.url, first), { timeout: 30_000 }).toBe(1);
  expect(await readOf(server.url, second)).toBe(0);
  await again.getByRole("button", heading("Read")).click();
  await expect.poll(() => readOf(server.url, second)).toBe(1);
  await again.close();
});

test("a phone that knows no speed opens it by a touch; an accident's question goes over it", async ({
  road,
  driverOf,
  phone,
  context,
}) => {
  test.setTimeout(90_000);
  const { url } = road.server;
  const { id, vehicle } = await driverOf("driver27");
  const page = await phone(context, "driver27");
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await write(url, [id], "No hurry");
  await expect(page.getByText("A message, shown when you stop")).toBeVisible();
  await expect(page.getByRole("heading", { name: "No hurry" })).toBeHidden();
  await press(page, "I am standing: show it");
  await expect(page.getByRole("heading", { name: "No hurry" })).toBeVisible();

  const admin = await demoCookie(url, "admin");
  const path = `/api/vehicles/${vehicle.id}/device-key`;
  const { body } = await rest<{ key: string }>(url, admin, "POST", path);
  const answer = await fetch(`${url}/api/ingest/${body.key}`, {
    method: "POST",
    body: JSON.stringify({
      ...{ lat: origin.latitude, lng: origin.longitude, alarm: "accident" },
      recordedAt: new Date().toISOString(),
    }),
  });
  expect(answer.status).toBe(200);
  await expect(page.getByRole("heading", { name: "Are you all right?" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "No hurry" })).toBeHidden();
  await press(page, "I am OK");
  await expect(page.getByRole("heading", { name: "No hurry" })).toBeVisible();
});

test("the drivers in view on the map are written to at once, after a question", async ({
  road,
  browser,
}) => {
  const { url } = road.server;
  const desk = await deskOf(browser, url, "/map");
  const menu = desk.getByRole("button", { name: "Message drivers" });
  await menu.click();
  const all = desk.getByRole("menuitem", { name: /(\d+) drivers in the list/ });
  const count = Number(/\d+/.exec((await all.textContent()) ?? "")?.[0]);
  expect(count).toBeGreaterThan(10);
  await all.click();
  await expect(desk.getByRole("heading", { name: `Goes to ${count} people` })).toBeVisible();
  await desk.getByLabel("Title").fill("Storm");
  await desk.getByLabel("Text").fill("Sand is coming from the west.");
  await press(desk, `Send to ${count} people`);
  await expect(desk.getByRole("alertdialog")).toContainText(`Send to ${count} people?`);
  await press(desk, "Cancel");
  await press(desk, `Send to ${count} people`);
  await desk.getByRole("alertdialog").getByRole("button", { name: /^Send/ }).click();
  await expect(desk.locator(`[data-read='0'][data-sent='${count}']`)).toBeVisible();
  await desk.close();
});
