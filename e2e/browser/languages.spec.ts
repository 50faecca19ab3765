import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../server-process";
import { expect, test } from "./fixtures";

const arabic = JSON.parse(readFileSync(join(root, "lib/i18n/ar/auth.json"), "utf8")) as {
  demo: { dispatcher: string };
};

test("Arabic runs from right to left, chosen on the sign-in page and kept", async ({
  page,
  demo,
}) => {
  await page.goto(`${demo.url}/sign-in`);
  await page.getByRole("button", { name: "العربية" }).click();
  const html = page.locator("html");
  await expect(html).toHaveAttribute("dir", "rtl");
  await expect(html).toHaveAttribute("lang", "ar");
  await page.getByRole("button", { name: arabic.demo.dispatcher }).click();
  await expect(page).toHaveURL(`${demo.url}/map`);
  await expect(html).toHaveAttribute("dir", "rtl");
  const list = await page.getByRole("listbox").boundingBox();
  expect(list?.x).toBeGreaterThan(640);
});

test("dark and light follow the system until chosen", async ({ page, demo }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(`${demo.url}/sign-in`);
  const light = await background();
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(background).not.toBe(light);
  const dark = await background();
  await page.getByRole("button", { name: "Appearance" }).click();
  await page.getByRole("menuitemradio", { name: "Light" }).click();
  await expect.poll(background).toBe(light);
  await page.reload();
  expect(await background()).toBe(light);
  await page.emulateMedia({ colorScheme: "light" });
  await page.getByRole("button", { name: "Appearance" }).click();
  await page.getByRole("menuitemradio", { name: "Dark" }).click();
  await expect.poll(background).toBe(dark);
});
