import { randomUUID } from "node:crypto";
import { describe, expect, test, vi } from "vitest";
import type { UserView } from "../../lib/domain/user";
import type { VehicleView } from "../../lib/domain/vehicle";
import { ask, type Client, connectAs, done } from "../client";
import { rest } from "../rest";
import { type ServerProcess, startServer } from "../server-process";
import { demoCookie } from "../sign-in";
import { fix, history } from "./contract-test";

// Each test boots servers of its own, some of them several times.
vi.setConfig({ testTimeout: 180_000 });

const demo = { DEMO: "1", DEMO_VEHICLES: "2", DEMO_SIMULATE: "0" };

const vehicleOf = async (url: string, account: "driver1" | "driver2") => {
  const cookie = await demoCookie(url, "dispatcher");
  const { body } = await rest<{ items: VehicleView[] }>(url, cookie, "GET", "/api/vehicles");
  const session = await rest<{ user: { id: string } }>(
    url,
    await demoCookie(url, account),
    "GET",
    "/api/auth/session",
  );
  return body.items.find(({ driverId }) => driverId === session.body.user.id)?.id as string;
};

/**
 * Reports as fast as the rate allows until the server is gone; gives what was acknowledged and
 * what was sent.
 */
async function reportUntilGone(driver: Client, sent: Map<string, string>): Promise<string[]> {
  const acknowledged: string[] = [];
  for (let i = 0; driver.connected; i++) {
    const array = Array.from({ length: 10 }, (_, j) => ({
      ...fix(600 - i - j / 10, (i * 10 + j) * 2),
      id: randomUUID(),
    }));
    for (const { id, recordedAt } of array) sent.set(id, recordedAt);
    const answer = await ask(driver, "position:report", array).catch(() => null);
    if (!answer?.ok) continue;
    answer.data?.results.forEach(({ verdict }, j) => {
      if (verdict !== "rejected") acknowledged.push(array[j]?.id as string);
    });
  }
  return acknowledged;
}

async function allOf(url: string, vehicleId: string) {
  const items = await history(url, vehicleId);
  return items.map(({ id }) => id);
}

describe("a server that is killed while it writes", () => {
  test("five times, loses and doubles nothing it acknowledged", async () => {
    const server = await startServer(demo);
    try {
      const vehicleId = await vehicleOf(server.url, "driver1");
      const acknowledged: string[] = [];
      const sent = new Map<string, string>();
      for (let round = 0; round < 5; round++) {
        const driver = await connectAs(server.url, "driver1");
        const reporting = reportUntilGone(driver, sent);
        await once(() => sent.size > (round + 1) * 40);
        await server.kill();
        acknowledged.push(...(await reporting));
        driver.disconnect();
        await server.start();
      }
      const stored = await allOf(server.url, vehicleId);
      expect(acknowledged.length).toBeGreaterThan(50);
      expect(stored).toEqual(expect.arrayContaining(acknowledged));
      expect(new Set(stored).size).toBe(stored.length);
      for (const id of stored) expect(sent.has(id)).toBe(true);
    } finally {
      await server.stop();
    }
  });
});

describe("a server asked to end", () => {
  test("finishes what it was given, sends clients away to come back, and exits 0", async () => {
    const server = await startServer(demo);
    try {
      const vehicleId = await vehicleOf(server.url, "driver1");
      const driver = await connectAs(server.url, "driver1");
      const dispatcher = await connectAs(server.url, "dispatcher");
      const why = new Promise((resolve) => dispatcher.once("disconnect", resolve));
      const id = randomUUID();
      const reported = done(driver, "position:report", { ...fix(1), id });
      // Refused at once, so its answer says that the report before it has been taken up.
      await ask(driver, "request:active-vehicles");
      expect(await server.terminate()).toBe(0);
      expect(await reported).toEqual({ results: [{ verdict: "accepted" }] });
      expect(await why).toBe("transport close");
      await server.start();
      expect(await allOf(server.url, vehicleId)).toEqual([id]);
    } finally {
      await server.stop();
    }
  });

  test("keeps sessions and sockets' tokens valid over a restart", async () => {
    const server = await startServer(demo);
    try {
      const before = await demoCookie(server.url, "dispatcher");
      await server.terminate();
      await server.start();
      expect((await rest(server.url, before, "GET", "/api/vehicles")).status).toBe(200);
      const socket = await connectAs(server.url, "dispatcher");
      expect((await ask(socket, "request:active-vehicles")).ok).toBe(true);
      socket.disconnect();
    } finally {
      await server.stop();
    }
  });
});

test("a demo starts again with the driver invited in it and the settings made", async () => {
  const server = await startServer(demo);
  try {
    const admin = await demoCookie(server.url, "admin");
    const ask = <T>(verb: "GET" | "POST" | "PUT", path: string, body?: object) =>
      rest<T>(server.url, admin, verb, path, body);
    const { body } = await ask<UserView>("POST", "/api/users", { role: "driver", name: "Sami" });
    await ask("POST", `/api/users/${body.id}/invite`);
    await ask("PUT", "/api/settings", { timeZone: "Asia/Riyadh" });
    await server.terminate();
    await server.start();
    const users = await ask<{ items: UserView[] }>("GET", "/api/users?role=driver");
    expect(users.body.items).toContainEqual({ ...body, invited: "pending" });
    expect((await ask("GET", "/api/settings")).body).toMatchObject({ timeZone: "Asia/Riyadh" });
  } finally {
    await server.stop();
  }
});

describe("a server that should not start", () => {
  const refused = async (overrides: Record<string, string>) => {
    const error = await startServer(overrides).then(
      async (server: ServerProcess) => {
        await server.stop();
        return null;
      },
      (error: Error) => error.message,
    );
    return error ?? "it started";
  };

  test("says which setting is wrong, a line each", async () => {
    expect(await refused({ NEXTAUTH_SECRET: "" })).toMatch(/NEXTAUTH_SECRET/);
    expect(await refused({ NEXTAUTH_SECRET: "short" })).toMatch(/NEXTAUTH_SECRET/);
    const both = await refused({ DATABASE_POOL_MAX: "no", DEMO: "maybe" });
    expect(both).toMatch(/DATABASE_POOL_MAX/);
    expect(both).toMatch(/DEMO/);
  });

  test("does not share a data folder with one that runs", async () => {
    const server = await startServer(demo);
    try {
      expect(await refused({ ...demo, DATA_DIR: server.dataDir })).toContain(server.dataDir);
    } finally {
      await server.stop();
    }
  });
});

async function once(condition: () => boolean): Promise<void> {
  const giveUpAt = Date.now() + 20_000;
  while (!condition()) {
    if (Date.now() > giveUpAt) throw new Error("It did not come to that within 20 s.");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
