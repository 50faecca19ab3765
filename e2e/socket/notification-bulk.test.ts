import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { embeddedHost } from "../../lib/server/database/embedded";
import type { NotificationPage } from "../../lib/server/notifications/read";
import { collect, connectAs, next } from "../client";
import { rest } from "../rest";
import { type ServerProcess, startServer } from "../server-process";
import { demoCookie } from "../sign-in";

/** What tells everybody needs a server of its own: the shared one has others listening. */

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

let server: ServerProcess;

beforeAll(async () => {
  server = await startServer({ DEMO: "1", DEMO_VEHICLES: "3", DEMO_SIMULATE: "0" });
});

afterAll(() => server.stop());

async function query<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
  const host = embeddedHost(server.dataDir);
  const client = new pg.Client({ host, user: "postgres", database: "postgres" });
  await client.connect();
  const { rows } = await client.query<Row>(text, values).finally(() => client.end());
  return rows;
}

describe("a broadcast", () => {
  test("reaches everyone, drivers too, and is kept for who was away", async () => {
    const { url } = server;
    const accounts = ["admin", "dispatcher", "driver1"] as const;
    const here = await Promise.all(accounts.map((account) => connectAs(url, account)));
    const broadcasts = here.map((socket) => next(socket, "notification:broadcast"));
    const kept = here.map((socket) => next(socket, "notification:new"));
    const again = here.map((socket) => collect(socket, "notification:broadcast"));
    const away = await demoCookie(url, "driver2");
    const list = async (after: number) => {
      const path = `/api/notifications?after=${after}`;
      return (await rest<NotificationPage>(url, away, "GET", path)).body;
    };
    const { newest } = await list(0);

    const staff = await demoCookie(url, "dispatcher");
    const said = { message: "Sandstorm from the west", type: "warning", title: "Weather" };
    const answer = await rest(url, staff, "POST", "/api/notifications/broadcast", said);
    expect(answer).toMatchObject({ status: 201, body: { told: 5 } });
    for (const heard of await Promise.all(broadcasts)) {
      expect(heard).toEqual({ ...said, createdAt: expect.stringMatching(/Z$/) });
    }
    for (const heard of await Promise.all(kept)) {
      expect(heard).toMatchObject({ ...said, kind: "announcement", link: null, readAt: null });
    }
    expect((await list(newest)).items).toMatchObject([{ ...said, seq: newest + 1 }]);
    expect((await list(newest + 1)).items).toEqual([]);

    // Without a title `notification:broadcast` has none; what is kept has one all the same.
    const untitled = next(here[2] as (typeof here)[number], "notification:broadcast");
    const short = { message: "Over", type: "info" };
    await rest(url, staff, "POST", "/api/notifications/broadcast", short);
    expect(await untitled).toEqual({ ...short, createdAt: expect.any(String) });
    expect((await list(newest + 1)).items).toMatchObject([{ ...short, title: "Announcement" }]);
    for (const heard of again) expect(heard).toHaveLength(2);
    for (const socket of here) socket.disconnect();
  });
});

test("a critical broadcast is unread for those too who put announcements away; any other is filed", async () => {
  const { url } = server;
  const [staff, away] = [await demoCookie(url, "dispatcher"), await demoCookie(url, "driver3")];
  const announcement = { inApp: false, push: false, email: false };
  await rest(url, away, "PUT", "/api/notifications/preferences", { announcement });
  for (const type of ["info", "critical"]) {
    await rest(url, staff, "POST", "/api/notifications/broadcast", { message: "Flood", type });
  }
  const { body } = await rest<NotificationPage>(url, away, "GET", "/api/notifications?limit=2");
  expect(body.items.map(({ type, readAt }) => [type, readAt === null])).toEqual([
    ["critical", true],
    ["info", false],
  ]);
});

describe("a bulk to thousands", () => {
  test("ends with the process between two statements: sent again with its id it tells the rest, without a gap", async () => {
    const { url } = server;
    const userIds = Array.from({ length: 6000 }, () => randomUUID());
    await query(
      `INSERT INTO "User" (id, name, "passwordHash", role, demo, "updatedAt")
       SELECT id, 'Driver', 'none', 'driver', true, now() FROM unnest($1::uuid[]) AS made(id)`,
      [userIds],
    );
    const body = {
      ...{ id: randomUUID(), userIds, title: "Fuel up", message: "Before noon.", type: "info" },
    };
    const send = async () =>
      rest<{ told: number }>(
        url,
        await demoCookie(url, "dispatcher"),
        "POST",
        "/api/notifications/bulk",
        body,
      );
    const stored = async () => {
      const [row] = await query<{ count: number }>(
        `SELECT count(*)::int AS count FROM "Notification" WHERE title = 'Fuel up'`,
      );
      return row?.count ?? 0;
    };

    const first = send().then(
      ({ status }) => status,
      () => "no answer",
    );
    await expect.poll(stored, { timeout: 60_000, interval: 5 }).toBeGreaterThan(0);
    await server.kill();
    expect(await first).toBe("no answer");
    await server.start();
    const before = await stored();
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(userIds.length);
    expect(before % 500).toBe(0);
    expect(await send()).toMatchObject({ status: 201, body: { told: userIds.length - before } });
    expect(await send()).toMatchObject({ status: 201, body: { told: 0 } });
    const gaps = await query(
      `SELECT "User".id FROM "User" LEFT JOIN "Notification" ON "userId" = "User".id
       GROUP BY "User".id HAVING count(seq) <> "notificationSeq" OR coalesce(max(seq), 0) <> "notificationSeq"`,
    );
    expect(gaps).toEqual([]);
    expect(await stored()).toBe(userIds.length);
  });
});
