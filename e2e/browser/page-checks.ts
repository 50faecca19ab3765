import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./fixtures";

/** What a page can be asked whatever it shows. */

/** Everything has come: what pulses (skeletons, the catching-up dot) is gone, `whole` is there. */
export async function settled(page: Page, whole = "body"): Promise<void> {
  await page.waitForLoadState("networkidle");
  await expect(page.locator(".animate-pulse")).toHaveCount(0, { timeout: 30_000 });
  await page.evaluate(() => document.fonts.ready);
  await page.locator(whole).first().waitFor();
}

/** A change of dress is whole: drawn, drawn again by what measures itself, and come to rest. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    await frame();
    await frame();
    const ending = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map((animation) => animation.finished));
  });
  await expect(page.locator(".animate-pulse")).toHaveCount(0, { timeout: 30_000 });
}

/** Listens from now on: gives what the page has asked the API for since it was last called. */
export function apiRequests(page: Page): () => string[] {
  let asked: string[] = [];
  page.on("request", (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.startsWith("/api/")) asked.push(pathname + search);
  });
  return () => {
    const since = asked;
    asked = [];
    return since;
  };
}

/** What axe finds serious or critical. */
export async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // Without a tab of its own for the result, which only frames from elsewhere need.
    .setLegacyMode()
    .options({ resultTypes: ["violations"] })
    .analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join("; ")}`);
}

/** By how many pixels the page sticks out sideways. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
