import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import type { NotificationView } from "../../lib/domain/notification";
import type { NotificationPage } from "../../lib/server/notifications/read";
import { ask, type Client, collect, done, next } from "../client";
import { rest } from "../rest";
import { type DemoAccount, demoCookie } from "../sign-in";
import { test as base, userId } from "./contract-test";

type Fixtures = {
  /** The notifications of a demo account, as they catch up from a seq. */
  listOf: (account: DemoAccount, query?: string) => Promise<NotificationPage>;
  /** Tells these accounts something, as a dispatcher. */
  tell: (accounts: DemoAccount[], title: string, extra?: object) => Promise<number>;
};

/** Drivers 131 to 143 are this file's alone. */
const test = base.extend<Fixtures>({
  listOf: async ({ url }, use) => {
    await use(async (account, query = "limit=1000") => {
      const path = `/api/notifications?${query}`;
      const { body } = await rest<NotificationPage>(
        url,
        await demoCookie(url, account),
        "GET",
        path,
      );
      return body;
    });
  },
  tell: async ({ url }, use) => {
    await use(async (accounts, title, extra = {}) => {
      const userIds = await Promise.all(accounts.map((account) => userId(url, account)));
      const body = { userIds, title, message: "As it is.", type: "info", ...extra };
      const cookie = await demoCookie(url, "dispatcher");
      const answer = await rest<{ told: number }>(
        url,
        cookie,
        "POST",
        "/api/notifications/bulk",
        body,
      );
      expect(answer.status).toBe(201);
      return answer.body.told;
    });
  },
});

describe("a notification", () => {
  test("is kept for each it was sent to, counted, and heard by whoever is here", async ({
    as,
    tell,
    listOf,
  }) => {
    const driver = await as("driver131");
    const { newest } = await listOf("driver131");
    const heard = next(driver, "notification:new");
    const counted = next(driver, "notification:count");
    expect(await tell(["driver131", "driver132"], "Fuel up", { link: "/drive" })).toBe(2);
    const { id, ...notification } = await heard;
    expect(notification).toMatchObject({
      ...{ seq: newest + 1, kind: "message", type: "info", title: "Fuel up" },
      ...{ message: "As it is.", link: "/drive", readAt: null },
    });
    expect(await counted).toEqual({ count: newest + 1 });
    expect((await listOf("driver131")).items[0]).toEqual({ id, ...notification });
    expect((await listOf("driver132", "after=0")).items.map(({ title }) => title)).toEqual([
      "Fuel up",
    ]);
  });

  test("has a seq without a gap, whoever tells at the same moment", async ({ tell, listOf }) => {
    const titles = Array.from({ length: 40 }, (_, i) => `No. ${i}`);
    await Promise.all(titles.map((title) => tell(["driver133", "driver134"], title)));
    for (const account of ["driver133", "driver134"] as const) {
      const { items, newest } = await listOf(account, "after=0&limit=1000");
      expect(items.map(({ seq }) => seq)).toEqual(Array.from({ length: newest }, (_, i) => i + 1));
      expect(items.map(({ title }) => title).sort()).toEqual([...titles].sort());
    }
  });

  test("read on one screen is read on all", async ({ as, tell, listOf }) => {
    await tell(["driver135"], "One");
    await tell(["driver135"], "Two");
    const [phone, tablet] = [await as("driver135"), await as("driver135")];
    const { items } = await listOf("driver135");
    const [two] = items as [NotificationView];
    const read = next(tablet, "notification:read");
    const counted = next(tablet, "notification:count");
    expect(await done(phone, "notification:mark-read", two.id)).toEqual({ count: 1 });
    expect(await read).toEqual({ seqs: [two.seq], readAt: expect.any(String) });
    expect(await counted).toEqual({ count: 1 });
    const none = next(tablet, "notification:count", ({ count }) => count === 0);
    await done(phone, "notification:mark-all-read");
    await none;
    expect((await listOf("driver135", "unread=true")).items).toEqual([]);
  });
});

describe("contract: what a program does with notifications", () => {
  test("asks for the count, and hears it as event and as acknowledgement", async ({ as, tell }) => {
    await tell(["driver138"], "One");
    const driver = await as("driver138");
    const heard = next(driver, "notification:count");
    expect(await done(driver, "notification:request-count")).toEqual({ count: 1 });
    expect(await heard).toEqual({ count: 1 });
    const again = next(driver, "notification:count");
    driver.emit("notification:request-count");
    expect(await again).toEqual({ count: 1 });
  });

  test("hears of one with these fields and no others", async ({ as, tell }) => {
    const driver = await as("driver138");
    const heard = next(driver, "notification:new");
    await tell(["driver138"], "Whole");
    const fields = ["id", "seq", "kind", "title", "message", "type", "link", "createdAt", "readAt"];
    expect(Object.keys(await heard).sort()).toEqual(fields.sort());
    expect((await heard).createdAt).toMatch(/^\d{4}-.*Z$/);
  });

  test("marks one, twice and without an acknowledgement, and all its screens hear the count", async ({
    as,
    tell,
    listOf,
  }) => {
    await tell(["driver139"], "One");
    const [{ id, seq }] = (await listOf("driver139")).items as [NotificationView];
    const screens = [await as("driver139"), await as("driver139")];
    const counted = screens.map((screen) => next(screen, "notification:count"));
    screens[0]?.emit("notification:mark-read", id);
    expect(await Promise.all(counted)).toEqual([{ count: 0 }, { count: 0 }]);
    const [{ readAt }] = (await listOf("driver139")).items as [NotificationView];
    const read = collect(screens[1] as Client, "notification:read");
    expect(await done(screens[0] as Client, "notification:mark-read", id)).toEqual({ count: 0 });
    expect((await listOf("driver139")).items[0]).toMatchObject({ seq, readAt });
    expect(read).toEqual([]);
  });

  test("pages downwards by cursor, and catches up upwards from a seq, each once", async ({
    tell,
    listOf,
  }) => {
    for (let i = 1; i <= 7; i++) await tell(["driver140"], `No. ${i}`);
    const walk = async (query: string) => {
      const seqs: number[] = [];
      for (let cursor: string | null = ""; cursor !== null; ) {
        const from: string = cursor && `&cursor=${cursor}`;
        const page = await listOf("driver140", `limit=3${query}${from}`);
        seqs.push(...page.items.map((one) => one.seq));
        cursor = page.nextCursor;
      }
      return seqs;
    };
    expect(await walk("")).toEqual([7, 6, 5, 4, 3, 2, 1]);
    expect(await walk("&after=0")).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(await walk("&after=5")).toEqual([6, 7]);
    expect(await walk("&after=7")).toEqual([]);
  });

  test("reads a hundred at once, one by one, as a screen does: over REST nobody is too fast", async ({
    url,
    as,
    tell,
    listOf,
  }) => {
    const driver = await as("driver141");
    const lost = collect(driver, "error:event");
    await Promise.all(Array.from({ length: 100 }, (_, i) => tell(["driver141"], `No. ${i}`)));
    const { items } = await listOf("driver141", "unread=true&limit=1000");
    expect(items).toHaveLength(100);
    const none = next(driver, "notification:count", ({ count }) => count === 0);
    const cookie = await demoCookie(url, "driver141");
    const marked = items.map(({ id }) =>
      rest(url, cookie, "POST", `/api/notifications/${id}/read`),
    );
    expect(new Set((await Promise.all(marked)).map(({ status }) => status))).toEqual(
      new Set([200]),
    );
    await none;
    expect([driver.connected, lost]).toEqual([true, []]);
  }, 60_000);

  test("sends a bulk again with its id: nobody is told twice, who was forgotten is told", async ({
    tell,
    listOf,
  }) => {
    const id = randomUUID();
    expect(await tell(["driver142"], "Once", { id })).toBe(1);
    expect(await tell(["driver142", "driver143"], "Once", { id })).toBe(1);
    expect(await tell(["driver142", "driver143"], "Once", { id })).toBe(0);
    expect(await tell(["driver142"], "Once", { id: randomUUID() })).toBe(1);
    expect((await listOf("driver142")).items).toHaveLength(2);
    expect((await listOf("driver143")).items).toHaveLength(1);
  });
});

describe("another's notification", () => {
  test("is not there: not to read, to mark or to count", async ({ url, as, tell, listOf }) => {
    await tell(["driver136"], "Private");
    const [{ id }] = (await listOf("driver136")).items as [NotificationView];
    const thief = await as("driver137");
    const heard = collect(thief, "notification:count");
    const missing = { ok: false, error: { code: "NOT_FOUND" } };
    expect(await ask(thief, "notification:mark-read", id)).toMatchObject(missing);
    expect(await ask(thief, "notification:mark-read", randomUUID())).toMatchObject(missing);
    for (const wrong of [{ $ne: null }, [id], 1, null, undefined, "", "x".repeat(65)]) {
      expect(await ask(thief, "notification:mark-read", wrong)).toMatchObject({
        ok: false,
        error: { code: "BAD_REQUEST" },
      });
    }
    for (const account of ["driver137", "admin"] as const) {
      const cookie = await demoCookie(url, account);
      expect((await rest(url, cookie, "GET", `/api/notifications/${id}`)).status).toBe(404);
      expect((await rest(url, cookie, "POST", `/api/notifications/${id}/read`)).status).toBe(404);
    }
    await done(thief, "notification:mark-all-read");
    expect(heard.every(({ count }) => count === 0)).toBe(true);
    expect((await listOf("driver136")).unread).toBe(1);
    expect((await listOf("driver137")).items).toEqual([]);
  });
});
