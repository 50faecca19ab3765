import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { ensureChromium } from "../e2e/chromium";
import { startServer } from "../e2e/server-process";
import { demoCookie } from "../e2e/sign-in";
import { countBytes } from "./page-weight";
import { slowDown, slowDownWorkers } from "./slow-phone";

const TIMEOUT_MS = 120_000;

/**
 * What a driver's page weighs and how long it takes on a slow phone: a first visit in a fresh
 * profile, a second one with the service worker's help, and the sign-in page of the same build.
 */
export async function driver() {
  const server = await startServer({ DEMO: "1", DEMO_SIMULATE: "0" });
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: ["--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  });
  try {
    const signIn = await measure(await freshPhone(browser), `${server.url}/sign-in`, canSignIn);
    const phone = await freshPhone(browser);
    const cookie = await demoCookie(server.url, "driver1");
    const at = cookie.indexOf("=");
    await phone.addCookies([
      { name: cookie.slice(0, at), value: cookie.slice(at + 1), url: server.url },
    ]);
    await slowDownWorkers(browser, server.url);
    const first = await measure(phone, `${server.url}/drive`, canDrive, keptByWorker);
    const second = await measure(phone, `${server.url}/drive`, canDrive);
    return {
      phone: "390×844, CPU ÷ 4, 400 ms, 400 kbit/s",
      unit: { bytes: "as they came, compressed, headers too", usable: "s" },
      first,
      second,
      baseline: { what: "the sign-in page, first visit", ...signIn },
      ratio: {
        script: round(first.bytes.script / signIn.bytes.script),
        usable: round(first.usable / signIn.usable),
      },
    };
  } finally {
    await browser.close();
    await server.stop();
  }
}

const freshPhone = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: "en",
    hasTouch: true,
    isMobile: true,
  });

/** One visit: seconds and bytes from navigation until `isUsable`, and the bytes that come after. */
async function measure(
  phone: BrowserContext,
  url: string,
  isUsable: () => boolean,
  after?: (page: Page) => Promise<void>,
) {
  const page = await phone.newPage();
  const cdp = await phone.newCDPSession(page);
  const bytes = await countBytes(cdp);
  await slowDown(cdp);
  await page.goto(url, { waitUntil: "commit", timeout: TIMEOUT_MS });
  // Of the page's own clock: how the bench itself is slowed down does not count.
  await page.waitForFunction(isUsable, undefined, { polling: "raf", timeout: TIMEOUT_MS });
  const usable = round((await page.evaluate(() => performance.now())) / 1000);
  const atOnce = bytes();
  await page.waitForLoadState("networkidle", { timeout: TIMEOUT_MS });
  await after?.(page);
  await page.close();
  const later = sum(bytes()) - sum(atOnce);
  return { usable, bytes: atOnce, later };
}

/** The trip or that there is none, and an SOS button that a finger would hit. */
function canDrive(): boolean {
  const button = document.querySelector("footer button");
  const text = document.querySelector("#trip, main section h2, main section p");
  if (!button || !text) return false;
  const { x, y, width, height } = button.getBoundingClientRect();
  return button.contains(document.elementFromPoint(x + width / 2, y + height / 2));
}

/** The form is sent by the server; it works once React has taken it over. */
function canSignIn(): boolean {
  const button = document.querySelector("button[type=submit]");
  return button !== null && Object.keys(button).some((key) => key.startsWith("__reactProps"));
}

/** The service worker has put the page away. */
async function keptByWorker(page: Page): Promise<void> {
  await page.evaluate(async () => {
    while (!(await caches.match("/drive")))
      await new Promise((resolve) => setTimeout(resolve, 200));
  });
}

const sum = (bytes: Record<string, number>) => Object.values(bytes).reduce((a, b) => a + b, 0);
const round = (value: number) => Math.round(value * 100) / 100;
