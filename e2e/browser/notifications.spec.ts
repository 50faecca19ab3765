import { randomUUID } from "node:crypto";
import type { Locator, Page } from "@playwright/test";
import type { VehicleView } from "../../lib/domain/vehicle";
import { rest } from "../rest";
import { type DemoAccount, demoCookie } from "../sign-in";
import { test as base, expect } from "./fixtures";
import { overflow, seriousFindings } from "./page-checks";
import { order, planTrip } from "./trips";

/** What the control room and a driver see of their notifications. Titles are each test's own. */
type Fixtures = {
  /** Tells an account something as the admin; gives the title. */
  tell: (account: DemoAccount, title: string, extra?: object) => Promise<string>;
  /** A page of an account that hears what arrives from now on. */
  listen: (account: DemoAccount, path: string) => Promise<Page>;
  /** A second screen of the same account. */
  another: (path: string) => Promise<Page>;
};

const test = base.extend<Fixtures>({
  tell: async ({ demo }, use) => {
    await use(async (account, title, extra = {}) => {
      const cookie = await demoCookie(demo.url, account);
      const session = await rest<{ user: { id: string } }>(
        demo.url,
        cookie,
        "GET",
        "/api/auth/session",
      );
      const own = `${title} ${randomUUID().slice(0, 8)}`;
      const body = {
        userIds: [session.body.user.id],
        title: own,
        message: "As it is.",
        type: "info",
      };
      const admin = await demoCookie(demo.url, "admin");
      const path = "/api/notifications/bulk";
      const answer = await rest(demo.url, admin, "POST", path, { ...body, ...extra });
      expect(answer.status).toBe(201);
      return own;
    });
  },
  listen: async ({ open, tell }, use) => {
    await use(async (account, path) => {
      await tell(account, "Before");
      const page = await open(account, path);
      await heardAll(page);
      return page;
    });
  },
  another: async ({ context, demo }, use) => {
    await use(async (path) => {
      const page = await context.newPage();
      await page.goto(demo.url + path);
      return page;
    });
  },
});

const row = (page: Page | Locator, title: string) =>
  page.locator("[data-notification]").filter({ hasText: title });
const toastOf = (page: Page, title: string) =>
  page.locator("[data-toast]").filter({ hasText: title });
const bell = (page: Page) => page.locator("[data-bell]");
/** The count comes with the first snapshot, where something is unread. */
const heardAll = (page: Page) => expect(bell(page).locator(".tabular-nums")).toBeVisible();
/** The guide through a driver's first day has opened by itself: each test is a new phone. */
const closeGuide = (page: Page) =>
  page.locator("main header button:visible").click({ timeout: 30_000 });
const panel = (page: Page) => page.locator("[data-panel]");

test("what is read on one screen is read on the other", async ({ open, another, tell }) => {
  const title = await tell("dispatcher", "Gate closed");
  const here = await open("dispatcher", "/notifications");
  const there = await another("/notifications?unread=true");
  await expect(row(here, title)).toHaveAttribute("data-unread", "true");
  await expect(row(there, title)).toBeVisible();
  await row(here, title)
    .getByRole("button", { name: /^Mark as read/ })
    .click();
  await expect(row(here, title)).toHaveAttribute("data-unread", "false");
  await expect(row(there, title)).toHaveCount(0);
});

test("a toast leads to the thing, and marks it read", async ({ listen, tell }) => {
  const page = await listen("dispatcher", "/vehicles");
  const title = await tell("dispatcher", "Look at the trips", { link: "/trips" });
  await toastOf(page, title).getByRole("link").click();
  await page.waitForURL("**/trips");
  await expect(toastOf(page, title)).toHaveCount(0);
  await bell(page).click();
  await expect(row(panel(page), title)).toHaveAttribute("data-unread", "false");
});

test("toasts leave the map's controls free, on a desk, a phone and in Arabic", async ({
  listen,
  tell,
  context,
  demo,
}) => {
  const page = await listen("dispatcher", "/map");
  const dresses = [
    { locale: "en", size: { width: 1280, height: 800 } },
    { locale: "ar", size: { width: 1280, height: 800 } },
    { locale: "en", size: { width: 390, height: 844 } },
  ];
  for (const { locale, size } of dresses) {
    await context.addCookies([{ name: "locale", value: locale, url: demo.url }]);
    await page.setViewportSize(size);
    await page.reload();
    await heardAll(page);
    const title = await tell("dispatcher", "Here", { type: "critical" });
    await expect(toastOf(page, title)).toBeVisible();
    for (const name of [/Zoom in|تكبير/, /Zoom out|تصغير/]) {
      // A real press at its middle: what covers it would take it.
      await page.getByRole("button", { name }).click({ trial: true });
    }
    await toastOf(page, title).getByRole("button").click();
    await expect(toastOf(page, title)).toHaveCount(0);
  }
});

test("quiet mode silences all but what is critical, and the bell says so", async ({
  listen,
  tell,
}) => {
  const page = await listen("dispatcher", "/vehicles");
  await bell(page).click();
  await page.getByRole("button", { name: "Quiet mode" }).click();
  await page.getByRole("menuitem", { name: "Until I turn it off" }).click();
  await expect(panel(page)).toContainText("Quiet until you turn it off.");
  await page.keyboard.press("Escape");
  await expect(bell(page)).toContainText("Quiet mode is on.");
  const info = await tell("dispatcher", "Not urgent");
  const critical = await tell("dispatcher", "Urgent", { type: "critical" });
  // Told one after the other, heard in that order.
  await expect(toastOf(page, critical)).toBeVisible();
  await expect(toastOf(page, info)).toHaveCount(0);
  await page.reload();
  await expect(bell(page)).toContainText("Quiet mode is on.");
  await bell(page).click();
  await expect(row(panel(page), info)).toHaveAttribute("data-unread", "true");
  await page.getByRole("button", { name: "Turn off quiet mode" }).click();
  await expect(bell(page)).not.toContainText("Quiet mode is on.");
});

test("the filter is in the address, asks the server, and stays live", async ({ open, tell }) => {
  const page = await open("dispatcher", "/notifications");
  const before = await tell("dispatcher", "Before");
  await expect(row(page, before)).toBeVisible();
  await page.getByRole("button", { name: "Delays" }).click();
  await expect(page).toHaveURL(/\?kind=delay$/);
  await expect(row(page, before)).toHaveCount(0);
  await page.getByRole("button", { name: "Messages" }).click();
  await page.getByRole("button", { name: "Unread only" }).click();
  await expect(page).toHaveURL(/\?kind=delay,message&unread=true$/);
  await expect(row(page, before)).toBeVisible();
  const later = await tell("dispatcher", "Later");
  await expect(row(page, later)).toBeVisible();
  await page.reload();
  await expect(row(page, later)).toBeVisible();
});

test("keys move, mark and open", async ({ open, tell }) => {
  const older = await tell("dispatcher", "Older", { link: "/trips" });
  const newer = await tell("dispatcher", "Newer");
  const page = await open("dispatcher", "/notifications?kind=message");
  await expect(row(page, newer)).toBeVisible();
  // From the top down to it: other tests may have told this account something since.
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press("j");
    if (await row(page, newer).locator(":focus").count()) break;
  }
  await page.keyboard.press("m");
  await expect(row(page, newer)).toHaveAttribute("data-unread", "false");
  await expect(row(page, older).locator(":focus")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/trips");
  await bell(page).click();
  await expect(row(panel(page), older)).toHaveAttribute("data-unread", "false");
  await page.keyboard.press("j");
  await expect(panel(page).locator("[data-notification] :focus")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
});

test("after an absence there is one summary, and no toast for each", async ({
  page,
  listen,
  tell,
}) => {
  const network = { isGone: false, cut: () => {} };
  await page.routeWebSocket(/socket\.io/, (near) => {
    if (network.isGone) return void near.close();
    const far = near.connectToServer();
    network.cut = () => {
      void near.close();
      void far.close();
    };
  });
  await listen("dispatcher", "/notifications");
  network.isGone = true;
  network.cut();
  await expect(page.getByText("Live", { exact: true })).toHaveCount(0);
  const titles: string[] = [];
  for (const type of ["info", "critical", "info"]) {
    titles.push(await tell("dispatcher", "Away", { type }));
  }
  network.isGone = false;
  const summary = page.locator("[data-missed]");
  await expect(summary).toContainText("notifications while you were away", { timeout: 30_000 });
  await expect(summary).toContainText("critical");
  for (const title of titles) await expect(toastOf(page, title)).toHaveCount(0);
  await summary.getByRole("link").click();
  await expect(page).toHaveURL(/\?unread=true$/);
  for (const title of titles) await expect(row(page, title)).toBeVisible();
  await expect(summary).toHaveCount(0);
});

test("how one hears of things is kept, and what is always shown cannot be put away", async ({
  open,
}) => {
  const page = await open("driver7", "/drive");
  await page.setViewportSize({ width: 390, height: 844 });
  await closeGuide(page);
  await bell(page).click();
  await page.getByRole("button", { name: "How you hear of things" }).click();
  const delays = page.getByRole("checkbox", { name: "Delays, Push" });
  await expect(page.getByRole("checkbox", { name: "Messages, In Qafila" })).toBeDisabled();
  await expect(page.getByText("E-mail is not set up on this server")).toBeVisible();
  await expect(delays).not.toBeChecked();
  const kept = page.waitForResponse(
    (answer) => answer.request().method() === "PUT" && answer.status() === 200,
  );
  await delays.check();
  await kept;
  await page.reload();
  await bell(page).click();
  await page.getByRole("button", { name: "How you hear of things" }).click();
  await expect(delays).toBeChecked();
});

test("a driver has the same list on the phone, in Arabic too", async ({ open, context, demo }) => {
  const cookie = await demoCookie(demo.url, "driver8");
  const session = await rest<{ user: { id: string } }>(
    demo.url,
    cookie,
    "GET",
    "/api/auth/session",
  );
  const dispatcher = await demoCookie(demo.url, "dispatcher");
  type Fleet = { items: VehicleView[] };
  const fleet = await rest<Fleet>(demo.url, dispatcher, "GET", "/api/vehicles?limit=1000");
  const vehicle = fleet.body.items.find(({ driver }) => driver?.id === session.body.user.id);
  const name = `Round ${randomUUID().slice(0, 8)}`;
  const trip = await planTrip(demo.url, { vehicleId: vehicle?.id, name });
  await context.addCookies([{ name: "locale", value: "ar", url: demo.url }]);
  const page = await open("driver8", "/drive");
  await page.setViewportSize({ width: 390, height: 844 });
  await closeGuide(page);
  await bell(page).click();
  await expect(row(page, name)).toHaveAttribute("data-unread", "true");
  expect(await seriousFindings(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await row(page, name).getByRole("button").first().click();
  // It leads to the day behind the list.
  await expect(row(page, name)).toHaveCount(0);
  await bell(page).click();
  await expect(row(page, name)).toHaveAttribute("data-unread", "false");
  await order(demo.url, trip, "cancel", { reason: "Over" });
});
