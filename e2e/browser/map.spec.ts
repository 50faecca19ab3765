import type { Page, WebSocketRoute } from "@playwright/test";
import { rest } from "../rest";
import { demoCookie } from "../sign-in";
import { expect, test } from "./fixtures";

const canvas = (page: Page) => page.locator("canvas[data-vehicles]");
const row = (page: Page, plate: string) => page.getByRole("option", { name: plate });
const panel = (page: Page, plate: string) => page.getByRole("region", { name: `Vehicle ${plate}` });

/** How many different pictures the vehicles' canvas shows within three seconds. */
const picturesOfAGlide = (page: Page) =>
  canvas(page).evaluate(async (element: HTMLCanvasElement) => {
    const context = element.getContext("2d") as CanvasRenderingContext2D;
    const seen = new Set<number>();
    const until = performance.now() + 3000;
    while (performance.now() < until) {
      await new Promise(requestAnimationFrame);
      const { data } = context.getImageData(0, 0, element.width, element.height);
      let sum = 0;
      for (const pixel of new Uint32Array(data.buffer)) sum = (sum * 31 + pixel) | 0;
      seen.add(sum);
    }
    return seen.size;
  });

/** A second's worth of way, so many seconds ago. */
const second = (ago: number, metres: number) => ({
  lat: 24.72 + metres / 111_195,
  lng: 46.68,
  speed: 60,
  heading: 0,
  recordedAt: new Date(Date.now() - ago * 1000).toISOString(),
});

test.describe("the map", () => {
  test("shows a fix within a moment, in panel, list and picture alike", async ({
    open,
    device,
  }) => {
    const { vehicle, report } = await device(0);
    const plate = vehicle.plateNumber;
    await report({ lat: 24.7136, lng: 46.6753, speed: 40, heading: 90, fuelLevel: 62 });
    const page = await open("dispatcher", `/map?vehicle=${vehicle.id}`);
    const detail = panel(page, plate);
    await expect(detail).toHaveAttribute("data-lat", /^24\.7136/);
    await expect(row(page, plate)).toContainText("Moving");

    await report({ lat: 24.7136, lng: 46.6763, speed: 72, heading: 90, fuelLevel: 61 });
    await expect(detail).toHaveAttribute("data-lng", /^46\.6763/, { timeout: 2000 });
    await expect(detail).toContainText("72");
    await expect(detail).toContainText("61");
    await expect(row(page, plate)).toContainText("72");
    await expect(canvas(page)).not.toHaveAttribute("data-vehicles", "0");
  });

  for (const [motion, says] of [
    ["no-preference", "glides between known fixes instead of jumping"],
    ["reduce", "does not glide where motion is not wanted"],
  ] as const) {
    test(says, async ({ open, device, page }) => {
      await page.emulateMedia({ reducedMotion: motion });
      const { vehicle, report } = await device(motion === "reduce" ? 1 : 2);
      await report(second(9, 0));
      await open("dispatcher", `/map?vehicle=${vehicle.id}`);
      const detail = panel(page, vehicle.plateNumber);
      await expect(detail).toHaveAttribute("data-lat", "24.72");
      await report(second(8, 60));
      await expect(detail).not.toHaveAttribute("data-lat", "24.72");
      // A marker glides as long as it took from the fix before to this one.
      await page.waitForTimeout(3000);
      const pictures = picturesOfAGlide(page);
      await report(second(7, 120));
      if (motion === "reduce") expect(await pictures).toBeLessThan(5);
      else expect(await pictures).toBeGreaterThan(7);
    });
  }

  test("lists every vehicle, and narrows by search and status", async ({ open, demo, device }) => {
    const { vehicle, report } = await device(3);
    await report({ lat: 24.74, lng: 46.7, speed: 50 });
    // Other tests' vehicles are in the fleet too.
    const cookie = await demoCookie(demo.url, "dispatcher");
    type Page = { items: unknown[] };
    const fleet = await rest<Page>(demo.url, cookie, "GET", "/api/vehicles?limit=1000");
    const all = `${fleet.body.items.length} vehicles`;
    const page = await open("dispatcher", "/map");
    await expect(page.getByText(all)).toBeVisible();
    const search = page.getByLabel("Search plate, name or driver");
    await search.fill(vehicle.plateNumber);
    await expect(page.getByRole("option")).toHaveCount(1);
    await expect(page.getByText("1 vehicle", { exact: true })).toBeVisible();
    await search.fill("no such plate");
    await page.getByRole("button", { name: "Show all vehicles" }).click();
    await expect(page.getByText(all)).toBeVisible();

    await page.getByRole("button", { name: "Moving", pressed: false }).click();
    await expect(row(page, vehicle.plateNumber)).toBeVisible();
    await expect(page.getByRole("option").filter({ hasText: "Offline" })).toHaveCount(0);
  });

  test("is driven from the keyboard", async ({ open }) => {
    const page = await open("dispatcher", "/map");
    await expect(page.getByRole("option").first()).toBeVisible();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    const detail = page.getByRole("region", { name: /^Vehicle / });
    await expect(detail).toBeVisible();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expect(detail).toHaveCount(0);
    await page.keyboard.press("/");
    await expect(page.getByLabel("Search plate, name or driver")).toBeFocused();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+k");
    await page.getByPlaceholder("Plate, name, driver, trip, place or page…").fill("vehicles");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/vehicles$/);
  });

  test("follows a vehicle until the map is dragged", async ({ open, device }) => {
    const { vehicle, report } = await device(4);
    await report({ lat: 24.75, lng: 46.7, speed: 60 });
    const page = await open("dispatcher", `/map?vehicle=${vehicle.id}`);
    const detail = panel(page, vehicle.plateNumber);
    const follow = detail.getByRole("button", { name: "Follow" });
    await follow.click();
    await expect(follow).toHaveAttribute("aria-pressed", "true");
    const pane = page.locator(".leaflet-map-pane");
    const before = await pane.getAttribute("style");
    let lat = 24.75;
    // The first of these may come while the map still flies to the vehicle.
    await expect(async () => {
      lat += 0.0003;
      await report({ lat, lng: 46.7, speed: 60 });
      await expect(pane).not.toHaveAttribute("style", before as string, { timeout: 1000 });
    }).toPass();
    await page.mouse.move(640, 500);
    await page.mouse.down();
    await page.mouse.move(740, 560, { steps: 5 });
    await page.mouse.up();
    await expect(follow).toHaveAttribute("aria-pressed", "false");
  });

  test("says quietly that the base map cannot be had, and works on", async ({ open }) => {
    const page = await open("dispatcher", "/map");
    await expect(page.getByText("Base map unavailable")).toBeVisible({ timeout: 20_000 });
  });

  test("tells when the connection is lost, and catches up by itself", async ({
    open,
    device,
    page,
  }) => {
    let isCut = false;
    let current: WebSocketRoute | undefined;
    await page.routeWebSocket(/\/socket\.io\//, (socket) => {
      current = socket;
      if (isCut) void socket.close();
      else socket.connectToServer();
    });
    const { vehicle, report } = await device(5);
    await report({ lat: 24.76, lng: 46.7, speed: 60 });
    await open("dispatcher", `/map?vehicle=${vehicle.id}`);
    const state = page.getByRole("status").filter({ hasText: /^(Live|Stale .*|Catching up)$/ });
    await expect(state).toHaveText("Live");
    isCut = true;
    await current?.close();
    await expect(state).toHaveText(/^(Stale|Catching up)/);
    await report({ lat: 24.7606, lng: 46.7, speed: 60 });
    isCut = false;
    await expect(state).toHaveText("Live", { timeout: 20_000 });
    const detail = panel(page, vehicle.plateNumber);
    await expect(detail).toHaveAttribute("data-lat", /^24\.7606/);
  });
});
