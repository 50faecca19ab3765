import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import type { MessageSummary, MessageView } from "../../lib/domain/message";
import type { NotificationPage } from "../../lib/server/notifications/read";
import { collect, done, next } from "../client";
import { rest } from "../rest";
import { type DemoAccount, demoCookie } from "../sign-in";
import { test as base, userId } from "./contract-test";

type Refusal = { error: { code: string; message: string } };
type Fixtures = {
  /** Writes a message as one of the control room, or whoever is named. */
  write: <T = MessageView>(
    to: object,
    account?: DemoAccount,
  ) => Promise<{ status: number; body: T }>;
  read: <T = MessageView>(
    path: string,
    account?: DemoAccount,
  ) => Promise<{ status: number; body: T }>;
  /** The messages an account was told of under this title. */
  told: (account: DemoAccount, title: string) => Promise<NotificationPage["items"]>;
};

/** Drivers 145 to 147 are this file's alone. */
const test = base.extend<Fixtures>({
  write: async ({ url }, use) => {
    await use(async (to, account = "dispatcher") => {
      const body = { title: "Fuel", message: "Fill up.", ...to };
      return rest(url, await demoCookie(url, account), "POST", "/api/messages", body);
    });
  },
  read: async ({ url }, use) => {
    await use(async (path, account = "dispatcher") =>
      rest(url, await demoCookie(url, account), "GET", `/api/messages${path}`),
    );
  },
  told: async ({ url }, use) => {
    await use(async (account, title) => {
      const path = "/api/notifications?kind=message&limit=1000";
      const cookie = await demoCookie(url, account);
      const { body } = await rest<NotificationPage>(url, cookie, "GET", path);
      return body.items.filter((one) => one.title === title);
    });
  },
});

const names = ({ recipients }: MessageView) => recipients.map(({ id }) => id).sort();

describe("a message", () => {
  test("goes to people and to the drivers of vehicles, to each once, with its title and text", async ({
    url,
    onDuty,
    write,
    told,
  }) => {
    const { driver, vehicle } = await onDuty("driver145");
    const [one, two] = [await userId(url, "driver145"), await userId(url, "driver146")];
    const title = `North gate ${randomUUID()}`;
    const heard = next(driver, "notification:new", (event) => event.title === title);
    const { status, body } = await write({
      title,
      message: "It is closed until noon.\nUse the south gate.",
      userIds: [two, one.toUpperCase(), one, one],
      vehicleIds: [vehicle.id],
    });
    expect(status).toBe(201);
    expect(names(body)).toEqual([one, two].sort());
    expect(body).toMatchObject({ title, sent: 2, read: 0 });
    expect(body.sender.id).toBe(await userId(url, "dispatcher"));
    const theirs = body.recipients.find(({ id }) => id === one);
    expect(theirs).toMatchObject({
      role: "driver",
      readAt: null,
      vehicle: { id: vehicle.id, plateNumber: vehicle.plateNumber },
    });
    expect(await heard).toMatchObject({
      ...{ kind: "message", type: "info", title, readAt: null },
      message: "It is closed until noon.\nUse the south gate.",
    });
    for (const account of ["driver145", "driver146"] as const)
      expect(await told(account, title)).toHaveLength(1);
    expect(await told("driver147", title)).toEqual([]);
  });

  test("sent again with its id is the same one, and goes to whoever has not got it", async ({
    url,
    write,
    told,
  }) => {
    const [one, two] = [await userId(url, "driver145"), await userId(url, "driver146")];
    const [id, title] = [randomUUID(), `Once ${randomUUID()}`];
    const first = await write({ id, userIds: [one], title });
    const again = await write({ id, userIds: [one, two], title });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body.id).toBe(first.body.id);
    expect(names(again.body)).toEqual([one, two].sort());
    for (const account of ["driver145", "driver146"] as const) {
      expect(await told(account, title)).toHaveLength(1);
    }
  });

  test("to a role goes to everyone of it, but not back to who wrote it", async ({
    url,
    write,
    told,
  }) => {
    const title = `Shift ${randomUUID()}`;
    const { body } = await write({ title, roles: ["dispatcher", "admin"] });
    const own = await userId(url, "dispatcher");
    expect(names(body)).toContain(await userId(url, "admin"));
    expect(names(body)).not.toContain(own);
    expect(body.recipients.every(({ role }) => role !== "driver")).toBe(true);
    expect(await told("dispatcher", title)).toEqual([]);
    expect(await told("admin", title)).toHaveLength(1);
  });

  test("read is read: the control room hears who and when, drivers never hear of another", async ({
    url,
    as,
    write,
    read,
    told,
  }) => {
    const [desk, reader, other] = [await as("admin"), await as("driver146"), await as("driver147")];
    const [one, two] = [await userId(url, "driver146"), await userId(url, "driver147")];
    const title = `Read me ${randomUUID()}`;
    const { body } = await write({ title, userIds: [one, two] });
    const astray = collect(other, "message:read");
    const heard = next(desk, "message:read", ({ messageId }) => messageId === body.id);
    const [notification] = await told("driver146", title);
    await done(reader, "notification:mark-read", notification?.id);
    const { readAt, ...who } = await heard;
    expect(who).toEqual({ messageId: body.id, userId: one });

    const { body: now } = await read(`/${body.id}`);
    expect(now).toMatchObject({ sent: 2, read: 1 });
    expect(now.recipients.find(({ id }) => id === one)?.readAt).toBe(readAt);
    const listed = await read<{ items: MessageSummary[] }>("?limit=1000");
    expect(listed.body.items.find(({ id }) => id === body.id)).toMatchObject({ sent: 2, read: 1 });

    // All at once tells of each as well; a second time there is nothing to tell.
    const again = collect(desk, "message:read");
    const last = next(desk, "message:read", (event) => event.userId === two);
    await done(other, "notification:mark-all-read");
    expect((await last).messageId).toBeDefined();
    await done(other, "notification:mark-all-read");
    await done(reader, "notification:mark-read", notification?.id);
    expect((await read(`/${body.id}`)).body.read).toBe(2);
    const own = again.filter(({ messageId }) => messageId === body.id);
    expect(own.map(({ userId }) => userId)).toEqual([two]);
    // The own socket heard everything that was sent before this answer.
    await done(other, "notification:request-count");
    expect(astray).toEqual([]);
  });

  test("says now whom each drives for", async ({ url, onDuty, write }) => {
    const { vehicle } = await onDuty("driver147");
    const { body } = await write({ vehicleIds: [vehicle.id] });
    expect(body.recipients).toMatchObject([
      { id: await userId(url, "driver147"), vehicle: { plateNumber: vehicle.plateNumber } },
    ]);
  });
});

describe("what was sent", () => {
  test("is listed newest first, page by page", async ({ url, write, read }) => {
    const to = { userIds: [await userId(url, "driver146")] };
    const titles = ["One", "Two", "Three"].map((title) => `${title} ${randomUUID()}`);
    for (const title of titles) await write({ ...to, title });
    type List = { items: MessageSummary[]; nextCursor: string | null };
    const items: MessageSummary[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const { body }: { body: List } = await read<List>(`?limit=2${cursor && `&cursor=${cursor}`}`);
      items.push(...body.items);
      cursor = body.nextCursor;
    }
    const own = items.map(({ title }) => title).filter((title) => titles.includes(title));
    expect(own).toEqual([...titles].reverse());
    expect((await read<Refusal>("?cursor=x")).body.error.code).toBe("BAD_REQUEST");
  });

  test("is no matter of drivers or strangers", async ({ url, write, read }) => {
    const to = { userIds: [await userId(url, "driver146")] };
    const { body } = await write(to);
    const title = `From a driver ${randomUUID()}`;
    const wrong = await write<Refusal>({ ...to, title }, "driver145");
    expect([wrong.status, wrong.body.error.code]).toEqual([403, "FORBIDDEN"]);
    for (const path of ["", `/${body.id}`]) {
      const { status, body: refusal } = await read<Refusal>(path, "driver145");
      expect([status, refusal.error.code]).toEqual([403, "FORBIDDEN"]);
      expect((await rest(url, null, "GET", `/api/messages${path}`)).status).toBe(401);
    }
    expect((await rest(url, null, "POST", "/api/messages", { ...to, title })).status).toBe(401);
  });

  test("that is not there is NOT_FOUND, whatever it is called", async ({ read }) => {
    for (const id of [randomUUID(), "x", "%7B%22$ne%22:null%7D"])
      expect((await read<Refusal>(`/${id}`)).body.error.code).toBe("NOT_FOUND");
  });
});

describe("a message to nobody", () => {
  test("is refused and leaves nothing behind", async ({ url, newVehicle, write, read }) => {
    const empty = await newVehicle();
    const own = await userId(url, "dispatcher");
    const title = `To nobody ${randomUUID()}`;
    const nobody = [
      {},
      { userIds: [] },
      { userIds: [randomUUID()] },
      { userIds: ["nobody"] },
      { userIds: [own] },
      { vehicleIds: [empty.id] },
    ];
    for (const to of nobody) {
      const { status, body } = await write<Refusal>({ ...to, title });
      expect([status, body.error.code], JSON.stringify(to)).toEqual([400, "BAD_REQUEST"]);
    }
    const unknown = await write<Refusal>({ vehicleIds: [randomUUID()], title });
    expect(unknown.body.error.code).toBe("NOT_FOUND");
    const { body } = await read<{ items: MessageSummary[] }>("?limit=1000");
    expect(body.items.filter((one) => one.title === title)).toEqual([]);
  });

  test("or one that is not well formed, is BAD_REQUEST", async ({ url, write }) => {
    const userIds = [await userId(url, "driver146")];
    const wrong = [
      { userIds: [{ $ne: null }] },
      { userIds: { $ne: null } },
      { userIds: [1] },
      { userIds: "all" },
      { vehicleIds: [{ id: 1 }] },
      { roles: ["owner"] },
      { roles: [{ $in: ["driver"] }] },
      { userIds, title: { $ne: null } },
      { userIds, message: ["x"] },
      { userIds, title: " " },
      { userIds, message: "" },
      { userIds, title: "x".repeat(121) },
      { userIds, message: "x".repeat(1001) },
      { userIds, message: "a\0b" },
      { userIds, title: "\ud800" },
      { userIds: Array.from({ length: 1001 }, () => randomUUID()) },
    ];
    for (const to of wrong) {
      const { status, body } = await write<Refusal>(to);
      expect([status, body.error.code], JSON.stringify(to).slice(0, 80)).toEqual([
        400,
        "BAD_REQUEST",
      ]);
    }
  });
});
