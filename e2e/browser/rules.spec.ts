import type { Page } from "@playwright/test";
import { defaultRules } from "../../lib/domain/rule";
import { expect, test } from "./fixtures";

const { limitKmh } = defaultRules.overspeed.thresholds;

/** One kind's card. */
const card = (page: Page, title: string) =>
  page.locator("section").filter({ has: page.getByRole("heading", { name: title, level: 2 }) });

/** Twenty fixes a second apart: so fast, and so long ago. */
const drive = (speed: number, minutesAgo: number) =>
  Array.from({ length: 20 }, (_, i) => ({
    lat: 24.72 + (i * speed) / 3.6 / 111_195,
    lng: 46.68,
    speed,
    heading: 0,
    recordedAt: new Date(Date.now() - minutesAgo * 60_000 + i * 1000).toISOString(),
  }));

test.describe("rules", () => {
  test("are tried on the last week of all vehicles before they hold", async ({ open, device }) => {
    const { vehicle, report } = await device(4);
    // Twice, so that it stands among the ten with the most: other tests' vehicles speed too.
    for (const [speed, minutesAgo] of [
      [90, 50],
      [20, 40],
      [90, 30],
    ] as const) {
      await report(drive(speed, minutesAgo));
    }
    const page = await open("dispatcher", "/rules");
    const speeding = card(page, "Speeding");
    await expect(speeding).toContainText(`Faster than ${limitKmh} km/h for 10 sec`);
    await expect(speeding).toContainText("As delivered, never changed.");
    await speeding.getByRole("button", { name: "Try out" }).click();
    const editor = page.getByRole("form", { name: "Change: Speeding" });
    await editor.getByLabel("Faster than").fill("70");
    await editor.getByRole("button", { name: "Try on last week" }).click();
    // Once more when all days were looked at.
    const again = editor.getByRole("button", { name: "Try on last week" });
    await expect(again).toBeVisible({ timeout: 60_000 });
    await expect(editor).toContainText(/It would have fired (once|\d+ times)/);
    const row = editor.getByRole("row", { name: vehicle.plateNumber });
    await expect(row.getByRole("cell", { name: "2", exact: true })).toBeVisible();
    await expect(editor.getByRole("listitem")).toHaveCount(7);
  });

  test("are kept in versions, each tried or asked about", async ({ open, device }) => {
    const { vehicle, report } = await device(6);
    await report(drive(90, 30));
    const page = await open("admin", "/rules");
    const speeding = card(page, "Speeding");
    await speeding.getByRole("button", { name: "Own rule for a vehicle" }).click();
    await speeding.getByRole("combobox").fill(vehicle.plateNumber);
    await page.getByRole("option", { name: vehicle.plateNumber }).click();
    const editor = speeding.getByRole("form");
    await editor.getByLabel("Faster than").fill("70");
    await editor.getByRole("button", { name: "Try on last week" }).click();
    await expect(editor).toContainText("It would have fired once. The rule in force: never.", {
      timeout: 60_000,
    });
    await expect(editor.getByRole("button", { name: "Try on last week" })).toBeVisible({
      timeout: 30_000,
    });

    // It was tried: nobody is asked again.
    await editor.getByRole("button", { name: "Save rule" }).click();
    await expect(page.getByText("The rule holds from now on.")).toBeVisible();
    await expect(speeding).toContainText("Faster than 70 km/h");
    await expect(speeding).toContainText("Version 1, by");

    await speeding.getByRole("button", { name: "Change" }).last().click();
    await editor.getByLabel("Faster than").fill("80");
    await editor.getByRole("button", { name: "Save rule" }).click();
    const question = page.getByRole("alertdialog", { name: "Save without trying it?" });
    await question.getByRole("button", { name: "Save anyway" }).click();
    await expect(speeding).toContainText("Version 2, by");
    await speeding.getByRole("button", { name: "Versions" }).click();
    const versions = page.getByRole("dialog").getByRole("listitem");
    await expect(versions).toHaveText([/Faster than 80/, /Faster than 70/]);
  });

  test("with a limit that cannot be are refused at the field, and a draft outlives a reload", async ({
    open,
  }) => {
    const page = await open("admin", "/rules");
    const fuel = card(page, "Low fuel");
    await fuel.getByRole("button", { name: "Change" }).click();
    const editor = page.getByRole("form", { name: "Change: Low fuel" });
    const limit = editor.getByLabel("Alert at");
    await limit.fill("150");
    await page.reload();
    await expect(limit).toHaveValue("150");
    await editor.getByRole("button", { name: "Save rule" }).click();
    await page.getByRole("button", { name: "Save anyway" }).click();
    await expect(limit).toHaveAttribute("aria-invalid", "true");
    await expect(editor).toContainText("At most 100 %.");
    await expect(fuel).toContainText("As delivered, never changed.");
  });

  test("of one vehicle go before the one for all, until they are removed", async ({
    open,
    device,
  }) => {
    const { vehicle, report } = await device(5);
    await report({ lat: 24.72, lng: 46.68, speed: 0 });
    const page = await open("admin", "/rules");
    const stop = card(page, "Long stop");
    await stop.getByRole("button", { name: "Own rule for a vehicle" }).click();
    await stop.getByRole("combobox").fill(vehicle.plateNumber);
    await page.getByRole("option", { name: vehicle.plateNumber }).click();
    const editor = stop.getByRole("form");
    await editor.getByLabel("Standing for").fill("3600");
    await expect(editor).toContainText("1 hr");
    await editor.getByRole("button", { name: "Save rule" }).click();
    await page.getByRole("button", { name: "Save anyway" }).click();
    await expect(stop).toContainText("Standing for 1 hr");
    await expect(stop).toContainText("Standing for 15 min");

    await page.goto(page.url().replace("/rules", `/vehicles/${vehicle.id}`));
    const detectors = card(page, "Detectors");
    const detector = detectors.getByRole("listitem").filter({ hasText: "Long stop" });
    await expect(detector).toContainText("own rule");
    await expect(detector).toContainText("It is on no trip.");
    await detectors.getByRole("link", { name: "All rules" }).click();
    await stop.getByRole("button", { name: "Remove" }).click();
    await expect(
      page.getByText(`${vehicle.plateNumber} goes by the rule for all again.`),
    ).toBeVisible();
    await expect(stop).not.toContainText("Standing for 1 hr");
  });

  test("can be tried but not changed by dispatchers", async ({ open }) => {
    const page = await open("dispatcher", "/rules");
    const late = card(page, "Late trip");
    await late.getByRole("button", { name: "Try out" }).click();
    const editor = page.getByRole("form", { name: "Change: Late trip" });
    await expect(editor.getByRole("button", { name: "Try on last week" })).toBeVisible();
    await expect(editor.getByRole("button", { name: "Save rule" })).toHaveCount(0);
  });
});
