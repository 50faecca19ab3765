import type { Page } from "@playwright/test";
import type { LatLng } from "../../lib/domain/geo";
import type { TripView } from "../../lib/domain/trip-view";
import { dispatch } from "../socket/trip-calls";
import { type Device, expect, test } from "./fixtures";
import { leg, standing } from "./trips";

/** A trip from the map to the customer's door, as dispatcher, driver's vehicle and customer see it. */

/** Clicks on the map, at parts of its width and height. */
async function clickMap(page: Page, x: number, y: number) {
  const box = await page.locator(".leaflet-container").boundingBox();
  if (!box) throw new Error("There is no map.");
  await page.mouse.click(box.x + box.width * x, box.y + box.height * y);
}

/** The vehicle drives there in so many seconds and stands for half a minute, each fix in its time. */
async function driveTo(phone: Device, from: LatLng, to: LatLng) {
  const start = new Date();
  const seconds = 24;
  const there = leg(from, to, start, seconds, 2);
  const stood = standing(to, new Date(start.getTime() + (seconds + 2) * 1000), 28, 4);
  for (const fix of [...there, ...stood]) {
    const wait = Date.parse(fix.recordedAt) - Date.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    await phone.report(fix);
  }
}

test("a trip made on the map is driven, fills its page live, and shows a customer their part alone", async ({
  open,
  demo,
  device,
  browser,
}) => {
  test.setTimeout(240_000);
  const phone = await device(16);
  const page = await open("dispatcher", `/trips/new?vehicle=${phone.vehicle.id}`);
  for (let i = 0; i < 3; i++) await page.getByRole("button", { name: "Zoom in" }).click();
  await expect(page.getByText("Choose on the map where the trip starts.")).toBeVisible();
  await clickMap(page, 0.42, 0.5);
  await expect(page.getByText("Now choose on the map where it goes.")).toBeVisible();
  await clickMap(page, 0.54, 0.5);
  await clickMap(page, 0.48, 0.42);
  await page.getByRole("combobox", { name: "Stop 1" }).fill("Neighbour");
  await page.getByRole("combobox", { name: "Destination" }).fill("Customer");
  await page.getByLabel("Name", { exact: true }).fill("To the door");
  await page.getByRole("button", { name: "Create trip" }).click();
  await expect(page).toHaveURL(/\/trips\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("To the door");

  const sure = page.getByRole("alertdialog");
  await page.getByRole("button", { name: "Start trip" }).click();
  await sure.getByRole("button", { name: "Start trip" }).click();
  await expect(page.getByText("Ongoing").first()).toBeVisible();
  await page.getByRole("button", { name: "Share" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Create link" }).click();
  const link = await dialog.getByLabel("Link", { exact: true }).inputValue();
  await page.keyboard.press("Escape");
  const customer = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await customer.goto(demo.url + new URL(link).pathname);

  const id = page.url().split("/").at(-1);
  const { body: trip } = await dispatch<TripView>(demo.url, "GET", `/api/trips/${id}`);
  const [neighbour] = trip.stops as [TripView["destination"]];
  const timeline = page.getByRole("list", { name: "Timeline" });
  await driveTo(phone, trip.origin, neighbour);
  await expect(timeline.locator("[data-kind=arrived]")).toContainText("Neighbour");
  await expect(page.getByText(/80 % of arrivals fall between/)).toBeVisible();
  await expect(customer.getByRole("heading")).toHaveText("Your delivery is on the way");
  await expect(customer.getByText("Most likely between")).toBeVisible();
  const seen = await customer.content();
  const surname = trip.driver?.name.split(" ").at(-1) as string;
  for (const secret of ["To the door", "Neighbour", surname, String(neighbour.lat), trip.id]) {
    expect(seen).not.toContain(secret);
  }

  await driveTo(phone, neighbour, trip.destination);
  await expect(timeline.locator("[data-kind=arrived]")).toHaveCount(2);
  await expect(timeline.locator("[data-kind=departed]")).toContainText("Neighbour");
  await expect(page.getByText("100% done")).toBeVisible();
  await expect(customer.getByRole("heading")).toHaveText("Your delivery has arrived");
  await expect(customer.locator("canvas[data-vehicles='1']")).toHaveCount(0);
  await page.getByRole("button", { name: "Complete trip" }).first().click();
  await sure.getByRole("button", { name: "Complete trip" }).click();
  await expect(page.getByText("Completed").first()).toBeVisible();
  await expect(timeline.locator("[data-kind=completed]")).toBeVisible();
  await customer.close();
});
