import { randomUUID } from "node:crypto";
import { test as base, inject } from "vitest";
import type { VehicleView } from "../../lib/domain/vehicle";
import { type Client, connect } from "../client";
import { rest } from "../rest";
import { type DemoAccount, demoCookie, socketToken } from "../sign-in";

type Fixtures = {
  url: string;
  /** Opens a socket as a demo account; closed when the test ends. */
  as: (account: DemoAccount) => Promise<Client>;
  /** Closes a socket that the test opened itself. */
  closing: (socket: Client) => Client;
  /** A vehicle of the test's own. */
  newVehicle: (driverId?: string) => Promise<VehicleView>;
  /** A socket of that demo driver, and the vehicle the demo put them on duty with. */
  onDuty: (driver: DemoAccount) => Promise<{ driver: Client; vehicle: VehicleView }>;
  /** A device key for a vehicle (or, as "users", for a driver's own phone): the path to report to. */
  deviceDoor: (ownerId: string, kind?: "vehicles" | "users") => Promise<string>;
};

/** A test against the shared server. Files run side by side: each test uses drivers of its own. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest finds a fixture's needs by its pattern
  url: async ({}, use) => use(inject("server").url),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  closing: async ({}, use) => {
    const open: Client[] = [];
    await use((socket) => {
      open.push(socket);
      return socket;
    });
    for (const socket of open) socket.disconnect();
  },
  as: async ({ url, closing }, use) => {
    await use(async (account) => {
      const token = await socketToken(url, await demoCookie(url, account));
      return closing(await connect(url, token));
    });
  },
  newVehicle: async ({ url }, use) => {
    await use(async (driverId) => {
      const plateNumber = `T ${randomUUID().slice(0, 8)}`;
      const admin = await demoCookie(url, "admin");
      const answer = await rest<VehicleView>(url, admin, "POST", "/api/vehicles", {
        plateNumber,
        ...(driverId && { driverId }),
      });
      if (answer.status !== 201) throw new Error(`No vehicle: ${JSON.stringify(answer.body)}`);
      return answer.body;
    });
  },
  onDuty: async ({ url, as }, use) => {
    await use(async (account) => {
      const dispatcher = await demoCookie(url, "dispatcher");
      const all = await rest<{ items: VehicleView[] }>(
        url,
        dispatcher,
        "GET",
        "/api/vehicles?limit=1000",
      );
      const driverId = await userId(url, account);
      const vehicle = all.body.items.find((item) => item.driverId === driverId);
      if (!vehicle) throw new Error(`${account} is not on duty.`);
      return { driver: await as(account), vehicle };
    });
  },
  deviceDoor: async ({ url }, use) => {
    await use(async (ownerId, kind = "vehicles") => {
      const admin = await demoCookie(url, "admin");
      const path = `/api/${kind}/${ownerId}/device-key`;
      const answer = await rest<{ key: string }>(url, admin, "POST", path);
      if (!answer.body.key) throw new Error(`No key: ${JSON.stringify(answer.body)}`);
      return `/api/ingest/${answer.body.key}`;
    });
  },
});

/** The id of a demo account's user. */
export async function userId(url: string, account: DemoAccount): Promise<string> {
  type Session = { user: { id: string } };
  const cookie = await demoCookie(url, account);
  return (await rest<Session>(url, cookie, "GET", "/api/auth/session")).body.user.id;
}

/** All that history holds of a vehicle around now, oldest first. */
export async function history(url: string, vehicleId: string): Promise<StoredPosition[]> {
  const cookie = await demoCookie(url, "dispatcher");
  const items: StoredPosition[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const query = new URLSearchParams({
      vehicleId,
      from: new Date(Date.now() - 86_400_000).toISOString(),
      to: new Date(Date.now() + 3_600_000).toISOString(),
      limit: "200",
      ...(cursor && { cursor }),
    });
    type Page = { items: StoredPosition[]; nextCursor: string | null };
    const page = await rest<Page>(url, cookie, "GET", `/api/positions?${query}`);
    if (page.status !== 200) throw new Error(`No history: ${JSON.stringify(page.body)}`);
    items.push(...page.body.items);
    cursor = page.body.nextCursor;
  }
  return items;
}

export type StoredPosition = {
  id: string;
  lat: number;
  lng: number;
  recordedAt: string;
  receivedAt: string;
  late: boolean;
};

/** A fix `secondsAgo`, `metres` north of a square in Riyadh; some 20 m a second is plausible. */
export function fix(
  secondsAgo: number,
  metres = 0,
): { lat: number; lng: number; recordedAt: string } {
  return {
    lat: 24.7136 + metres / 111_195,
    lng: 46.6753,
    recordedAt: new Date(Date.now() - secondsAgo * 1000).toISOString(),
  };
}
