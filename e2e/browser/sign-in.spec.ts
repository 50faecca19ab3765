import { DEMO_PASSWORD } from "../sign-in";
import { demoSignIn, expect, test } from "./fixtures";

test.describe("signing in", () => {
  for (const [account, path] of [
    ["admin", "/map"],
    ["dispatcher", "/map"],
    ["driver1", "/drive"],
  ] as const) {
    test(`leads the ${account} to ${path}`, async ({ page, demo }) => {
      await page.goto(demo.url);
      await expect(page).toHaveURL(/\/sign-in/);
      await page.getByLabel("E-mail").fill(`${account}@demo.test`);
      await page.getByLabel("Password", { exact: true }).fill(DEMO_PASSWORD);
      await page.getByRole("button", { name: "Sign in", exact: true }).click();
      await expect(page).toHaveURL(demo.url + path);
    });
  }

  test("with a wrong password says so and stays", async ({ page, demo }) => {
    await page.goto(`${demo.url}/sign-in`);
    await page.getByLabel("E-mail").fill("dispatcher@demo.test");
    await page.getByLabel("Password", { exact: true }).fill("not-the-password");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page.getByText("do not match")).toBeVisible();
    await expect(page).toHaveURL(/\/sign-in/);
  });

  test("takes one press in the demo", async ({ page, demo }) => {
    await page.goto(`${demo.url}/sign-in`);
    await page.getByRole("button", { name: /^Dispatcher/ }).click();
    await expect(page).toHaveURL(`${demo.url}/map`);
  });

  test("returns to the page that was asked for, never to another site", async ({ page, demo }) => {
    for (const [asked, reached] of [
      ["/vehicles", `${demo.url}/vehicles`],
      ["https://evil.test/", `${demo.url}/map`],
      ["//evil.test", `${demo.url}/map`],
      ["/\\evil.test", `${demo.url}/map`],
    ] as const) {
      await page.context().clearCookies();
      await page.goto(`${demo.url}/sign-in?callbackUrl=${encodeURIComponent(asked)}`);
      await page.getByRole("button", { name: /^Dispatcher/ }).click();
      await expect(page).toHaveURL(reached);
    }
  });

  test("is undone by signing out", async ({ page, demo, enter }) => {
    // A session of its own: signing out ends it for good.
    await enter(demo.url, await demoSignIn(demo.url, "admin"));
    await page.goto(`${demo.url}/vehicles`);
    await page.getByRole("button", { name: /^Account:/ }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await expect(page).toHaveURL(/\/sign-in/);
    await page.goto(`${demo.url}/map`);
    await expect(page).toHaveURL(/\/sign-in/);
  });
});

test("pages are for those they are for", async ({ open, demo }) => {
  const page = await open("driver2", "/map");
  await expect(page).toHaveURL(`${demo.url}/drive`);
  await page.goto(`${demo.url}/vehicles`);
  await expect(page).toHaveURL(`${demo.url}/drive`);
});

test("a new installation names no demo account", async ({ page, fresh }) => {
  await page.goto(`${fresh.server.url}/sign-in`);
  await expect(page.getByLabel("E-mail")).toBeVisible();
  await expect(page.getByText("This is the demo")).toHaveCount(0);
});

test("a foreign address says where Qafila can be opened", async ({ page, demo }) => {
  const notice = page.getByText(/works at http.* only/);
  await page.goto(`${demo.url.replace("localhost", "fleet.localhost")}/sign-in`);
  await expect(notice).toBeVisible();
  await page.goto(`${demo.url}/sign-in`);
  await expect(page.getByLabel("E-mail")).toBeVisible();
  await expect(notice).toHaveCount(0);
});
