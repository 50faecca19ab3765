import { randomUUID } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { collect, connectAs, done } from "../client";
import { demoCookie } from "../sign-in";
import { expect, test } from "./fixtures";

const here = { latitude: 24.7136, longitude: 46.6753, accuracy: 12 };
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

test.use({
  viewport: { width: 390, height: 844 },
  permissions: ["geolocation"],
  geolocation: here,
});

test("the guide opens by itself once, and remembers what was done", async ({ open, demo }) => {
  const driver = await connectAs(demo.url, "driver21");
  await done(driver, "duty:end", { commandId: randomUUID() });
  driver.disconnect();
  const page = await open("driver21", "/drive");
  const title = page.getByRole("heading", { level: 1 });
  await expect(title).toHaveText("Your language");
  await page.reload();
  const again = page.getByRole("button", { name: "Set up this phone, step by step" });
  await again.click();
  await expect(title).toHaveText("Your language");
  await button(page, "English").click();
  await expect(page.locator("[data-done=true]")).toBeVisible();
  await button(page, "Next").click();
  await expect(title).toHaveText("Your location");
  await expect(page.getByText("This page may use your location.")).toBeVisible();
  await button(page, "Next").click();
  await button(page, "I have changed it").click();
  await button(page, "Next").click();
  await expect(title).toHaveText("Tracking in the background");
  await button(page, "Skip for now").click();
  await button(page, "Take a test").click();
  await expect(page.getByText("Exact to 12 m")).toBeVisible();
  await expect(page.getByText("You are off duty: this stayed on your phone.")).toBeVisible();
  await button(page, "Next").click();
  await button(page, "Skip for now").click();
  await button(page, "Skip for now").click();
  await expect(page.getByRole("listitem").filter({ hasText: "Battery saving" })).toContainText(
    "Done",
  );
  await button(page, "Start my day").click();
  await expect(page.getByRole("heading", { name: "No trip for you right now" })).toBeVisible();

  await page.reload();
  await expect(page.getByRole("heading", { name: "No trip for you right now" })).toBeVisible();
  await again.click();
  await expect(title).toHaveText("Your language");
  await expect(page.locator("[data-done=true]")).toBeVisible();
});

test("a practice SOS is confirmed and rings nobody", async ({ open, demo }) => {
  const dispatcher = await connectAs(demo.url, "dispatcher");
  const rung = collect(dispatcher, "emergency:alert");
  const page = await open("driver22", "/drive");
  for (let step = 0; step < 5; step++) {
    await page.getByRole("navigation").getByRole("button").last().click();
  }
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Practise the SOS");
  await expect(page.getByRole("button", { name: /^SOS/ })).toHaveCount(0);
  await page.getByRole("button", { name: /^Practice SOS/ }).hover();
  await page.mouse.down();
  await expect(page.getByText(/^Received \d\d:\d\d:\d\d$/)).toBeVisible();
  await page.mouse.up();
  await expect(page.getByText("It was a drill: it rang nobody.")).toBeVisible();
  await button(page, "Close").click();
  await expect(page.getByRole("button", { name: /^SOS/ })).toBeVisible();
  await expect(page.getByText("Practice SOS")).toHaveCount(0);

  const board = await page.context().newPage();
  await board.context().clearCookies();
  const cookie = await demoCookie(demo.url, "dispatcher");
  const at = cookie.indexOf("=");
  await board
    .context()
    .addCookies([{ name: cookie.slice(0, at), value: cookie.slice(at + 1), url: demo.url }]);
  await board.goto(`${demo.url}/map`);
  await expect(board.getByRole("listbox")).toBeVisible();
  await expect(board.getByRole("alert").filter({ hasText: "SOS" })).toHaveCount(0);
  expect(rung).toEqual([]);
  dispatcher.disconnect();
});

test("a driver reads what is stored, and that off duty nothing is", async ({ open }) => {
  const page = await open("driver23", "/drive");
  await button(page, "Close").click();
  await page.getByRole("button", { name: "What is stored about you" }).click();
  await expect(page.getByText("Off duty, you are not tracked")).toBeVisible();
  const line = (kind: string) => page.locator(`[data-kind=${kind}]`);
  await expect(line("dutyPeriods")).toHaveAttribute("data-count", "1");
  await expect(line("positions")).toContainText("Deleted 90 days after it came in.");
  await expect(line("signIns")).toContainText("Kept until an administrator deletes it.");
  await expect(page.getByText("driver23@demo.test")).toBeVisible();
});

test("the browser finds it installable", async ({ open, context }) => {
  const page = await open("driver24", "/drive");
  const cdp = await context.newCDPSession(page);
  const { url, errors } = await cdp.send("Page.getAppManifest");
  expect(new URL(url).pathname).toBe("/manifest.webmanifest");
  expect(errors).toEqual([]);
  const { installabilityErrors } = await cdp.send("Page.getInstallabilityErrors");
  // Playwright's contexts are incognito, where no browser installs anything.
  const reasons = installabilityErrors.map(({ errorId }) => errorId);
  expect(reasons.filter((id) => id !== "in-incognito")).toEqual([]);
});

const dresses = [
  { locale: "en", colorScheme: "light", width: 390 },
  { locale: "en", colorScheme: "dark", width: 320 },
  { locale: "ar", colorScheme: "light", width: 390 },
  { locale: "ar", colorScheme: "dark", width: 320 },
] as const;

for (const { locale, colorScheme, width } of dresses) {
  test(`every step reads well: ${locale}, ${colorScheme}, ${width} wide`, async ({
    demo,
    open,
    page,
    context,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 844 });
    await context.addCookies([{ name: "locale", value: locale, url: demo.url }]);
    await open("driver24", "/drive");
    const onwards = page.locator("nav button").last();
    for (let step = 1; step <= 8; step++) {
      await page.locator(`[aria-valuenow="${step}"]`).waitFor();
      await readsWell(page, `first-day-${step}-${locale}-${colorScheme}`);
      await onwards.click();
    }
    await page.locator("main:visible section").last().getByRole("button").last().click();
    await page.locator("[data-kind]").first().waitFor();
    await readsWell(page, `own-data-${locale}-${colorScheme}`);
  });
}

async function readsWell(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `e2e/results/screens/${name}.png`, fullPage: true });
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join("; ")}`);
  expect(serious, name).toEqual([]);
  const { scrollWidth, innerWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    innerWidth: window.innerWidth,
  }));
  expect(scrollWidth, name).toBeLessThanOrEqual(innerWidth);
}
