import { chromium, type Page } from "@playwright/test";
import { ensureChromium } from "../e2e/chromium";
import { startServer } from "../e2e/server-process";
import { demoCookie } from "../e2e/sign-in";
import { percentile } from "./percentile";

const VEHICLES = 5000;
const PHASE_MS = 20_000;

/**
 * Long tasks (over 50 ms) of the dispatcher's map in Chromium while it is panned and zoomed,
 * 5,000 vehicles in view: first standing, then each reporting once a second.
 */
export async function map() {
  const server = await startServer(
    { DEMO: "1", DEMO_VEHICLES: String(VEHICLES), DEMO_SIMULATE: "0" },
    "bench/map-server.ts",
  );
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: ["--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const [name, value] = (await demoCookie(server.url, "dispatcher")).split("=", 2) as [
      string,
      string,
    ];
    await context.addCookies([{ name, value, url: server.url }]);
    const page = await context.newPage();
    // One round of fixes first, so that both phases draw the same fleet.
    const drive = () => process.kill(server.pid(), "SIGUSR2");
    drive();
    await page.goto(`${server.url}/map`);
    const canvas = page.locator("canvas[data-vehicles]");
    await canvas.waitFor();
    await page.waitForFunction(
      (count) => Number(document.querySelector("canvas")?.dataset.vehicles) >= count * 0.9,
      VEHICLES,
    );
    drive();
    await exercise(page, 5000);
    const still = await exercise(page, PHASE_MS);
    drive();
    const moving = await exercise(page, PHASE_MS);
    return {
      vehicles: VEHICLES,
      viewport: "1280×800, no GPU",
      seconds: PHASE_MS / 1000,
      withoutUpdates: still,
      withUpdates: moving,
      longTasksFromUpdates: moving.longTasks - still.longTasks,
      ratio: Math.round((moving.frameP95 / still.frameP95) * 100) / 100,
    };
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Drags and zooms the map for so long; gives the main thread's long tasks and the frame times. */
async function exercise(page: Page, milliseconds: number) {
  await page.evaluate(() => {
    const seen = { tasks: [] as number[], frames: [] as number[], running: true };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.tasks.push(duration);
    }).observe({ entryTypes: ["longtask"] });
    let before = performance.now();
    const frame = (now: number) => {
      seen.frames.push(now - before);
      before = now;
      if (seen.running) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  const until = Date.now() + milliseconds;
  for (let round = 0; Date.now() < until; round++) {
    const direction = round % 2 === 0 ? 1 : -1;
    await page.mouse.move(760, 400);
    await page.mouse.down();
    await page.mouse.move(760 + direction * 150, 400 + direction * 80, { steps: 20 });
    await page.mouse.up();
    await page.mouse.wheel(0, direction * -200);
    await page.waitForTimeout(400);
    await page.mouse.wheel(0, direction * 200);
    await page.waitForTimeout(400);
  }
  const { tasks, frames } = await page.evaluate(() => {
    const { seen } = window as unknown as {
      seen: { tasks: number[]; frames: number[]; running: boolean };
    };
    seen.running = false;
    return seen;
  });
  return {
    longTasks: tasks.length,
    longestMs: Math.round(Math.max(0, ...tasks)),
    frameP50: Math.round(percentile(frames, 50) * 10) / 10,
    frameP95: Math.round(percentile(frames, 95) * 10) / 10,
    framesPerSecond: Math.round((frames.length / milliseconds) * 10_000) / 10,
  };
}
