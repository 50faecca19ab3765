import type { Page } from "@playwright/test";
import { AGAIN_MS } from "../../lib/client/ring";
import type { AlertView } from "../../lib/domain/alert";
import { type Client, connectAs } from "../client";
import { raise, sos } from "../socket/emergency-calls";
import { dispatch } from "../socket/trip-calls";
import { expect, test } from "./fixtures";

declare global {
  interface Window {
    /** How many tones have begun. */
    tones: number;
  }
}

/** Tones of one siren. */
const BURST = 4;

const banner = (page: Page) => page.getByRole("region", { name: "Emergencies" });
const line = (page: Page, { id }: AlertView) => page.locator(`[data-alert="${id}"]`);

test.describe("an SOS in the control room", () => {
  let driver: Client;
  test.beforeEach(async ({ demo }) => {
    driver = await connectAs(demo.url, "driver6");
  });
  test.afterEach(async ({ demo }) => {
    driver.disconnect();
    const path = "/api/alerts?status=open,acknowledged";
    const { body } = await dispatch<{ items: AlertView[] }>(demo.url, "GET", path);
    for (const { id } of body.items) await dispatch(demo.url, "POST", `/api/alerts/${id}/resolve`);
  });

  test("is over every page until somebody has it and says it is over", async ({ open, demo }) => {
    const page = await open("dispatcher", "/vehicles");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(banner(page)).toHaveCount(0);
    const alert = await raise(driver, sos({ message: "Two men at the gate" }));
    const row = line(page, alert);
    const plate = alert.vehicle?.plateNumber as string;
    await expect(row.getByRole("alert")).toContainText("SOS");
    await expect(row.getByRole("alert")).toContainText(alert.driver?.name as string);
    await expect(row.getByRole("alert")).toContainText(plate);
    await expect(row).toContainText("Two men at the gate");
    await expect(row.getByRole("link", { name: /^Call / })).toHaveAttribute("href", /^tel:/);

    await row.getByRole("link", { name: "Show on map" }).click();
    await expect(page).toHaveURL(`${demo.url}/map?vehicle=${alert.vehicleId}`);
    await expect(page.getByRole("region", { name: `Vehicle ${plate}` })).toBeVisible();
    await expect(row).toBeVisible();

    const seen = new Promise<AlertView>((resolve) =>
      driver.once("alert:updated", (event) => resolve(event.alert as AlertView)),
    );
    await row.getByRole("button", { name: "Acknowledge" }).press("Enter");
    await expect(row).toContainText(/Nora Dispatcher.? has it since/);
    await expect(row.getByRole("alert")).toHaveCount(0);
    expect((await seen).acknowledgedBy?.name).toBe("Nora Dispatcher");

    await page.reload();
    await row.getByRole("button", { name: "Resolve" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("What happened?").fill("They left when the guard came");
    await dialog.getByLabel("I have made sure that nobody needs help").check();
    await dialog.getByRole("button", { name: "Resolve" }).click();
    await expect(banner(page)).toHaveCount(0);
    const path = `/api/alerts/${alert.id}`;
    const { body } = await dispatch<AlertView>(demo.url, "GET", path);
    expect(body).toMatchObject({ status: "resolved", note: "They left when the guard came" });
  });

  test("sounds again and again until somebody has it", async ({ open, page }) => {
    await page.addInitScript(() => {
      window.tones = 0;
      const { start } = AudioScheduledSourceNode.prototype;
      OscillatorNode.prototype.start = function (when) {
        window.tones++;
        start.call(this, when);
      };
    });
    await open("dispatcher", "/vehicles");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    // Browsers allow sound once the page was touched.
    await page.getByRole("heading", { level: 1 }).click();
    const tones = () => page.evaluate(() => window.tones);
    const row = line(page, await raise(driver, sos()));
    await expect(row).toBeVisible();
    await expect.poll(tones).toBeGreaterThan(0);
    const first = await tones();
    // Twice more: a page that was still catching up may have begun anew.
    await expect.poll(tones, { timeout: 20_000 }).toBeGreaterThanOrEqual(first + 2 * BURST);

    await row.getByRole("button", { name: "Acknowledge" }).click();
    await expect(row).toContainText(/Nora Dispatcher.? has it since/);
    const last = await tones();
    // So long that another burst would have come.
    const until = Date.now() + AGAIN_MS + 1_000;
    await expect
      .poll(async () => ((await tones()) === last ? Date.now() : Number.NaN), { timeout: 15_000 })
      .toBeGreaterThan(until);
    expect(await tones()).toBe(last);
  });

  test("is within reach while a dialog is open, which stays as it is", async ({ open }) => {
    const page = await open("dispatcher", "/vehicles");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog");
    await expect(dialog).toBeVisible();
    const row = line(page, await raise(driver, sos()));
    await row.getByRole("button", { name: "Acknowledge" }).click();
    await expect(row).toContainText(/Nora Dispatcher.? has it since/);
    await expect(dialog).toBeVisible();
  });

  test("leaves the map's controls in reach, and practice does not show", async ({ open }) => {
    const page = await open("dispatcher", "/map");
    await expect(page.getByRole("option").first()).toBeVisible();
    await raise(driver, sos({ drill: true }));
    const real = await raise(driver, sos());
    await expect(line(page, real)).toBeVisible();
    await expect(banner(page).getByRole("listitem")).toHaveCount(1);
    await page.getByRole("button", { name: "Zoom in" }).click({ trial: true });
    const [below, map] = [
      await banner(page).boundingBox(),
      await page.locator(".leaflet-container").boundingBox(),
    ];
    expect(map?.y).toBe((below?.y ?? 0) + (below?.height ?? 0));
    const drawn = page.locator(".leaflet-container canvas").first();
    await expect
      .poll(async () => (await drawn.boundingBox())?.height ?? 0)
      .toBeLessThanOrEqual(Math.ceil(map?.height ?? 0));
  });

  test("leaves them in reach on a phone too, however much there is to say", async ({
    open,
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open("dispatcher", "/map");
    const message = "Two men at the gate. ".repeat(10);
    for (let i = 0; i < 3; i++) await raise(driver, sos({ message }));
    await expect(banner(page).getByRole("listitem")).toHaveCount(3);
    for (const name of ["Zoom in", "Zoom out"]) {
      await page.getByRole("button", { name }).click({ trial: true });
    }
    await page.getByRole("button", { name: "Acknowledge" }).last().click();
    await expect(banner(page).getByText(/has it since/)).toHaveCount(1);
  });

  test("shows three lines, counts the others, and brings them on demand", async ({ open }) => {
    const page = await open("dispatcher", "/trips");
    for (let i = 0; i < 5; i++) await raise(driver, sos());
    await expect(banner(page).getByRole("button", { name: "and 2 more" })).toBeVisible();
    await expect(banner(page).getByRole("listitem")).toHaveCount(3);
    await banner(page).getByRole("button", { name: "and 2 more" }).click();
    await expect(banner(page).getByRole("listitem")).toHaveCount(5);
  });
});
