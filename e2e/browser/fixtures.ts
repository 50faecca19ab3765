import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import type { VehicleView } from "../../lib/domain/vehicle";
import { rest } from "../rest";
import { root, type ServerProcess, startServer } from "../server-process";
import { DEMO_PASSWORD, type DemoAccount, demoCookie, signIn } from "../sign-in";
import { type DrivingThings, makeThings, movingVehicle } from "./driving-things";

/** No test reaches for the internet: tiles cannot be had, so the plain base map shows. */
const withoutTiles = { TILE_URL: "http://127.0.0.1:9/{z}/{x}/{y}.png" };

export type Admin = { email: string; password: string };

/** A demo vehicle with a key of its own: what a phone in it would know. */
export type Device = {
  vehicle: VehicleView;
  /** Reports over HTTP as a phone does, one position or up to 50; throws unless answered 200. */
  report(position: object | object[]): Promise<void>;
};

type Worker = {
  /** The demo, standing still: every test moves the vehicles it needs. */
  demo: ServerProcess;
  /** The demo as newcomers see it, its fleet driving; one vehicle that moves; trips to look at. */
  driving: { server: ServerProcess; vehicle: VehicleView; things: DrivingThings };
  /** A new installation: no vehicles, and one admin made with `npm run user:create`. */
  fresh: { server: ServerProcess; admin: Admin };
};
type Each = {
  /** Fails the test when a page asked for a text that it does not carry (lib/i18n/page-words.ts). */
  words: undefined;
  /** Signs the test's browser in, without the sign-in page. */
  enter: (url: string, cookie: string) => Promise<void>;
  /** Opens a page of the demo as one of its accounts. */
  open: (account: DemoAccount, path: string) => Promise<Page>;
  device: (index: number) => Promise<Device>;
};

/** How many the demo begins with, as nothing else is set. */
const VEHICLES = 24;

export const test = base.extend<Each, Worker>({
  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright finds a fixture's needs by its pattern
    async ({}, use) => {
      const settings = { DEMO: "1", DEMO_SIMULATE: "0", ...withoutTiles };
      const server = await startServer(settings);
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  driving: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const server = await startServer({ DEMO: "1", ...withoutTiles });
      const vehicle = await movingVehicle(server.url);
      await use({ server, vehicle, things: await makeThings(server.url, vehicle) });
      await server.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  fresh: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const server = await startServer(withoutTiles);
      const admin = { email: "amal@qafila.test", password: "a-long-password" };
      createUser(server, admin);
      await use({ server, admin });
      await server.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  words: [
    async ({ context }, use) => {
      const missing: string[] = [];
      context.on("console", (message) => {
        if (message.text().includes("MISSING_MESSAGE")) missing.push(message.text());
      });
      await use(undefined);
      expect(missing).toEqual([]);
    },
    { auto: true },
  ],
  enter: async ({ context }, use) => {
    await use(async (url, cookie) => {
      const at = cookie.indexOf("=");
      const pair = { name: cookie.slice(0, at), value: cookie.slice(at + 1) };
      await context.addCookies([{ ...pair, url }]);
    });
  },
  open: async ({ page, demo, enter }, use) => {
    await use(async (account, path) => {
      await enter(demo.url, await demoCookie(demo.url, account));
      await page.goto(demo.url + path);
      return page;
    });
  },
  device: async ({ demo }, use) => {
    await use(async (index) => {
      const admin = await demoCookie(demo.url, "admin");
      type Page = { items: VehicleView[] };
      const all = await rest<Page>(demo.url, admin, "GET", "/api/vehicles?limit=1000");
      // Those the demo began with, by plate: what tests have added since shifts none of them.
      const ids = all.body.items.map(({ id }) => id).sort();
      const first = new Set(ids.slice(0, VEHICLES));
      const vehicle = all.body.items.filter(({ id }) => first.has(id))[index];
      if (!vehicle) throw new Error(`The demo has no vehicle ${index}.`);
      const path = `/api/vehicles/${vehicle.id}/device-key`;
      const { key } = (await rest<{ key: string }>(demo.url, admin, "POST", path)).body;
      return { vehicle, report: (position) => report(`${demo.url}/api/ingest/${key}`, position) };
    });
  },
});

export { expect };

export const demoSignIn = (url: string, account: DemoAccount) =>
  signIn(url, `${account}@demo.test`, DEMO_PASSWORD);

/** One position or several to a device's address, as a phone sends them. */
export async function report(address: string, position: object | object[]): Promise<void> {
  const timed = (one: object) => ({ recordedAt: new Date().toISOString(), ...one });
  const answer = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(Array.isArray(position) ? position.map(timed) : timed(position)),
  });
  if (answer.status !== 200) throw new Error(`The report was answered ${answer.status}.`);
}

function createUser({ env }: ServerProcess, { email, password }: Admin): void {
  const args = ["--email", email, "--name", "Amal", "--role", "admin"];
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", join(root, "lib/server/commands/user-create.ts"), ...args],
    { cwd: root, env: { ...env, PASSWORD: password }, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`No user was made: ${stderr}`);
}
