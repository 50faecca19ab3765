import { demoCookie } from "../sign-in";
import { expect, test } from "./fixtures";
import { apiRequests, drawn, overflow, seriousFindings, settled } from "./page-checks";
import { pages } from "./pages";

/**
 * Every page in every dress: axe finds nothing serious, nothing sticks out sideways, the page asks
 * for nothing while it is left alone, and a picture is kept to look at. A page is loaded once in a
 * language and changes its dress as it stands, since loading takes longer than looking.
 */

const wide = { width: 1280, height: 800 };
const languages = {
  en: [
    { dress: "light", colorScheme: "light", size: wide },
    { dress: "dark", colorScheme: "dark", size: wide },
    { dress: "phone", colorScheme: "light", size: { width: 390, height: 844 } },
  ],
  ar: [{ dress: "arabic", colorScheme: "light", size: wide }],
} as const;

// The pictures show what was wrong; a trace of every page doubles the time it takes to load.
test.use({ trace: "off" });

for (const [locale, dresses] of Object.entries(languages)) {
  for (const { name, account, path, whole, press, fitsAtFirst } of pages) {
    test(`${name}, ${locale}`, async ({ page, driving, enter, context }) => {
      const { server, things } = driving;
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      await context.addCookies([{ name: "locale", value: locale, url: server.url }]);
      if (account) await enter(server.url, await demoCookie(server.url, account));
      await page.goto(server.url + path(things));
      await settled(page, whole);
      if (press) await page.locator(press).click();
      const asked = apiRequests(page);
      for (const { dress, colorScheme, size } of dresses) {
        await test.step(dress, async () => {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize(size);
          if (fitsAtFirst && dress === "phone") {
            await page.reload();
            await settled(page, whole);
            asked();
          }
          await drawn(page);
          await page.screenshot({ path: `e2e/results/screens/${name}-${dress}.png` });
          expect.soft(await seriousFindings(page), dress).toEqual([]);
          expect.soft(await overflow(page), dress).toBeLessThanOrEqual(0);
          // A customer's page asks where their delivery is every five seconds.
          expect.soft(asked().slice(name === "share" ? 2 : 0), dress).toEqual([]);
        });
      }
    });
  }
}
