import { expect, report, test } from "./fixtures";

test.describe("vehicles", () => {
  test("are added, changed, given a key and archived by an admin", async ({ open }) => {
    const page = await open("admin", "/vehicles");
    await page.getByRole("button", { name: "Add vehicle" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Plate number").fill("KSA 9001");
    await dialog.getByLabel("Name").fill("Cold truck 3");
    await dialog.getByRole("button", { name: "Add vehicle" }).click();
    await expect(page.getByText("KSA 9001 was added.")).toBeVisible();
    await expect(page).toHaveURL(/\/vehicles\/[0-9a-f-]{36}$/);

    await page.getByRole("button", { name: "Edit" }).click();
    await dialog.getByLabel("Name").fill("Cold truck 4");
    await dialog.getByRole("button", { name: "Save changes" }).click();
    await expect(page.getByText("Changes saved.")).toBeVisible();
    await page.reload();
    await expect(page.getByText("Cold truck 4").first()).toBeVisible();

    await page.getByRole("button", { name: "Create key" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Create key" }).click();
    const address = await page.getByLabel("Reporting address").inputValue();
    expect(address).toMatch(/\/api\/ingest\/[\w-]{20,}$/);
    // This server is reachable from this machine only: a code would lead phones astray.
    await expect(page.getByText("A phone cannot reach this server yet")).toBeVisible();
    await expect(page.getByRole("img", { name: /QR code/ })).toHaveCount(0);
    await report(address, { lat: 24.7, lng: 46.7, speed: 33 });
    await expect(page.getByText("Moving").first()).toBeVisible();
    await page.reload();
    await expect(page.getByLabel("Reporting address")).toHaveCount(0);
    await expect(page.getByRole("table")).toContainText("24.7");

    await page.getByRole("button", { name: "Archive" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Archive" }).click();
    await expect(page.getByText("KSA 9001 was archived.")).toBeVisible();
    await expect(page.getByRole("cell", { name: "KSA 9001" })).toHaveCount(0);
  });

  test("with a plate that is taken are refused in words", async ({ open, device }) => {
    const { vehicle } = await device(6);
    const page = await open("admin", "/vehicles");
    await page.getByRole("button", { name: "Add vehicle" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Plate number").fill(vehicle.plateNumber);
    await dialog.getByRole("button", { name: "Add vehicle" }).click();
    await expect(dialog.getByRole("alert")).toContainText("plate");
  });

  test("are a table that sorts and searches", async ({ open, device }) => {
    const { vehicle } = await device(7);
    const page = await open("dispatcher", "/vehicles");
    const first = page.getByRole("row").nth(1);
    const before = await first.textContent();
    await page.getByRole("button", { name: "Plate" }).click();
    await expect(first).not.toHaveText(before as string);
    await page.getByLabel("Search plate, name or driver").fill(vehicle.plateNumber);
    await expect(page.getByRole("row")).toHaveCount(2);
    await expect(page.getByRole("button", { name: "Add vehicle" })).toHaveCount(0);
  });

  test("are assigned a driver by a dispatcher", async ({ open, device }) => {
    const { vehicle } = await device(8);
    const page = await open("dispatcher", `/vehicles/${vehicle.id}`);
    await page.getByLabel("Driver on duty").click();
    await page.getByRole("option", { name: "Nobody" }).click();
    await page.getByRole("button", { name: "Assign" }).click();
    await expect(page.getByText(`Nobody drives ${vehicle.plateNumber} now.`)).toBeVisible();
    await expect(page.getByText("Create key")).toHaveCount(0);
  });
});
