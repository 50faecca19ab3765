import type { BrowserContext, Page } from "@playwright/test";
import type { SentEmergency } from "../../lib/client/outbox/entry";
import type { AlertView } from "../../lib/domain/alert";
import { Dice } from "../../lib/simulator/dice";
import type { DemoAccount } from "../sign-in";
import { dispatch } from "../socket/trip-calls";
import { demoSignIn, expect } from "./fixtures";
import { expireSessions, kept, test } from "./road";

const accounts: DemoAccount[] = [
  ...(["driver15", "driver16", "driver17", "driver18"] as const),
  ...(["driver19", "driver20", "driver21", "driver22"] as const),
];
const ROUNDS = 25;
/** Eight browsers on a small machine take their time. */
const patience = { timeout: 60_000 };

// What all of them do on 200 pages is more than anybody reads.
test.use({ trace: "off" });

type Phone = { account: DemoAccount; id: string; context: BrowserContext; page: Page };

const button = (page: Page) => page.getByRole("button", { name: /^SOS/ });
/** How many calls for help the page says it has sent or is sending. */
const shown = (page: Page) => page.locator("footer section[role=status]");

test("200 calls for help, each from a phone in trouble and a server killed once, all arrive, once", async ({
  road,
  driverOf,
  phone,
  browser,
}) => {
  test.setTimeout(900_000);
  const { server, wire } = road;
  const dice = new Dice(20260311);
  const chance = (share: number) => dice.next() < share;
  const phones: Phone[] = [];
  for (const account of accounts) {
    const context = await browser.newContext();
    const page = await phone(context, account);
    await kept(page);
    phones.push({ account, id: (await driverOf(account)).id, context, page });
  }
  const killedIn = 5 + Math.floor(dice.next() * (ROUNDS - 10));
  const count = { cut: 0, lost: 0, reopened: 0, expired: 0, killed: 0 };

  for (let round = 0; round < ROUNDS; round++) {
    // One of the two for each press: no network, or the answer is lost on the way.
    const isCut = chance(0.5);
    const isLost = !isCut;
    const expired = phones.filter(() => chance(0.1));
    const closed = isCut ? phones.filter(() => chance(0.4)) : [];
    for (const { id } of expired) await expireSessions(server.dataDir, id);
    // An open socket outlives its session for a minute: from now on only the emergency token is left.
    if (isCut || expired.length > 0) wire.cut();
    if (!isCut) wire.mend();
    // At any moment from the press until after it was sent.
    const killing =
      round === killedIn ? after(dice.next() * 2_500).then(() => server.kill()) : null;
    await Promise.all(
      phones.map(async ({ page }) => {
        await button(page).dispatchEvent("pointerdown");
        await expect(shown(page)).toHaveCount(round + 1, patience);
      }),
    );
    if (isLost) {
      // What was on its way is cut in the middle: the server may have it, and its answer is lost.
      await after(dice.next() * 60);
      wire.cut();
    }
    for (const one of closed) {
      await one.page.close();
      one.page = await one.context.newPage();
      await one.page.goto(`${wire.url}/drive`);
      await expect(button(one.page)).toBeVisible(patience);
    }
    if (killing) {
      await killing;
      await server.start();
      count.killed++;
    }
    wire.mend();
    for (const { account, context, page } of expired) {
      // Somebody who is signed out calls for help all the same; then they sign in again.
      await expect(page.getByText("Being sent, and tried until it arrives.")).toHaveCount(
        0,
        patience,
      );
      const [name = "", value = ""] = (await demoSignIn(server.url, account)).split(/=(.*)/s);
      await context.addCookies([{ name, value, url: wire.url }]);
      await page.reload();
      await expect(shown(page)).toHaveCount(round + 1, patience);
    }
    count.cut += isCut ? phones.length : 0;
    count.lost += isLost ? phones.length : 0;
    count.reopened += closed.length;
    count.expired += expired.length;
  }

  const sent: string[] = [];
  for (const { page } of phones) {
    await expect(page.getByText("Being sent, and tried until it arrives.")).toHaveCount(
      0,
      patience,
    );
    await expect(page.getByText(/^Received \d\d:\d\d:\d\d/)).toHaveCount(ROUNDS, patience);
    sent.push(...(await page.evaluate(heldByPhone)));
  }
  const arrived = (await Promise.all(phones.map(({ id }) => alertsOf(server.url, id)))).flat();
  expect(sent).toHaveLength(accounts.length * ROUNDS);
  expect(arrived.sort()).toEqual(sent.sort());
  expect(Math.min(...Object.values(count))).toBeGreaterThan(0);
  test.info().annotations.push({ type: "trials", description: JSON.stringify(count) });
  for (const { context } of phones) await context.close();
});

const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The alertIds in the phone's own database. */
function heldByPhone(): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("qafila-driver");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const all = opening.result.transaction("emergencies").objectStore("emergencies").getAll();
      all.onerror = () => reject(all.error);
      all.onsuccess = () => resolve((all.result as SentEmergency[]).map(({ alertId }) => alertId));
    };
  });
}

/** The ids of the calls for help that are stored of a driver. */
async function alertsOf(url: string, driverId: string): Promise<string[]> {
  const path = `/api/alerts?kind=sos&driverId=${driverId}&limit=1000`;
  const { body } = await dispatch<{ items: AlertView[] }>(url, "GET", path);
  return body.items.map(({ id }) => id);
}
