import type { Page } from "@playwright/test";
import type { GeofenceView } from "../../lib/domain/geofence";
import { rest } from "../rest";
import { demoCookie } from "../sign-in";
import { expect, test } from "./fixtures";

/** A place of its own for each test: their fences do not lie in each other. */
const place = (north: number) => ({ lat: 24.5 + north / 10, lng: 46.6 });

async function ask<T>(url: string, verb: "GET" | "POST" | "PUT", path: string, content?: object) {
  const cookie = await demoCookie(url, "admin");
  const { status, body } = await rest<T>(url, cookie, verb, path, content);
  expect(status).toBeLessThan(300);
  return body;
}

const circle = (name: string, north: number) => ({
  name,
  kind: "circle",
  center: place(north),
  radius: 300,
  triggers: [],
});

const form = (page: Page) => page.getByRole("form", { name: /geofence$/ });
const row = (page: Page, name: string) => page.getByRole("option", { name });

/** Clicks on the map, at parts of its width and height, as slowly as a hand. */
async function clickMap(page: Page, x: number, y: number) {
  const box = await page.locator(".leaflet-container").boundingBox();
  if (!box) throw new Error("There is no map.");
  const [left, top] = [box.x + box.width * x, box.y + box.height * y];
  await page.mouse.move(left, top, { steps: 5 });
  await page.mouse.click(left, top);
}

/** A busy machine may take a while to connect. */
const live = (page: Page) =>
  expect(page.getByRole("status").filter({ hasText: /^Live$/ })).toBeVisible({ timeout: 30_000 });

test.describe("geofences", () => {
  test("are drawn as a circle by mouse, changed, and a vehicle is seen to cross them", async ({
    open,
    demo,
    device,
  }) => {
    const { vehicle, report } = await device(6);
    const page = await open("dispatcher", "/geofences");
    await live(page);
    await page.getByRole("button", { name: "New geofence" }).first().click();
    await expect(page.getByText("Click the centre on the map, then how far")).toBeVisible();
    await clickMap(page, 0.5, 0.5);
    await clickMap(page, 0.55, 0.55);
    const radius = form(page).getByLabel("Radius");
    await expect(radius).toHaveValue(/^\d+$/);
    await form(page).getByLabel("Name").fill("Drawn circle");
    await form(page).getByRole("button", { name: "Save geofence" }).click();
    await expect(page.getByText("Drawn circle was saved.")).toBeVisible();
    await expect(row(page, "Drawn circle")).toHaveAttribute("aria-selected", "true");
    await expect(page).toHaveURL(/\?selected=[0-9a-f-]{36}$/);
    const id = page.url().split("=")[1] as string;

    await page.getByRole("button", { name: "Change", exact: true }).click();
    await radius.fill("500");
    await form(page).getByRole("button", { name: "Save geofence" }).click();
    await expect(row(page, "Drawn circle")).toContainText("500 m");

    const { center } = await ask<GeofenceView>(demo.url, "GET", `/api/geofences/${id}`);
    if (!center) throw new Error("A circle has a centre.");
    const at = (metres: number, ago: number) => ({
      lat: center.lat + metres / 111_195,
      lng: center.lng,
      speed: 40,
      accuracy: 5,
      recordedAt: new Date(Date.now() - ago * 1000).toISOString(),
    });
    await report([at(900, 100), at(750, 85), at(300, 70), at(200, 55), at(100, 40), at(0, 25)]);
    const panel = page.getByRole("region", { name: "Selected geofence" });
    await expect(panel.getByRole("listitem")).toContainText([vehicle.plateNumber], {
      timeout: 20_000,
    });
    await expect(panel.getByRole("listitem").first()).toContainText("went in");
    await panel.getByRole("link", { name: vehicle.plateNumber }).click();
    await expect(page.getByRole("link", { name: "Drawn circle" })).toBeVisible({ timeout: 20_000 });
  });

  test("are drawn as a polygon by mouse, and refused in words when they cross themselves", async ({
    open,
  }) => {
    const page = await open("dispatcher", "/geofences?new=circle");
    await live(page);
    await form(page).getByText("Polygon").click();
    await clickMap(page, 0.45, 0.4);
    await clickMap(page, 0.6, 0.6);
    await clickMap(page, 0.6, 0.4);
    await clickMap(page, 0.45, 0.6);
    await clickMap(page, 0.45, 0.4);
    const corners = form(page).getByRole("textbox", { name: /^Corner \d/ });
    await expect(corners).toHaveCount(4);
    await form(page).getByLabel("Name").fill("Drawn polygon");
    await form(page).getByRole("button", { name: "Save geofence" }).click();
    await expect(form(page)).toContainText("The outline crosses itself.");

    // The second and the third corner change places.
    const [second, third] = [await corners.nth(1).inputValue(), await corners.nth(2).inputValue()];
    await corners.nth(1).fill(third);
    await corners.nth(2).fill(second);
    await form(page).getByRole("button", { name: "Save geofence" }).click();
    await expect(page.getByText("Drawn polygon was saved.")).toBeVisible();
    await expect(row(page, "Drawn polygon")).toContainText("Polygon, 4 corners");
  });

  test("are made with the keyboard alone, and what the server refuses stands at its field", async ({
    open,
  }) => {
    const page = await open("dispatcher", "/geofences");
    await live(page);
    await page.locator("body").press("n");
    const save = form(page).getByRole("button", { name: "Save geofence" });
    await save.press("Enter");
    await expect(form(page).getByLabel("Name")).toBeFocused();
    await expect(form(page)).toContainText("Give it a name");
    await form(page).getByLabel("Name").fill("Typed circle");
    await form(page).getByLabel("Centre").fill("24.6, 179.999");
    await form(page).getByLabel("Radius").fill("5000");
    await save.press("Enter");
    await expect(form(page)).toContainText("The circle reaches over the antimeridian");
    await expect(form(page).getByLabel("Radius")).toHaveAttribute("aria-invalid", "true");

    const { lat, lng } = place(2);
    await form(page).getByLabel("Centre").fill(`${lat}, ${lng}`);
    await form(page).getByLabel("stays long").check();
    await form(page).getByLabel("Longer than").fill("20");
    await form(page).getByRole("button", { name: "Only at certain hours" }).press("Enter");
    await form(page).getByRole("button", { name: "Friday" }).press("Enter");
    await save.press("Enter");
    await expect(page.getByText("Typed circle was saved.")).toBeVisible();
    const panel = page.getByRole("region", { name: "Selected geofence" });
    await expect(panel).toContainText("staying 20 min");
    await expect(panel).toContainText("08:00 – 17:00");
    await expect(panel).not.toContainText("Fri");
  });

  test("changed by somebody else meanwhile are not overwritten unawares", async ({
    open,
    demo,
  }) => {
    const fence = await ask<GeofenceView>(
      demo.url,
      "POST",
      "/api/geofences",
      circle("Shared depot", 3),
    );
    const page = await open("dispatcher", `/geofences?selected=${fence.id}`);
    await live(page);
    await page.getByRole("button", { name: "Change", exact: true }).click();
    await form(page).getByLabel("Name").fill("My depot");
    const theirs = { ...circle("Their depot", 3), expectedVersion: fence.version };
    await ask(demo.url, "PUT", `/api/geofences/${fence.id}`, theirs);
    const note = form(page).getByRole("alert");
    await expect(note).toContainText("Somebody else changed this geofence");
    await form(page).getByRole("button", { name: "Save geofence" }).click();
    await expect(form(page).getByRole("alert")).toHaveCount(2);
    await expect(row(page, "Their depot")).toBeVisible();
    await note.getByRole("button", { name: "Keep mine" }).click();
    await form(page).getByRole("button", { name: "Save geofence" }).click();
    await expect(row(page, "My depot")).toBeVisible();
  });

  test("are found, walked through and deleted with the keyboard, a draft outlives a reload", async ({
    open,
    demo,
  }) => {
    for (const name of ["Gate 10", "Gate 9"])
      await ask(demo.url, "POST", "/api/geofences", circle(name, 4));
    const page = await open("dispatcher", "/geofences");
    await expect(row(page, "Gate 9")).toBeVisible({ timeout: 30_000 });
    await page.locator("body").press("/");
    await page.keyboard.type("gate");
    await expect(page.getByRole("option")).toHaveText([/Gate 9/, /Gate 10/]);
    await page.keyboard.press("Escape");
    await page.locator("body").press("j");
    await page.locator("body").press("j");
    await page.locator("body").press("Enter");
    await expect(row(page, "Gate 10")).toHaveAttribute("aria-selected", "true");

    await page.getByRole("button", { name: "Change", exact: true }).click();
    await form(page).getByLabel("Name").fill("Gate 11");
    await page.reload();
    await expect(form(page).getByLabel("Name")).toHaveValue("Gate 11");
    await form(page).getByRole("button", { name: "Discard" }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(form(page).getByLabel("Name")).toHaveValue("Gate 11");
    await form(page).getByRole("button", { name: "Discard" }).click();

    await page.getByRole("button", { name: "Delete" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click();
    await expect(page.getByText("Gate 10 was deleted.")).toBeVisible();
    await expect(row(page, "Gate 10")).toHaveCount(0);
  });

  test("lie quietly on the live map, and can be put away there for good", async ({
    open,
    demo,
    device,
  }) => {
    const { report } = await device(7);
    await report({ ...place(5), speed: 0 });
    await ask(demo.url, "POST", "/api/geofences", {
      ...circle("Under the fleet", 5),
      radius: 90_000,
    });
    const page = await open("dispatcher", "/map");
    await live(page);
    await page.getByRole("button", { name: "Show the whole fleet" }).click();
    const box = await page.locator(".leaflet-container").boundingBox();
    if (!box) throw new Error("There is no map.");
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
    // A fence is told by its name where the pointer is; other tests' fences may lie there too.
    await expect(page.locator(".leaflet-tooltip").first()).toBeVisible();
    const toggle = page.getByRole("button", { name: "Geofences" });
    await toggle.click();
    await expect(toggle).toHaveAttribute("aria-pressed", "false");
    await page.reload();
    await expect(toggle).toHaveAttribute("aria-pressed", "false");
    await page.mouse.move(box.x + box.width / 2 + 9, box.y + box.height / 2, { steps: 4 });
    await expect(page.locator(".leaflet-tooltip")).toHaveCount(0);
  });
});
