import { type Browser, chromium, type Page } from "@playwright/test";
import { ensureChromium } from "../e2e/chromium";
import { startServer } from "../e2e/server-process";
import { demoCookie } from "../e2e/sign-in";
import { decodeFrame } from "../lib/realtime/batch-frame";
import { percentile } from "./percentile";

const VEHICLES = 5000;
const PHASE_MS = 20_000;

/**
 * Long tasks (over 50 ms) of the dispatcher's map in Chromium while it is panned and zoomed,
 * 5,000 vehicles in view: first standing, then each reporting once a second. Once all over a
 * city, where most are in clusters, and once in one district, where each is drawn by itself.
 */
export async function map() {
  return {
    vehicles: VEHICLES,
    viewport: "1280×800, no GPU",
    secondsEach: PHASE_MS / 1000,
    city: await measure(60, 0),
    district: await measure(4, 1),
  };
}

async function measure(spreadKm: number, zoomIn: number) {
  const server = await startServer(
    {
      DEMO: "1",
      DEMO_VEHICLES: String(VEHICLES),
      DEMO_SIMULATE: "0",
      SPREAD_KM: String(spreadKm),
    },
    "bench/map-server.ts",
  );
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: ["--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  });
  try {
    const page = await signedIn(browser, server.url);
    const updates = countUpdates(page);
    // One round of fixes first, so that both phases draw the same fleet.
    const drive = () => process.kill(server.pid(), "SIGUSR2");
    drive();
    await page.goto(`${server.url}/map`);
    await page.locator("canvas[data-vehicles]").waitFor();
    await page.waitForFunction(
      (count) => Number(document.querySelector("canvas")?.dataset.vehicles) >= count * 0.9,
      VEHICLES,
    );
    for (let i = 0; i < zoomIn; i++) await page.getByRole("button", { name: "Zoom in" }).click();
    drive();
    await exercise(page, 5000);
    const still = await exercise(page, PHASE_MS);
    drive();
    const before = updates();
    const moving = await exercise(page, PHASE_MS);
    return {
      spreadKm,
      updatesPerSecond: Math.round((updates() - before) / (PHASE_MS / 1000)),
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

async function signedIn(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const cookie = await demoCookie(url, "dispatcher");
  const at = cookie.indexOf("=");
  await context.addCookies([{ name: cookie.slice(0, at), value: cookie.slice(at + 1), url }]);
  return context.newPage();
}

/** How many vehicles' updates the page's socket has received so far. */
function countUpdates(page: Page): () => number {
  let count = 0;
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => {
      if (typeof payload !== "string") count += decodeFrame(payload).vehicles.length;
    }),
  );
  return () => count;
}

/** Drags and zooms the map for so long; gives the main thread's long tasks and the frame times. */
async function exercise(page: Page, milliseconds: number) {
  await page.evaluate(() => {
    // A method, since tsx would wrap a named function in a helper that the page does not have.
    const seen = {
      tasks: [] as number[],
      frames: [] as number[],
      before: performance.now(),
      running: true,
      frame(now: number) {
        seen.frames.push(now - seen.before);
        seen.before = now;
        if (seen.running) requestAnimationFrame(seen.frame);
      },
    };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.tasks.push(duration);
    }).observe({ entryTypes: ["longtask"] });
    requestAnimationFrame(seen.frame);
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
