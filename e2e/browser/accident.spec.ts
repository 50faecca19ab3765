import type { Page } from "@playwright/test";
import type { AlertView } from "../../lib/domain/alert";
import { rest } from "../rest";
import { demoCookie } from "../sign-in";
import { dispatch } from "../socket/trip-calls";
import { expect, report } from "./fixtures";
import { seriousFindings } from "./page-checks";
import { kept, origin, press, type Road, test } from "./road";

const question = (page: Page) => page.getByRole("alertdialog", { name: "Are you all right?" });

/** The vehicle's own device says that there was an accident. */
async function crash({ server }: Road, vehicleId: string): Promise<void> {
  const admin = await demoCookie(server.url, "admin");
  const path = `/api/vehicles/${vehicleId}/device-key`;
  const { key } = (await rest<{ key: string }>(server.url, admin, "POST", path)).body;
  const { latitude: lat, longitude: lng } = origin;
  await report(`${server.url}/api/ingest/${key}`, { lat, lng, alarm: "accident" });
}

async function latest({ server }: Road, driverId: string): Promise<AlertView> {
  const path = `/api/alerts?kind=accident&driverId=${driverId}`;
  const { body } = await dispatch<{ items: AlertView[] }>(server.url, "GET", path);
  return body.items[0] as AlertView;
}

test("a driver who is all right says so without a network, and it closes the alert", async ({
  road,
  driverOf,
  phone,
  context,
}) => {
  const { id, vehicle } = await driverOf("driver23");
  const page = await phone(context, "driver23");
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await kept(page);
  await crash(road, vehicle.id);
  await expect(question(page)).toBeVisible();
  await expect(question(page).getByRole("timer")).toHaveText(/^(30|2\d) s$/);
  // Over everything, but for the SOS.
  await page.getByRole("button", { name: "SOS" }).click({ trial: true });
  await expect(page.getByRole("button")).toHaveCount(2);
  const foot = await page.locator("footer").boundingBox();
  expect(await question(page).boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: foot?.y });
  expect(await seriousFindings(page)).toEqual([]);

  road.wire.cut();
  await press(page, "I am OK");
  await expect(question(page)).toBeHidden();
  await page.close();
  const again = await context.newPage();
  await again.goto(`${road.wire.url}/drive`);
  await expect(again.getByRole("button", { name: "SOS" })).toBeVisible();
  await expect(question(again)).toBeHidden();
  expect((await latest(road, id)).status).toBe("open");
  road.wire.mend();
  await expect
    .poll(() => latest(road, id), { timeout: 20_000 })
    .toMatchObject({ status: "resolved", resolvedBy: { id } });
  await expect(question(again)).toBeHidden();
});

test("a driver who does not answer reads that the control room was alerted, with numbers to call", async ({
  road,
  driverOf,
  phone,
  context,
}) => {
  test.setTimeout(90_000);
  const { url } = road.server;
  await rest(url, await demoCookie(url, "admin"), "PUT", "/api/settings", {
    controlRoomPhone: "+966 11 200 0000",
  });
  const { id, vehicle } = await driverOf("driver24");
  const page = await phone(context, "driver24");
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await crash(road, vehicle.id);
  await expect(question(page)).toContainText("It looks as if there was an accident.");
  await expect(question(page)).toContainText("You did not answer", { timeout: 35_000 });
  expect(await seriousFindings(page)).toEqual([]);
  const call = question(page).getByRole("link", { name: /^Control room/ });
  await expect(call).toHaveAttribute("href", "tel:+966112000000");
  const write = question(page).getByRole("link", { name: "Write to: Control room" });
  await expect(write).toHaveAttribute("href", /^sms:\+966112000000\?body=SOS.*openstreetmap/);
  const alert = await latest(road, id);
  await dispatch(url, "POST", `/api/alerts/${alert.id}/acknowledge`);
  await expect(question(page)).toBeHidden();
});
