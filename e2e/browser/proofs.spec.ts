import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { connect, done } from "../client";
import { rest } from "../rest";
import { type DemoAccount, demoCookie, socketToken } from "../sign-in";
import { expect, test } from "./fixtures";
import { minutesAgo, order, planTrip } from "./trips";

/** A real photo: what this page looks like. */
async function pictureOf(page: Page): Promise<string> {
  const clip = { x: 0, y: 0, width: 480, height: 360 };
  return (await page.screenshot({ type: "jpeg", quality: 60, clip })).toString("base64");
}

const signature = [
  [120, 260, 160, 120, 210, 250, 250, 130, 300, 240],
  [330, 240, 420, 180, 520, 250, 640, 170, 780, 240],
];

/** The demo account that drives this vehicle, in a demo whose drivers stay with theirs. */
async function driverOf(url: string, driverId: string | null): Promise<DemoAccount> {
  type Users = { items: { id: string; email: string }[] };
  const admin = await demoCookie(url, "admin");
  const { body } = await rest<Users>(url, admin, "GET", "/api/users?role=driver&limit=1000");
  const { email } = body.items.find(({ id }) => id === driverId) as { email: string };
  return email.split("@")[0] as DemoAccount;
}

test("proof of delivery shows on the timeline: who, the signature, the photo, both times", async ({
  open,
  demo,
  device,
}) => {
  const { vehicle } = await device(20);
  const trip = await planTrip(demo.url, { vehicleId: vehicle.id, name: "With proof" });
  await order(demo.url, trip, "start");
  const page = await open("dispatcher", `/trips/${trip.id}`);
  await expect(page.getByText("Ongoing")).toBeVisible();
  const [stop] = trip.stops;
  const driver = await demoCookie(demo.url, await driverOf(demo.url, vehicle.driverId));
  const answer = await rest(demo.url, driver, "POST", `/api/trips/${trip.id}/proofs`, {
    id: randomUUID(),
    stopId: stop?.id,
    receivedBy: "Huda Al-Qahtani",
    note: "Left with the reception",
    signature,
    photo: await pictureOf(page),
    occurredAt: minutesAgo(25).toISOString(),
  });
  expect(answer.status).toBe(201);

  const item = page.locator("[data-kind=note]").filter({ hasText: "Proof of delivery" });
  await expect(item).toContainText(/Proof of delivery at .?Olaya Clinic/);
  await expect(item).toContainText(/Received by .?Huda Al-Qahtani/);
  await expect(item).toContainText("Left with the reception");
  await expect(item).toContainText(/happened \d\d:\d\d.*, received \d\d:\d\d/);
  await expect(item.getByRole("img", { name: /Signature of .?Huda Al-Qahtani/ })).toBeVisible();
  const thumbnail = item.getByRole("img", { name: /Photo of the delivery/ });
  await expect
    .poll(() => thumbnail.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBe(480);
  await item.getByRole("button", { name: /Photo of the delivery/ }).click();
  const large = page.getByRole("dialog", { name: /Photo of the delivery/ });
  const widthOf = async () => (await large.getByRole("img").boundingBox())?.width ?? 0;
  await expect.poll(widthOf).toBeGreaterThan(300);
  await page.keyboard.press("Escape");
  await expect(large).toHaveCount(0);
});

test("a refused command asks on the list of trips, and goes once it is settled", async ({
  open,
  demo,
  device,
}) => {
  const { vehicle } = await device(21);
  const trip = await planTrip(demo.url, { vehicleId: vehicle.id, name: "Cancelled too early" });
  await order(demo.url, trip, "cancel");
  const page = await open("dispatcher", "/trips");
  await expect(page.getByText("Live", { exact: true })).toBeVisible({ timeout: 30_000 });
  const strip = page.getByText("command from a driver’s phone was refused");
  await expect(strip).toHaveCount(0);

  const account = await driverOf(demo.url, vehicle.driverId);
  const socket = await connect(
    demo.url,
    await socketToken(demo.url, await demoCookie(demo.url, account)),
  );
  await done(socket, "command:refused", {
    commandId: randomUUID(),
    event: "trip:complete",
    tripId: trip.id,
    content: { tripId: trip.id },
    code: "CONFLICT",
    message: "This trip was cancelled: it cannot be completed.",
    occurredAt: minutesAgo(50).toISOString(),
  });
  socket.disconnect();
  await expect(strip).toBeVisible();
  // So it is for whoever comes later.
  await page.reload();
  await expect(strip).toBeVisible();

  await page.getByRole("button", { name: "Show", exact: true }).click();
  const list = page.getByRole("dialog", { name: "Refused commands" });
  const row = list.getByRole("listitem");
  await expect(row).toContainText("Complete trip");
  await expect(row).toContainText("This trip was cancelled");
  await expect(row).toContainText(/happened \d\d:\d\d.*, received \d\d:\d\d/);
  await row.getByRole("link", { name: "Open the trip" }).click();

  await expect(page).toHaveURL(`${demo.url}/trips/${trip.id}`);
  const item = page.locator("[data-kind=note]").filter({ hasText: "Refused: Complete trip" });
  await expect(item).toContainText("This trip was cancelled");
  await expect(item.getByRole("button", { name: "Settle…" })).toBeVisible();

  await page.goto(`${demo.url}/trips`);
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await row.getByRole("button", { name: "Settle…" }).click();
  await row.getByLabel("What was done about it").fill("It was delivered; paid by hand");
  await row.getByRole("button", { name: "Settle", exact: true }).click();
  await expect(list).toContainText("All settled");
  await page.keyboard.press("Escape");
  await expect(strip).toHaveCount(0);

  await page.goto(`${demo.url}/trips/${trip.id}`);
  await expect(page.getByText("It was delivered; paid by hand")).toBeVisible();
  await expect(item).toBeVisible();
  await expect(item.getByRole("button", { name: "Settle…" })).toHaveCount(0);
});
