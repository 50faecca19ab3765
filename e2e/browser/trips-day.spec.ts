import type { Page } from "@playwright/test";
import type { SettingsView } from "../../lib/domain/settings";
import type { TripView } from "../../lib/domain/trip-view";
import { rest } from "../rest";
import { demoCookie } from "../sign-in";
import { command, dispatch, planTrip } from "../socket/trip-calls";
import { expect, test } from "./fixtures";

/** A lane is a list of its own: what screen readers get is what is tested. */
const lane = (page: Page, plate: string) =>
  page.getByRole("list", { name: new RegExp(`^${plate}:`) });
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

async function settings(url: string, verb: "GET" | "PUT", change?: object): Promise<SettingsView> {
  const admin = await demoCookie(url, "admin");
  return (await rest<SettingsView>(url, admin, verb, "/api/settings", change)).body;
}

/** The day on which something in `hours` is, in the fleet's zone. */
const dayIn = (hours: number) =>
  new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Riyadh" }).format(
    Date.now() + hours * 3_600_000,
  );
/** What clocks there show at a moment. */
const clockAt = (iso: string | null) =>
  new Intl.DateTimeFormat("en-GB", {
    timeZone: "Asia/Riyadh",
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date(iso as string));

// The fleet is in Riyadh, whoever looks at it is not.
test.use({ timezoneId: "America/New_York" });
let before: SettingsView;
test.beforeAll(async ({ demo }) => {
  before = await settings(demo.url, "GET");
  await settings(demo.url, "PUT", { timeZone: "Asia/Riyadh" });
});
test.afterAll(async ({ demo }) => {
  await settings(demo.url, "PUT", before);
});

test.describe("the day of the fleet", () => {
  test("shows a trip the moment it is planned, and its states as they come", async ({
    open,
    demo,
    device,
  }) => {
    const { vehicle } = await device(1);
    // Now, so that planned, begun and completed are on one day, however late it is there.
    const page = await open("dispatcher", `/trips/day?date=${dayIn(0)}`);
    await expect(page.getByText("Live", { exact: true })).toBeVisible();
    const { id, scheduledAt } = await planTrip(demo.url, vehicle.id, {
      name: "Bread",
      scheduledAt: inHours(0),
    });
    const bar = lane(page, vehicle.plateNumber).getByRole("link", { name: /Bread/ });
    await expect(bar).toHaveAccessibleName(/Scheduled.*Gate.*Depot/);
    // By the fleet's clock, not the browser's.
    await expect(bar).toHaveAccessibleName(new RegExp(`planned ${clockAt(scheduledAt)}`));
    await command(demo.url, id, "start");
    await expect(bar).toHaveAccessibleName(/Ongoing/);
    await command(demo.url, id, "complete");
    await expect(bar).toHaveAccessibleName(/Completed/);
    await bar.click();
    await expect(page).toHaveURL(new RegExp(`/trips/${id}$`));
  });

  test("names trips that want one vehicle at the same time", async ({ open, demo, device }) => {
    const { vehicle } = await device(2);
    const day = `/trips/day?date=${dayIn(48)}`;
    const first = await planTrip(demo.url, vehicle.id, { name: "One", scheduledAt: inHours(48) });
    await planTrip(demo.url, vehicle.id, { name: "Two", scheduledAt: inHours(48) });
    const page = await open("dispatcher", day);
    const bars = lane(page, vehicle.plateNumber);
    await expect(bars.getByRole("link", { name: /One.*Conflict.*Two/ })).toBeVisible();
    await expect(page.getByText("1 vehicle has trips in conflict")).toBeVisible();
    const tops = await bars
      .getByRole("link")
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(2);
    await command(demo.url, first.id, "cancel", 0, { reason: "Twice by mistake" });
    await expect(page.getByText(/in conflict/)).toHaveCount(0);
  });

  test("is walked through by keys", async ({ open, demo, device }) => {
    const [three, four] = [await device(3), await device(4)];
    const at = (hours: number) => ({ scheduledAt: inHours(72 + hours) });
    const date = dayIn(72);
    await planTrip(demo.url, three.vehicle.id, { name: "A", ...at(0) });
    await planTrip(demo.url, four.vehicle.id, { name: "B", ...at(0) });
    const page = await open("dispatcher", `/trips/day?date=${date}`);
    const focused = page.locator(":focus");
    await page.getByRole("link", { name: /A.*Scheduled/ }).focus();
    await expect(page.getByRole("tooltip")).toContainText("planned");
    await page.keyboard.press("ArrowDown");
    await expect(focused).toHaveAccessibleName(/B.*Scheduled/);
    await page.keyboard.press("ArrowLeft");
    await expect(focused).toHaveAccessibleName(`New trip for ${four.vehicle.plateNumber}`);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("k");
    await expect(focused).toHaveAccessibleName(/A.*Scheduled/);
    await page.keyboard.press("/");
    await expect(focused).toHaveAccessibleName("Search plate, name or driver");
    await page.keyboard.type(four.vehicle.plateNumber);
    await expect(page.getByRole("link", { name: /A.*Scheduled/ })).toHaveCount(0);
    await page.getByRole("link", { name: /B.*Scheduled/ }).focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/trips\/[0-9a-f-]{36}$/);
  });

  test("goes to other days, and tells which vehicles are free", async ({ open, device }) => {
    const { vehicle } = await device(5);
    const page = await open("dispatcher", "/trips/day?date=2031-05-05");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Monday, May 5, 2031");
    await expect(page.getByText("No trips", { exact: true })).toBeVisible();
    const free = page.getByRole("button", { name: /^\d+ vehicles are free$/ });
    await free.click();
    await expect(
      page.getByRole("link", { name: `New trip for ${vehicle.plateNumber}` }),
    ).toHaveAttribute("href", `/trips/new?vehicle=${vehicle.id}`);
    await page.getByRole("button", { name: "Next day" }).click();
    await expect(page).toHaveURL(/date=2031-05-06$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tuesday, May 6, 2031");
    await page.getByLabel("Date").fill("2031-05-10");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Saturday, May 10, 2031");
    await page.goBack();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tuesday, May 6, 2031");
    await page.getByRole("button", { name: "Today" }).click();
    await expect(page).toHaveURL(/\/trips\/day$/);
    await expect(page.locator("[data-now]")).toBeVisible();
  });

  test("runs from the right in Arabic", async ({ open, demo, device, context }) => {
    const { vehicle } = await device(6);
    const date = dayIn(96);
    const morning = new Date(`${date}T06:00:00+03:00`).toISOString();
    await planTrip(demo.url, vehicle.id, { name: "Dawn", scheduledAt: morning });
    await context.addCookies([{ name: "locale", value: "ar", url: demo.url }]);
    const page = await open("dispatcher", `/trips/day?date=${date}`);
    const list = lane(page, vehicle.plateNumber);
    const bar = await list.getByRole("link", { name: /Dawn/ }).boundingBox();
    const track = await list.boundingBox();
    if (!bar || !track) throw new Error("The trip is not there.");
    const fromRight = (track.x + track.width - (bar.x + bar.width)) / track.width;
    expect(fromRight).toBeCloseTo(0.25, 2);
  });
});

test.describe("an import", () => {
  test("tells mistakes by row and field and makes nothing, then makes all", async ({
    open,
    demo,
    device,
  }) => {
    const { plateNumber, id } = (await device(9)).vehicle;
    const heading = "plate,name,origin_lat,origin_lng,destination_lat,destination_lng,scheduled_at";
    const good = `${plateNumber},Flour,24.7,46.6,24.8,46.7,2031-06-01 08:00`;
    const bad = `NO SUCH 1,Salt,95,46.6,24.8,46.7,2031-06-01 09:00`;
    const file = (...rows: string[]) => ({
      name: "trips.csv",
      mimeType: "text/csv",
      buffer: Buffer.from([heading, ...rows].join("\n")),
    });
    const made = async () => {
      const path = `/api/trips?vehicleId=${id}&from=2031-01-01T00:00:00Z`;
      return (await dispatch<{ items: TripView[] }>(demo.url, "GET", path)).body.items;
    };
    const page = await open("dispatcher", "/trips/day?date=2031-06-01");
    await page.getByRole("button", { name: "Import" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Choose a CSV file").setInputFiles(file(good, bad));
    await expect(dialog.getByRole("status")).toContainText("1 row is ready, 1 has mistakes.");
    const row = dialog.getByRole("row", { name: /^3 Mistake NO SUCH 1/ });
    await expect(row).toBeVisible();
    await expect(dialog.getByRole("listitem").filter({ hasText: "plate" })).toContainText(
      "There is no vehicle with the plate “NO SUCH 1”.",
    );
    await expect(dialog.getByRole("listitem").filter({ hasText: "origin_lat" })).toContainText(
      "Latitude",
    );
    await expect(dialog.getByRole("button", { name: "Import trips" })).toBeDisabled();
    expect(await made()).toEqual([]);

    await dialog.getByRole("button", { name: "Choose another file" }).click();
    await dialog.getByLabel("Choose a CSV file").setInputFiles(file(good));
    await dialog.getByRole("button", { name: "Import 1 trip" }).click();
    await expect(page.getByText("1 trip was imported.")).toBeVisible();
    await expect(dialog).toHaveCount(0);
    await expect(
      lane(page, plateNumber).getByRole("link", { name: /Flour.*planned 08:00/ }),
    ).toBeVisible();
    expect((await made()).map(({ scheduledAt }) => scheduledAt)).toEqual([
      "2031-06-01T05:00:00.000Z",
    ]);
  });

  test("says in words what is wrong with a file as a whole", async ({ open }) => {
    const page = await open("dispatcher", "/trips/day");
    await page.getByRole("button", { name: "Import" }).click();
    const dialog = page.getByRole("dialog");
    const paste = async (csv: string) => {
      await dialog.getByLabel("Or paste rows").fill(csv);
      await dialog.getByRole("button", { name: "Check the rows" }).click();
    };
    await paste('plate,origin\n"RUH 1,Gate');
    await expect(dialog.getByText(/quote.*never closed/)).toBeVisible();
    await dialog.getByRole("button", { name: "Choose another file" }).click();
    await paste("plate,origin\nRUH 1,Gate");
    await expect(dialog.getByText("The column destination is missing.")).toBeVisible();
    await dialog.getByRole("button", { name: "Choose another file" }).click();
    await dialog.getByLabel("Choose a CSV file").setInputFiles({
      name: "big.csv",
      mimeType: "text/csv",
      buffer: Buffer.alloc(300 * 1024, "a"),
    });
    await expect(dialog.getByRole("alert")).toContainText("more than 256 KiB");
  });

  test("gives a template that can be imported as it is", async ({ open }) => {
    const page = await open("dispatcher", "/trips/day?date=2031-07-01");
    await expect(page.getByRole("button", { name: /vehicles are free/ })).toBeVisible();
    await page.getByRole("button", { name: "Import" }).click();
    const dialog = page.getByRole("dialog");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name: "Download a template" }).click(),
    ]);
    await dialog.getByLabel("Choose a CSV file").setInputFiles(await download.path());
    await expect(dialog.getByRole("status")).toContainText("All 2 trips are ready.");
  });
});
