import { readFile } from "node:fs/promises";
import type { Browser, Page } from "@playwright/test";
import type { AlertView } from "../../lib/domain/alert";
import { type Client, connectAs } from "../client";
import { rest } from "../rest";
import { type DemoAccount, demoCookie } from "../sign-in";
import { raise, sos } from "../socket/emergency-calls";
import { dispatch } from "../socket/trip-calls";
import { lowOnFuel, speeding } from "./alert-things";
import { expect, test } from "./fixtures";

const row = (page: Page, { id }: AlertView) => page.locator(`[data-row="${id}"]`);
const loaded = (page: Page) => expect(page.getByText(/need(s)? (you|somebody)$/)).toBeVisible();

let plates = 0;
const plate = () => `ALR ${Date.now() % 100_000}${plates++}`;

/** A browser of its own at another desk. */
async function desk(browser: Browser, url: string, account: DemoAccount, path: string) {
  const cookie = await demoCookie(url, account);
  const at = cookie.indexOf("=");
  const context = await browser.newContext();
  await context.addCookies([{ name: cookie.slice(0, at), value: cookie.slice(at + 1), url }]);
  const page = await context.newPage();
  await page.goto(url + path);
  return page;
}

test.describe("triage", () => {
  let driver: Client;
  test.beforeEach(async ({ demo }) => {
    driver = await connectAs(demo.url, "driver9");
  });
  test.afterEach(async ({ demo }) => {
    driver.disconnect();
    const path = "/api/alerts?status=open,acknowledged&limit=1000";
    const { body } = await dispatch<{ items: AlertView[] }>(demo.url, "GET", path);
    for (const { id } of body.items) await dispatch(demo.url, "POST", `/api/alerts/${id}/resolve`);
    type Handovers = { items: { id: string }[] };
    const waiting = await dispatch<Handovers>(demo.url, "GET", "/api/handovers");
    for (const { id } of waiting.body.items) {
      await dispatch(demo.url, "POST", `/api/handovers/${id}/accept`);
    }
  });

  test("an alert opens on both desks; one has it, the other takes it over, both are named", async ({
    open,
    demo,
    browser,
  }) => {
    const nora = await open("dispatcher", "/alerts");
    const other = await desk(browser, demo.url, "admin", "/alerts");
    await Promise.all([loaded(nora), loaded(other)]);
    await expect(nora.getByRole("heading", { name: "Nothing needs you now" })).toBeVisible();

    const alert = await speeding(demo.url, plate());
    for (const page of [nora, other]) {
      await expect(row(page, alert)).toContainText("High");
      await expect(row(page, alert)).toContainText(/13\d km\/h, limit 130 km\/h, for \d+ sec/);
      await expect(row(page, alert)).toContainText("Nobody has it yet");
    }
    await row(nora, alert).getByRole("button", { name: "Acknowledge" }).click();
    await expect(row(other, alert)).toContainText(/Nora Dispatcher.? has it/);
    await row(other, alert).getByRole("button", { name: "Take over" }).click();
    for (const page of [nora, other]) {
      await expect(row(page, alert)).toContainText(/taken over from .?Nora Dispatcher/);
    }
    await expect(row(nora, alert).getByRole("button", { name: "Take over" })).toBeVisible();
    await row(nora, alert).getByRole("link").click();
    await expect(nora).toHaveURL(`${demo.url}/alerts/${alert.id}`);
    await expect(nora.locator("[data-what=acknowledged]")).toContainText(
      /took over from .?Nora Dispatcher/,
    );
    await other.context().close();
  });

  test("the most urgent is on top, and keys do everything", async ({ open, demo }) => {
    const medium = await lowOnFuel(demo.url, plate());
    const high = await speeding(demo.url, plate());
    const page = await open("dispatcher", "/alerts");
    await expect(row(page, medium)).toContainText(/Tank at 1\d%, alerts at 15%/);
    const critical = await raise(driver, sos());
    await expect(row(page, critical)).toBeVisible();
    const order = await page
      .locator("[data-row]")
      .evaluateAll((rows) => rows.map((each) => (each as HTMLElement).dataset.row));
    expect(order.indexOf(critical.id)).toBe(0);
    expect(order.indexOf(high.id)).toBeLessThan(order.indexOf(medium.id));

    await page.keyboard.press("j");
    await expect(row(page, critical).getByRole("link")).toBeFocused();
    await page.keyboard.press("j");
    await expect(row(page, high).getByRole("link")).toBeFocused();
    await page.keyboard.press("a");
    await expect(row(page, high)).toContainText(/Nora Dispatcher.? has it/);
    await page.keyboard.press("r");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("What happened?").fill("Told the driver");
    await page.keyboard.press("Enter");
    await expect(row(page, high)).toHaveCount(0);

    await page.keyboard.press("?");
    await expect(page.getByRole("dialog")).toContainText("In the list of alerts");
    await page.keyboard.press("Escape");
    await row(page, critical).getByRole("link").focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(`${demo.url}/alerts/${critical.id}`);
  });

  test("an emergency is resolved only by somebody who is sure", async ({ open }) => {
    const critical = await raise(driver, sos());
    const page = await open("dispatcher", "/alerts");
    await row(page, critical).getByRole("link").focus();
    await page.keyboard.press("r");
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("button", { name: "Resolve" })).toBeDisabled();
    await dialog.getByLabel("I have made sure that nobody needs help").check();
    await dialog.getByRole("button", { name: "Resolve" }).click();
    await expect(row(page, critical)).toHaveCount(0);
  });

  test("what is selected is acknowledged at once, but no emergency and none that a colleague has", async ({
    open,
    demo,
  }) => {
    const high = await speeding(demo.url, plate());
    const taken = await speeding(demo.url, plate());
    const admin = await demoCookie(demo.url, "admin");
    await rest(demo.url, admin, "POST", `/api/alerts/${taken.id}/acknowledge`, {});
    const critical = await raise(driver, sos());
    const page = await open("dispatcher", "/alerts");
    await row(page, high).getByRole("link").focus();
    await page.keyboard.press("x");
    for (const one of [critical, taken]) await row(page, one).getByRole("checkbox").check();
    await expect(page.getByText("3 selected")).toBeVisible();
    await page.keyboard.press("Shift+A");
    await expect(
      page.getByText(/1 alert acknowledged\. 1 was left out: .* 1 critical alert was left out/),
    ).toBeVisible();
    await expect(row(page, high)).toContainText(/Nora Dispatcher.? has it/);
    await expect(row(page, taken)).toContainText(/Aisha Admin.? has it/);
    await expect(row(page, critical)).toContainText("Nobody has it yet");
    const refused = await dispatch<{ items: { ok: boolean }[] }>(
      demo.url,
      "POST",
      "/api/alerts/acknowledge",
      { alertIds: [critical.id] },
    );
    expect(refused.body.items).toMatchObject([{ ok: false }]);
  });

  test("the history is filtered by the address, and is the same as a file", async ({
    open,
    demo,
  }) => {
    const [fast, thirsty] = [await speeding(demo.url, plate()), await lowOnFuel(demo.url, plate())];
    for (const { id } of [fast, thirsty]) {
      const note = { note: "Seen on the road" };
      await dispatch(demo.url, "POST", `/api/alerts/${id}/resolve`, note);
    }
    const page = await open("dispatcher", "/alerts");
    await page.getByRole("button", { name: "History" }).click();
    await expect(row(page, fast)).toContainText(/Resolved by .?Nora Dispatcher/);
    await expect(row(page, thirsty)).toBeVisible();
    await page.getByRole("combobox", { name: "Kind" }).click();
    await page.getByRole("option", { name: "Speeding" }).click();
    await expect(row(page, thirsty)).toHaveCount(0);
    await expect(page).toHaveURL(`${demo.url}/alerts?tab=history&kind=overspeed`);
    await page.reload();
    await expect(row(page, fast)).toBeVisible();
    await expect(row(page, thirsty)).toHaveCount(0);

    const coming = page.waitForEvent("download");
    await page.getByRole("link", { name: "CSV" }).click();
    const text = await readFile(await (await coming).path(), "utf8");
    expect(text).toContain(fast.vehicle?.plateNumber);
    expect(text).not.toContain(thirsty.vehicle?.plateNumber);

    await page
      .getByRole("navigation")
      .getByRole("link", { name: /^Alerts/ })
      .click();
    await expect(page).toHaveURL(`${demo.url}/alerts`);
    await expect(page.getByRole("button", { name: "Needs somebody" })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
  });

  test("an alert says why it is there: the rule, the place, the speed with its limit", async ({
    open,
    demo,
  }) => {
    const alert = await speeding(demo.url, plate());
    const page = await open("dispatcher", `/alerts/${alert.id}`);
    await expect(page.getByText("Rule: Speeding, as delivered")).toBeVisible();
    await expect(page.getByText("For at least")).toBeVisible();
    const map = page.getByRole("region", { name: "Map of the positions around the alert" });
    await expect(map.locator("[data-fixes='9']")).toBeVisible();
    const chart = page.getByRole("figure");
    await expect(chart).toContainText(/Highest 134 km\/h at .* limit 130 km\/h/);
    await expect(chart.locator("path.stroke-emergency\\!")).toHaveCount(1);

    await page.getByLabel("Note", { exact: true }).fill("Called: the road was empty");
    await page.getByRole("button", { name: "Acknowledge with note" }).click();
    await expect(page.getByText("Called: the road was empty")).toBeVisible();
    await expect(page.locator("[data-what=acknowledged]")).toContainText("Nora Dispatcher");
    await expect(page.locator("[data-what=noted]")).toBeVisible();
  });

  test("over the map there are three lines at most, and its controls stay in reach", async ({
    open,
    demo,
  }) => {
    const first = await speeding(demo.url, plate());
    // That nobody is on duty with them is an alert too, and a lesser one.
    for (let i = 0; i < 2; i++) await speeding(demo.url, plate());
    const page = await open("dispatcher", "/map");
    const strip = page.getByRole("region", { name: "Needs you now" });
    await expect(strip.getByRole("listitem")).toHaveCount(3);
    await expect(strip.getByRole("link", { name: /^All alerts \([4-9]\)$/ })).toBeVisible();
    await expect(strip.getByRole("listitem").filter({ hasText: "High" })).toHaveCount(3);
    await raise(driver, sos());
    await expect(page.getByRole("region", { name: "Emergencies" })).toBeVisible();
    await expect(strip.getByRole("listitem")).toHaveCount(2);
    for (const size of [
      { width: 1280, height: 800 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(size);
      for (const name of ["Zoom in", "Zoom out"]) {
        await page.getByRole("button", { name }).click({ trial: true });
      }
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    const line = strip.getByRole("listitem").filter({ hasText: first.vehicle?.plateNumber ?? "" });
    await line.getByRole("button", { name: "Acknowledge" }).click();
    await expect(line).toHaveCount(0);
    await expect(strip.getByRole("listitem")).toHaveCount(2);
    await strip.getByRole("link", { name: /^All alerts/ }).click();
    await expect(page).toHaveURL(`${demo.url}/alerts`);
  });

  test("a browser that keeps the sound silent says so until it is allowed", async ({
    open,
    page,
  }) => {
    // As a browser that allows no sound before a click; Playwright's own look at a page counts as one.
    await page.addInitScript(() => {
      let isTouched = false;
      window.addEventListener("click", () => {
        isTouched = true;
      });
      window.AudioContext = class extends AudioContext {
        override get state() {
          return isTouched ? super.state : "suspended";
        }
      };
    });
    await open("dispatcher", "/trips");
    const silenced = page.getByRole("button", { name: /has blocked the sound of alerts/ });
    await expect(silenced).toBeVisible();
    await raise(driver, sos());
    await expect(page.getByRole("region", { name: "Emergencies" })).toBeVisible();
    await expect(silenced).toBeVisible();
    await silenced.click();
    await expect(silenced).toHaveCount(0);
  });

  test("a shift ends with a note and is accepted at the next desk, with its alerts", async ({
    open,
    demo,
    browser,
  }) => {
    const alert = await speeding(demo.url, plate());
    await dispatch(demo.url, "POST", `/api/alerts/${alert.id}/acknowledge`);
    const nora = await open("dispatcher", "/alerts");
    const other = await desk(browser, demo.url, "admin", "/alerts");
    await loaded(other);
    await nora.getByRole("button", { name: "End shift" }).click();
    const ending = nora.getByRole("dialog", { name: "End shift" });
    await expect(ending.getByRole("link", { name: /Speeding/ })).toBeVisible();
    await expect(ending.getByRole("button", { name: "Hand over" })).toBeDisabled();
    await ending.getByLabel("Note for whoever comes next").fill("He promised to slow down");
    await ending.getByRole("button", { name: "Hand over" }).click();
    await expect(ending).toHaveCount(0);

    const card = (page: Page) =>
      page.getByRole("article", { name: /Handover from .?Nora Dispatcher/ });
    await expect(card(nora)).toContainText("Waits for whoever comes next");
    await expect(card(other)).toContainText("He promised to slow down");
    await other.getByRole("button", { name: "Start shift" }).click();
    const starting = other.getByRole("dialog", { name: "Start shift" });
    for (const tune of [/^Play: Emergency/, /^Play: High/]) {
      await starting.getByRole("button", { name: tune }).click();
      await starting.getByRole("button", { name: "Yes, I heard it" }).click();
    }
    await starting.getByRole("button", { name: "Accept" }).click();
    await expect(starting.getByText("No handover waits")).toBeVisible();
    await starting.getByRole("button", { name: "Start", exact: true }).click();
    await expect(card(nora)).toHaveCount(0);
    await expect(row(nora, alert)).toContainText(/taken over from .?Nora Dispatcher/);
    await other.context().close();
  });

  test("who is on call is kept in order by an admin, and read by others", async ({
    open,
    demo,
    browser,
  }) => {
    const page = await open("admin", "/on-call");
    for (const [name, phone] of [
      ["Huda", "+966 50 111 1111"],
      ["Karim", "+966 50 222 2222"],
    ] as const) {
      await page.getByRole("button", { name: "Add a person" }).click();
      await page.getByLabel("Name").last().fill(name);
      await page.getByLabel("Phone").last().fill(phone);
    }
    await page.getByRole("button", { name: /Call .?Karim.? earlier/ }).click();
    await page.getByRole("button", { name: "Save list" }).click();
    await expect(page.getByText("The list is saved.")).toBeVisible();
    await page.getByRole("button", { name: "Send a test" }).click();
    await expect(
      page.getByText(/The test was not taken: Neither a gateway nor e-mail is set up/),
    ).toBeVisible();
    await page.getByRole("button", { name: "New secret" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "New secret" }).click();
    await expect(page.getByLabel("Secret", { exact: true })).not.toHaveValue("");

    const reader = await desk(browser, demo.url, "dispatcher", "/on-call");
    await expect(reader.getByRole("listitem").filter({ hasText: "+966" })).toHaveText([
      /Karim/,
      /Huda/,
    ]);
    await expect(reader.getByRole("button", { name: "Save list" })).toHaveCount(0);
    await reader.context().close();
  });
});
