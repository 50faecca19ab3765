import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { type DemoAccount, demoCookie } from "../sign-in";
import { expect, test } from "./fixtures";

/** Every page in every dress: axe finds nothing serious, and a picture is kept to look at. */

const dresses = {
  light: { colorScheme: "light", locale: "en", width: 1280, height: 800 },
  dark: { colorScheme: "dark", locale: "en", width: 1280, height: 800 },
  arabic: { colorScheme: "light", locale: "ar", width: 1280, height: 800 },
  phone: { colorScheme: "light", locale: "en", width: 390, height: 844 },
} as const;

type Story = { name: string; account: DemoAccount | null; path: (vehicleId: string) => string };
const pages: Story[] = [
  { name: "sign-in", account: null, path: () => "/sign-in" },
  { name: "map", account: "dispatcher", path: () => "/map" },
  { name: "map-selected", account: "dispatcher", path: (id) => `/map?vehicle=${id}` },
  { name: "vehicles", account: "admin", path: () => "/vehicles" },
  { name: "vehicle", account: "admin", path: (id) => `/vehicles/${id}` },
  { name: "drive", account: "driver3", path: () => "/drive" },
];

async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready);
}

for (const [dress, { colorScheme, locale, width, height }] of Object.entries(dresses)) {
  for (const { name, account, path } of pages) {
    test(`${name}, ${dress}`, async ({ page, driving, enter, context }) => {
      const { server, vehicle } = driving;
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height });
      await context.addCookies([{ name: "locale", value: locale, url: server.url }]);
      if (account) await enter(server.url, await demoCookie(server.url, account));
      await page.goto(server.url + path(vehicle.id));
      await settled(page);
      await page.screenshot({ path: `e2e/results/screens/${name}-${dress}.png` });
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join("; ")}`);
      expect(serious).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }
}
