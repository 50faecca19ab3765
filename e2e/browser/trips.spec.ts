import type { Locator, Page } from "@playwright/test";
import type { TripView } from "../../lib/domain/trip-view";
import { rest } from "../rest";
import { demoCookie } from "../sign-in";
import { expect, test } from "./fixtures";

const depot = { lat: 24.71, lng: 46.67, label: "Depot" };
const harbour = { lat: 24.8, lng: 46.75, label: "Harbour" };

/** A trip planned by another dispatcher's program. */
async function plan(url: string, vehicleId: string, name: string, more: object = {}) {
  const cookie = await demoCookie(url, "admin");
  const trip = { vehicleId, name, origin: depot, destination: harbour, ...more };
  const { status, body } = await rest<TripView>(url, cookie, "POST", "/api/trips", trip);
  expect(status).toBe(201);
  return body;
}

const row = (page: Page, name: string) => page.getByRole("row", { name });
const menu = (of: Locator) => of.getByRole("button", { name: /^Actions for/ });

/** A busy machine may take a while to connect. */
const live = (page: Page) =>
  expect(page.getByRole("status").filter({ hasText: /^Live$/ })).toBeVisible({ timeout: 30_000 });

/** Clicks on the map, at parts of its width and height. */
async function clickMap(page: Page, x: number, y: number) {
  const box = await page.locator(".leaflet-container").boundingBox();
  if (!box) throw new Error("There is no map.");
  await page.mouse.click(box.x + box.width * x, box.y + box.height * y);
}

test.describe("trips", () => {
  test("are planned on the map by clicks, and end up on their own address", async ({
    open,
    device,
  }) => {
    // Out of town, where no other test's vehicle is nearer: ten are offered.
    const { vehicle, report } = await device(19);
    await report({ lat: 25.3, lng: 46.9, speed: 0 });
    const page = await open("dispatcher", "/trips/new");
    await expect(page.getByText("Choose on the map where the trip starts.")).toBeVisible();
    await clickMap(page, 0.4, 0.6);
    await expect(page.getByText("Now choose on the map where it goes.")).toBeVisible();
    await clickMap(page, 0.6, 0.4);
    await clickMap(page, 0.5, 0.3);
    await expect(page.getByRole("combobox", { name: "Stop 1" })).toBeVisible();
    await page.keyboard.press("Control+z");
    await expect(page.getByRole("combobox", { name: "Stop 1" })).toHaveCount(0);

    const start = page.getByRole("combobox", { name: "Start" });
    await start.fill("25.31, 46.91");
    await page.getByRole("option", { name: "Go to 25.31, 46.91" }).click();
    await expect(page.getByText("25.31000, 46.91000")).toBeVisible();
    await start.fill("Depot");

    await page.getByRole("button", { name: "Create trip" }).click();
    await expect(page.getByText("Choose a vehicle.")).toBeVisible();
    await page.getByRole("radio", { name: vehicle.plateNumber }).check();
    await page.getByLabel("Name", { exact: true }).fill("Clicked together");
    await page.getByRole("button", { name: "Create trip" }).click();
    await expect(page).toHaveURL(/\/trips\/[0-9a-f-]{36}$/);
    await expect(page.getByText("Clicked together was planned.")).toBeVisible();
  });

  test("keep their draft over a reload, and give it back after it was discarded", async ({
    open,
  }) => {
    const page = await open("dispatcher", "/trips/new");
    await page.getByLabel("Name", { exact: true }).fill("Half a trip");
    await page.reload();
    const name = page.getByLabel("Name", { exact: true });
    await expect(name).toHaveValue("Half a trip");
    await page.getByRole("button", { name: "Discard" }).click();
    await expect(name).toHaveValue("");
    await page.getByRole("button", { name: "Undo" }).last().click();
    await expect(name).toHaveValue("Half a trip");
  });

  test("appear in the list as others plan, start and cancel them", async ({
    open,
    demo,
    device,
  }) => {
    const { vehicle } = await device(1);
    const page = await open("dispatcher", "/trips");
    await live(page);
    const trip = await plan(demo.url, vehicle.id, "From elsewhere");
    await expect(row(page, "From elsewhere")).toContainText("Scheduled");
    await expect(row(page, "From elsewhere")).toContainText(vehicle.plateNumber);
    const cookie = await demoCookie(demo.url, "admin");
    await rest(demo.url, cookie, "POST", `/api/trips/${trip.id}/start`, {});
    await expect(row(page, "From elsewhere")).toContainText("Ongoing");
    await rest(demo.url, cookie, "POST", `/api/trips/${trip.id}/cancel`, {});
    await expect(row(page, "From elsewhere")).toHaveCount(0);
  });

  test("are cancelled only after asking, with the reason given", async ({ open, demo, device }) => {
    const { vehicle } = await device(2);
    const trip = await plan(demo.url, vehicle.id, "Called off");
    const page = await open("dispatcher", "/trips");
    await menu(row(page, "Called off")).click();
    await page.getByRole("menuitem", { name: "Cancel trip" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Keep the trip" }).click();
    await expect(row(page, "Called off")).toContainText("Scheduled");

    await menu(row(page, "Called off")).click();
    await page.getByRole("menuitem", { name: "Cancel trip" }).click();
    await dialog.getByLabel("Reason").fill("Shop closed");
    await dialog.getByRole("button", { name: "Cancel trip" }).click();
    await expect(row(page, "Called off")).toHaveCount(0);
    const cookie = await demoCookie(demo.url, "admin");
    const { body } = await rest<TripView>(demo.url, cookie, "GET", `/api/trips/${trip.id}`);
    expect(body).toMatchObject({ status: "cancelled", reason: "Shop closed" });
  });

  test("are given to another vehicle and its driver", async ({ open, demo, device }) => {
    const [{ vehicle: first }, { vehicle: second }] = [await device(3), await device(4)];
    await plan(demo.url, first.id, "Handed over");
    const page = await open("dispatcher", "/trips");
    await menu(row(page, "Handed over")).click();
    await page.getByRole("menuitem", { name: "Give to another" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox", { name: /Any vehicle/ }).fill(second.plateNumber);
    await page.getByRole("option", { name: second.plateNumber }).click();
    await dialog.getByRole("button", { name: "Give the trip" }).click();
    await expect(row(page, "Handed over")).toContainText(second.plateNumber);
    await expect(row(page, "Handed over")).toContainText(second.driver?.name ?? "");
  });

  test("are filtered by an address that can be shared", async ({ open, demo, device }) => {
    const { vehicle } = await device(5);
    await plan(demo.url, vehicle.id, "Needle");
    await plan(demo.url, vehicle.id, "Haystack");
    const page = await open("dispatcher", "/trips");
    await expect(row(page, "Haystack")).toBeVisible();
    await page.keyboard.press("/");
    await page.keyboard.type("needl");
    await expect(row(page, "Haystack")).toHaveCount(0);
    await expect(row(page, "Needle")).toBeVisible();
    await page.getByRole("button", { name: "Ongoing" }).click();
    await expect(page).toHaveURL(/\/trips\?status=scheduled&q=needl$/);

    await page.reload();
    await expect(row(page, "Needle")).toBeVisible();
    await expect(page.getByRole("button", { name: "Ongoing" })).toHaveAttribute(
      "aria-pressed",
      "false",
    );
    await page.getByRole("button", { name: "Completed" }).click();
    await page.getByRole("button", { name: "Scheduled" }).click();
    await expect(page).toHaveURL(/\/trips\?status=completed&q=needl$/);
    await expect(page.getByText("No trip matches")).toBeVisible();
    await page.getByRole("button", { name: "Clear the filter" }).click();
    await expect(page).toHaveURL(/\/trips$/);
    await expect(row(page, "Haystack")).toBeVisible();
  });

  test("are walked through by j and k, and opened by Enter", async ({ open, demo, device }) => {
    const { vehicle } = await device(6);
    const sooner = await plan(demo.url, vehicle.id, "Keys one");
    await plan(demo.url, vehicle.id, "Keys two");
    const page = await open("dispatcher", "/trips?q=keys");
    await expect(row(page, "Keys two")).toBeVisible();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await expect(page.getByRole("link", { name: "Keys two" })).toBeFocused();
    await page.keyboard.press("k");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`/trips/${sooner.id}$`));
  });

  test("are found from anywhere, and shown with their vehicle on the map", async ({
    open,
    demo,
    device,
  }) => {
    const { vehicle, report } = await device(7);
    await report({ lat: 24.72, lng: 46.68, speed: 30 });
    const trip = await plan(demo.url, vehicle.id, "Palette run");
    const page = await open("dispatcher", `/map?vehicle=${vehicle.id}`);
    const panel = page.getByRole("region", { name: `Vehicle ${vehicle.plateNumber}` });
    await live(page);
    await expect(panel.getByRole("link", { name: "Palette run" })).toBeVisible();
    await expect(panel.getByRole("link", { name: "New trip with this vehicle" })).toHaveAttribute(
      "href",
      `/trips/new?vehicle=${vehicle.id}`,
    );
    await page.keyboard.press("Control+k");
    await page.keyboard.type("palette r");
    await page.getByRole("option", { name: "Palette run" }).click();
    await expect(page).toHaveURL(new RegExp(`/trips/${trip.id}$`));
  });
});
