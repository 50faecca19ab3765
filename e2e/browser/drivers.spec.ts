import { expect, test } from "./fixtures";

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

test.describe("drivers", () => {
  test("are invited, and their phone is signed in by one press", async ({ open, browser }) => {
    const page = await open("dispatcher", "/drivers");
    await page.getByRole("button", { name: "Invite a driver" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name").fill("Omar Haddad");
    await dialog.getByLabel("Phone").fill("+966 50 765 4321");
    await dialog.getByRole("button", { name: "Create code" }).click();
    await expect(
      dialog.getByRole("heading", { name: /Sign-in code for .*Omar Haddad/ }),
    ).toBeVisible();
    const link = await dialog.getByLabel("Link for the driver").inputValue();
    await expect(dialog.getByText(/Valid until/)).toBeVisible();
    await dialog.getByRole("button", { name: "Done" }).click();
    await page.getByLabel("Search name, phone or plate").fill("765 4321");
    const row = page.getByRole("row", { name: /Omar Haddad/ });
    await expect(row).toContainText("Code not used yet");
    await expect(row).toContainText("Off duty");

    const driver = await browser.newContext(phone);
    const joining = await driver.newPage();
    await joining.goto(link);
    await expect(joining.getByRole("heading", { name: "Welcome to Qafila" })).toBeVisible();
    await expect(joining.getByText("Omar")).toHaveCount(0);
    await joining.getByRole("button", { name: "Start" }).click();
    await expect(joining).toHaveURL(/\/drive$/);
    // The guide opens by itself for somebody new, over the page that greets them.
    await expect(joining.getByRole("heading", { name: "Your language" })).toBeVisible();
    await expect(joining.getByText("Hello Omar Haddad")).toBeAttached();

    await joining.goto(link);
    await expect(joining.getByText(/It was used already/)).toBeVisible();
    await expect(joining.getByRole("button", { name: "Start" })).toHaveCount(0);
    await driver.close();
    await page.reload();
    await page.getByLabel("Search name, phone or plate").fill("Omar");
    await expect(row).toContainText("Signed in by code");
  });

  test("join in the language they choose", async ({ open, browser, demo }) => {
    const page = await open("dispatcher", "/drivers");
    await page.getByRole("button", { name: "Invite a driver" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name").fill("سالم");
    await dialog.getByLabel("Language").click();
    await page.getByRole("option", { name: "العربية" }).click();
    await dialog.getByRole("button", { name: "Create code" }).click();
    const link = await dialog.getByLabel("Link for the driver").inputValue();

    const driver = await browser.newContext({ ...phone, locale: "en-GB" });
    const joining = await driver.newPage();
    await joining.goto(link);
    // As the dispatcher chose, until the driver does.
    await expect(joining.getByRole("button", { name: "ابدأ" })).toBeVisible();
    await joining.getByText("English", { exact: true }).click();
    await joining.getByRole("button", { name: "Start" }).click();
    await expect(joining).toHaveURL(`${demo.url}/drive`);
    await driver.close();
  });

  test("get a new code that ends the one before, after asking", async ({ open }) => {
    const page = await open("dispatcher", "/drivers");
    await page.getByRole("button", { name: "Invite a driver" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name").fill("Ziad Nasser");
    await dialog.getByRole("button", { name: "Create code" }).click();
    const first = await dialog.getByLabel("Link for the driver").inputValue();
    await dialog.getByRole("button", { name: "Done" }).click();

    await page.getByLabel("Search name, phone or plate").fill("Ziad");
    await page.getByRole("button", { name: /Actions for .*Ziad/ }).click();
    await page.getByRole("menuitem", { name: "New sign-in code" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Create new code" }).click();
    const second = await dialog.getByLabel("Link for the driver").inputValue();
    expect(second).not.toBe(first);
    await page.goto(first);
    await expect(page.getByText(/It was used already/)).toBeVisible();
    await page.goto(second);
    await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
  });

  test("are signed on to a vehicle and off again, live", async ({ open, device }) => {
    const { vehicle } = await device(9);
    const page = await open("dispatcher", "/drivers");
    await expect(page.getByText("Live", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Invite a driver" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name").fill("Rana Khalil");
    await dialog.getByRole("button", { name: "Create code" }).click();
    await dialog.getByRole("button", { name: "Done" }).click();

    await page.getByLabel("Search name, phone or plate").fill("Rana");
    const row = page.getByRole("row", { name: /Rana Khalil/ });
    await row.getByRole("button", { name: /Actions/ }).click();
    await page.getByRole("menuitem", { name: "Sign on to a vehicle" }).click();
    await dialog.getByLabel("Vehicle").fill(vehicle.plateNumber);
    await page.getByRole("option", { name: vehicle.plateNumber }).click();
    await expect(dialog.getByText(/that duty ends/)).toBeVisible();
    await dialog.getByRole("button", { name: "Sign on" }).click();
    await expect(row).toContainText(vehicle.plateNumber);
    await expect(row).toContainText("since");

    await row.getByRole("button", { name: /Actions/ }).click();
    await page.getByRole("menuitem", { name: "Sign off" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Sign off" }).click();
    await expect(row).toContainText("Off duty");
  });
});

test("the code for the cab is shown and printed alone on its page", async ({ open, device }) => {
  const { vehicle } = await device(10);
  const page = await open("dispatcher", `/vehicles/${vehicle.id}`);
  await page.getByRole("button", { name: "Show code" }).click();
  await expect(page.getByRole("img", { name: /signs a driver on/ })).toBeVisible();
  await page.evaluate(() => {
    window.print = () => {};
  });
  await page.getByRole("button", { name: "Print" }).click();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Open Qafila on your phone", { exact: false })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Recent positions" })).toBeHidden();
});

test("settings change the time zone of every page, and ask before deleting", async ({
  open,
  demo,
}) => {
  const page = await open("admin", "/map");
  await page.getByRole("button", { name: /^Account:/ }).click();
  await page.getByRole("menuitem", { name: "Settings" }).click();
  const zone = page.getByLabel("Time zone");
  const before = await zone.inputValue();
  await zone.fill("riyadh");
  await page.getByRole("option", { name: "Asia/Riyadh" }).click();
  await page.getByLabel("Control room").fill("+966 11 000 0000");
  await page.getByLabel("Days kept").fill("60");
  await page.getByRole("button", { name: "Save settings" }).click();
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: "Save and delete older" })
    .click();
  await expect(page.getByText("Settings saved.")).toBeVisible();
  await page.goto(`${demo.url}/trips/new`);
  await page.getByText("At a time").click();
  await expect(page.getByText("In the fleet’s time zone, Asia/Riyadh.")).toBeVisible();

  await page.goto(`${demo.url}/settings`);
  await expect(page.getByLabel("Control room")).toHaveValue("+966 11 000 0000");
  // The page may still be waking up: what was typed before that opens no list.
  await expect(async () => {
    await zone.fill(before);
    await page.getByRole("option", { name: before, exact: true }).click({ timeout: 3_000 });
  }).toPass();
  await page.getByLabel("Days kept").fill("90");
  await page.getByRole("button", { name: "Save settings" }).click();
  await expect(page.getByText("Settings saved.")).toBeVisible();
});
