import type { BrowserContext, Page } from "@playwright/test";
import type { TimelineItemView, TripView } from "../../lib/domain/trip-view";
import type { VehicleView } from "../../lib/domain/vehicle";
import { type CutProxy, cutProxy } from "../cut-proxy";
import { rest } from "../rest";
import { type ServerProcess, startServer } from "../server-process";
import { type DemoAccount, demoCookie } from "../sign-in";
import { dispatch } from "../socket/trip-calls";
import { sql } from "../sql";
import { test as base, demoSignIn, expect } from "./fixtures";

/** A driver out there: a phone behind a network that can be cut, a vehicle, and a trip to run. */
export type Road = {
  server: ServerProcess;
  /** The wire between phones and server. */
  wire: CutProxy;
};

type Each = {
  /** A driver, the vehicle the demo gave them, and how to plan a trip for both. */
  driverOf: (account: DemoAccount) => Promise<Driver>;
  /** Opens the driver's page on a phone where this account is signed in. */
  phone: (context: BrowserContext, account: DemoAccount) => Promise<Page>;
};

type Driver = {
  id: string;
  vehicle: VehicleView;
  plan: (name: string, stops?: string[]) => Promise<TripView>;
  signOff: () => Promise<unknown>;
};

export const origin = { latitude: 24.7136, longitude: 46.6753, accuracy: 8 };

/** The wire by a name for which browsers insist on https. */
export const plainUrl = ({ url }: CutProxy) => url.replace("localhost", "plain.test");

/** Who has had the guide on which phone. */
const guided = new WeakMap<BrowserContext, DemoAccount[]>();

export const test = base.extend<Each, { road: Road }>({
  road: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright finds a fixture's needs by its pattern
    async ({}, use) => {
      let port = 0;
      const wire = await cutProxy(() => port);
      const server = await startServer({
        DEMO: "1",
        DEMO_VEHICLES: "30",
        DEMO_SIMULATE: "0",
        FRONTEND_URL: [wire.url, plainUrl(wire)].join(),
        TILE_URL: "http://127.0.0.1:9/{z}/{x}/{y}.png",
      });
      port = Number(new URL(server.url).port);
      await use({ server, wire });
      await server.stop();
      await wire.close();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  driverOf: async ({ road }, use) => {
    await use(async (account) => {
      const { url } = road.server;
      const { body } = await rest<{ user: { id: string } }>(
        url,
        await demoCookie(url, account),
        "GET",
        "/api/auth/session",
      );
      const { id } = body.user;
      const all = await dispatch<{ items: VehicleView[] }>(url, "GET", "/api/vehicles?limit=1000");
      const vehicle = all.body.items.find(({ driverId }) => driverId === id) as VehicleView;
      const place = (label: string, lat: number) => ({ lat, lng: origin.longitude, label });
      return {
        id,
        vehicle,
        plan: async (name, stops = []) => {
          const trip = await dispatch<TripView>(url, "POST", "/api/trips", {
            vehicleId: vehicle.id,
            driverId: id,
            name,
            origin: place("Depot", origin.latitude),
            stops: stops.map((label, i) => place(label, 24.75 + i / 100)),
            destination: place("Olaya Clinic", 24.79),
          });
          return trip.body;
        },
        signOff: () => dispatch(url, "PATCH", `/api/vehicles/${vehicle.id}`, { driverId: null }),
      };
    });
  },
  phone: async ({ road }, use) => {
    await use(async (context, account) => {
      // A session of its own: some end here.
      const cookie = await demoSignIn(road.server.url, account);
      const [name = "", value = ""] = cookie.split(/=(.*)/s);
      await context.clearCookies();
      await context.addCookies([{ name, value, url: road.wire.url }]);
      await context.grantPermissions(["geolocation"]);
      await context.setGeolocation(origin);
      const page = await context.newPage();
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(`${road.wire.url}/drive`);
      // The guide through the first day opens once for each driver on a phone.
      const known = guided.get(context) ?? [];
      if (!known.includes(account)) await press(page, "Close");
      guided.set(context, [...known, account]);
      return page;
    });
  },
});

/** How much waits on this phone, as its page says. */
export const waiting = (page: Page) =>
  page
    .locator("[data-waiting]")
    .getAttribute("data-waiting")
    .then((count) => Number(count));

/** Until the phone keeps the page itself: from then on it opens without a network. */
export const kept = (page: Page) =>
  expect
    .poll(() => page.evaluate(async () => (await caches.match("/drive")) !== undefined))
    .toBe(true);

export const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name }).click();

/** A receiver has a fix a second; the page keeps no more. */
const RECEIVER_MS = 1_100;
/** Steps of 60 m to the north. */
const northwards = (count: number) =>
  Array.from({ length: count }, (_, i) => origin.latitude + ((i + 1) * 60) / 111_195);

/** Drives so many steps, each kept by the phone before the next; gives their latitudes. */
export async function drive(page: Page, count: number): Promise<number[]> {
  const steps = northwards(count);
  for (const latitude of steps) {
    await page.waitForTimeout(RECEIVER_MS);
    // Only now: what was pressed just before has been put into the queue too.
    const before = await waiting(page);
    await page.context().setGeolocation({ ...origin, latitude });
    await expect.poll(() => waiting(page)).toBe(before + 1);
  }
  return steps;
}

/** What is stored of a vehicle since then, in order of fix time. */
export async function stored(url: string, vehicleId: string, since: string) {
  type Page = { items: { id: string; lat: number }[]; nextCursor: string | null };
  const items: Page["items"] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const query = new URLSearchParams({
      vehicleId,
      from: since,
      to: new Date().toISOString(),
      limit: "1000",
      ...(cursor && { cursor }),
    });
    const { body }: { body: Page } = await dispatch(url, "GET", `/api/positions?${query}`);
    items.push(...body.items);
    cursor = body.nextCursor;
  }
  return items;
}

/** Where a vehicle was since then. */
export const latitudes = async (url: string, vehicleId: string, since: string) =>
  (await stored(url, vehicleId, since)).map(({ lat }) => lat);

/** What people did on a trip, oldest first. */
export async function deeds(url: string, tripId: string): Promise<TimelineItemView[]> {
  type Page = { items: TimelineItemView[] };
  const { body } = await dispatch<Page>(url, "GET", `/api/trips/${tripId}/timeline`);
  return body.items.filter(({ actor }) => actor !== null);
}

/** What ends a session when its time is over: its user is signed out everywhere from now on. */
export async function expireSessions(dataDir: string, userId: string): Promise<void> {
  await sql(dataDir, 'UPDATE "Session" SET "expiresAt" = now() WHERE "userId" = $1', [userId]);
}
