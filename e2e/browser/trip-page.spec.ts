import type { Page } from "@playwright/test";
import type { TripView } from "../../lib/domain/trip-view";
import { rest } from "../rest";
import { type DemoAccount, demoCookie } from "../sign-in";
import { type Device, expect, test } from "./fixtures";
import { driveAll, leg, minutesAgo, order, places, planTrip, reportAll, standing } from "./trips";

const { depot, clinic, hospital } = places;
const later = (start: Date, seconds: number) => new Date(start.getTime() + seconds * 1000);
const region = (page: Page, name: string) =>
  page.locator("section").filter({ has: page.getByRole("heading", { name, exact: true }) });
const row = (page: Page, stop: string) =>
  page.getByRole("list", { name: "Stops" }).getByRole("listitem").filter({ hasText: stop });

/** A trip of this vehicle that started so many minutes ago. */
async function started(url: string, { vehicle }: Device, minutes: number, plan: object = {}) {
  const trip = await planTrip(url, { vehicleId: vehicle.id, ...plan });
  const start = minutesAgo(minutes);
  return { start, trip: await order(url, trip, "start", { occurredAt: start.toISOString() }) };
}

/** The demo account of the vehicle's driver. */
async function driverOf(url: string, { vehicle }: Device): Promise<DemoAccount> {
  type Users = { items: { id: string; email: string }[] };
  const admin = await demoCookie(url, "admin");
  const { body } = await rest<Users>(url, admin, "GET", "/api/users?role=driver&limit=1000");
  const { email } = body.items.find(({ id }) => id === vehicle.driverId) as { email: string };
  return email.split("@")[0] as DemoAccount;
}

test.describe("a trip's page", () => {
  test("fills by itself: the way, progress, arrivals and departures as they are seen", async ({
    open,
    demo,
    device,
  }) => {
    const phone = await device(9);
    const { start, trip } = await started(demo.url, phone, 20, { name: "Round north" });
    const page = await open("dispatcher", `/trips/${trip.id}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Round north");
    await expect(page.getByText("The vehicle has not been seen yet")).toBeVisible();
    await expect(page.getByText("0% done")).toBeVisible();

    await reportAll(phone, leg(depot, clinic, start, 420));
    await expect(page.getByRole("region", { name: "Map of the trip" }).first()).toBeVisible();
    await expect(page.locator("[data-fixes='0']")).toHaveCount(0);
    await expect(page.getByText("0% done")).toHaveCount(0);
    await expect(page.getByText(/80 % of arrivals fall between/)).toBeVisible();

    await reportAll(phone, standing(clinic, later(start, 435), 90));
    const timeline = page.getByRole("list", { name: "Timeline" });
    const arrival = timeline.locator("[data-kind=arrived]");
    await expect(arrival).toContainText(/Arrived at .?Olaya Clinic/);
    await expect(arrival).toContainText("seen in the fixes");
    // It happened a quarter of an hour before the server could know.
    await expect(arrival).toContainText(/happened \d\d:\d\d, received \d\d:\d\d/);
    await expect(row(page, "Olaya Clinic")).toContainText("Arrived");

    await reportAll(phone, leg(clinic, hospital, later(start, 540), 240));
    await expect(timeline.locator("[data-kind=departed]")).toContainText(/Left .?Olaya Clinic/);
    await expect(row(page, "Olaya Clinic")).toContainText("Done");
    await expect(page.locator("canvas[data-vehicles='1']")).toBeVisible();
  });

  test("takes corrections, and keeps what was said before on the timeline", async ({
    open,
    demo,
    device,
  }) => {
    const phone = await device(10);
    const { start, trip } = await started(demo.url, phone, 30);
    await reportAll(phone, standing(clinic, later(start, 420), 90));
    const page = await open("dispatcher", `/trips/${trip.id}`);
    const stop = row(page, "Olaya Clinic");
    await expect(stop).toContainText("seen in the fixes");
    await stop.getByRole("button", { name: "Correct" }).click();
    await page.getByRole("menuitem", { name: "Correct the arrival…" }).click();
    const dialog = page.getByRole("dialog");
    const time = dialog.getByLabel("Time", { exact: true });
    const known = new Date(await time.inputValue());
    const local = new Date(known.getTime() - known.getTimezoneOffset() * 60_000 - 180_000);
    await time.fill(local.toISOString().slice(0, 19));
    await dialog.getByRole("button", { name: "Correct the arrival…" }).click();
    await expect(dialog).toHaveCount(0);
    await expect(stop).toContainText(/by .?Nora Dispatcher/);
    await expect(page.getByRole("list", { name: "Timeline" })).toContainText(/corrected from/);

    const next = row(page, "Nakheel Pharmacy");
    await next.getByRole("button", { name: "Correct" }).click();
    await page.getByRole("menuitem", { name: "Skip…" }).click();
    const skip = page.getByRole("dialog").getByRole("button", { name: "Skip…" });
    await expect(skip).toBeDisabled();
    await page.getByRole("dialog").getByLabel("Why?").fill("Closed today");
    await skip.click();
    await expect(next).toContainText("Skipped: Closed today");
    await next.getByRole("button", { name: "Correct" }).click();
    await page.getByRole("menuitem", { name: "Open again" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Open again" }).click();
    await expect(next).toContainText("To come");
  });

  test("starts, takes a note and completes, each asked for and shown at once", async ({
    open,
    demo,
    device,
  }) => {
    const { vehicle } = await device(11);
    const trip = await planTrip(demo.url, { vehicleId: vehicle.id });
    const page = await open("dispatcher", `/trips/${trip.id}`);
    const asked = page.getByRole("alertdialog");
    await page.getByRole("button", { name: "Start trip" }).click();
    await asked.getByRole("button", { name: "Start trip" }).click();
    await expect(page.getByText("Ongoing")).toBeVisible();
    await page.getByLabel("Note").fill("Ring twice");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await expect(page.getByRole("list", { name: "Timeline" })).toContainText("Ring twice");
    await page.getByRole("button", { name: "Complete trip" }).click();
    await expect(asked).toContainText("2 stops were not visited");
    await asked.getByRole("button", { name: "Complete trip" }).click();
    await expect(page.getByText("Completed").first()).toBeVisible();
    const end = page.locator("[data-kind=completed]");
    await expect(end).toContainText(/Skipped: .?Olaya Clinic.? and .?Nakheel Pharmacy/);
  });

  test("plays the driven way again, jumping over what nobody knows", async ({
    open,
    demo,
    device,
  }) => {
    const phone = await device(12);
    const { start, trip } = await started(demo.url, phone, 60);
    const halfWay = { lat: 24.72, lng: 46.68 };
    await reportAll(phone, [
      ...leg(depot, clinic, start, 300),
      ...leg(halfWay, hospital, later(start, 300 + 12 * 60), 300),
    ]);
    await order(demo.url, trip, "complete");
    const page = await open("dispatcher", `/trips/${trip.id}`);
    const replay = page.getByRole("region", { name: "Replay of the driven way" });
    const scrubber = replay.getByLabel("Time of the replay");
    const time = async () => Number(await scrubber.inputValue());
    expect(await time()).toBe(start.getTime());

    await replay.getByRole("radio", { name: "10×" }).click();
    await page.locator("main").focus();
    await page.keyboard.press("Space");
    await expect.poll(time).toBeGreaterThan(start.getTime() + 3_000);
    await page.keyboard.press("Space");
    const paused = await time();
    await page.keyboard.press("ArrowRight");
    expect(await time()).toBe(paused + 10_000);
    await page.keyboard.press("ArrowLeft");
    expect(await time()).toBe(paused);

    await scrubber.fill(String(later(start, 600).getTime()));
    await expect(replay).toContainText("no fixes for 12 min");
    await page.keyboard.press("Space");
    await expect(replay).toContainText("skipped 12 min without fixes");
    expect(await time()).toBeGreaterThanOrEqual(later(start, 300 + 12 * 60).getTime());
  });

  test("asks an hour after arrival whether it is over", async ({ open, demo, device }) => {
    const phone = await device(13);
    const { start, trip } = await started(demo.url, phone, 150, { stops: [] });
    await driveAll(phone, [depot, hospital], start);
    const page = await open("dispatcher", `/trips/${trip.id}`);
    const question = page.getByRole("region", { name: /It arrived at .+ Complete the trip\?/ });
    await expect(question).toBeVisible({ timeout: 45_000 });
    await question.getByRole("button", { name: "Complete trip" }).click();
    await expect(question).toHaveCount(0);
    await expect(region(page, "How it went")).toContainText("Took");
  });
});

test.describe("a link for a customer", () => {
  test("shows the vehicle's way to their stop without an account, until it is revoked", async ({
    open,
    demo,
    device,
    browser,
  }) => {
    const phone = await device(14);
    const { trip } = await started(demo.url, phone, 5, { name: "Secret round" });
    await phone.report({ lat: 24.705, lng: 46.665, speed: 40, heading: 45 });
    const page = await open("dispatcher", `/trips/${trip.id}`);
    await page.getByRole("button", { name: "Share" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByText("No links yet.")).toBeVisible();
    await dialog.getByRole("button", { name: "Create link" }).click();
    const link = await dialog.getByLabel("Link", { exact: true }).inputValue();
    expect(link).toMatch(/\/share\/[\w-]{32}$/);
    await expect(dialog.getByText(/Active until/)).toBeVisible();

    const customer = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await customer.goto(demo.url + new URL(link).pathname);
    await expect(customer.getByRole("heading")).toHaveText("Your delivery is on the way");
    await expect(customer.getByText("King Fahd Hospital").first()).toBeVisible();
    await expect(customer.getByText(phone.vehicle.plateNumber)).toBeVisible();
    await expect(customer.getByText("Live", { exact: true })).toBeVisible();
    const whole = await customer.content();
    for (const secret of ["Secret round", "Olaya Clinic", "Depot", trip.id])
      expect(whole).not.toContain(secret);
    expect(whole).toMatch(/name="robots" content="noindex/);

    await dialog.getByRole("button", { name: "Revoke" }).click();
    const asked = page.getByRole("alertdialog");
    await asked.getByRole("button", { name: "Revoke" }).click();
    await expect(dialog.getByText(/Revoked/)).toBeVisible();
    await expect(customer.getByRole("heading")).toHaveText("This link is no longer valid", {
      timeout: 15_000,
    });
    await customer.close();
  });
});

test.describe("the driver's phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("starts, arrives, departs and completes, one big action at a time", async ({
    open,
    demo,
    device,
  }) => {
    const phone = await device(15);
    const page = await open(await driverOf(demo.url, phone), "/drive");
    // The guide through the first day.
    await page.getByRole("button", { name: "Close" }).click();
    await expect(page.getByText("No trip for you right now")).toBeVisible();
    // It appears without a reload.
    const trip: TripView = await planTrip(demo.url, {
      vehicleId: phone.vehicle.id,
      name: "Evening run",
      stops: [clinic],
    });
    const card = page.getByRole("region", { name: "Evening run" });
    const press = (name: string) => card.getByRole("button", { name }).click();
    const now = card.locator("[aria-current=step]");
    await expect(now).toContainText("Olaya Clinic");
    await press("Start trip");
    await expect(card.getByText("Ongoing")).toBeVisible();
    await press("Arrived");
    await press("Departed");
    await expect(now).toContainText("King Fahd Hospital");
    await press("Arrived");
    await press("Complete trip");
    await expect(page.getByText("Done in the last 12 hours")).toBeVisible();
    await expect(page.getByText("No trip for you right now")).toBeVisible();
    const dispatcher = await demoCookie(demo.url, "dispatcher");
    const status = async () =>
      (await rest<TripView>(demo.url, dispatcher, "GET", `/api/trips/${trip.id}`)).body.status;
    // It goes out of the phone's queue.
    await expect.poll(status).toBe("completed");
  });
});
