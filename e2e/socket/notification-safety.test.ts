import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import type { NotificationView } from "../../lib/domain/notification";
import { defaultPreferences, type Preferences } from "../../lib/domain/notification-preference";
import type { Role, UserView } from "../../lib/domain/user";
import type { NotificationPage } from "../../lib/server/notifications/read";
import { ask, type Client, collect, connect, done, next } from "../client";
import { rest } from "../rest";
import { demoCookie, signIn, socketToken } from "../sign-in";
import { test as base } from "./contract-test";

type Person = { id: string; cookie: string; list: (query?: string) => Promise<NotificationPage> };

type Fixtures = {
  /** Somebody of the test's own, signed in. */
  person: (role: Role) => Promise<Person>;
  socketOf: (person: Person) => Promise<Client>;
  /** Tells this person something, as a dispatcher. */
  tell: (person: Person, said?: object) => Promise<void>;
};

const test = base.extend<Fixtures>({
  person: async ({ url }, use) => {
    await use(async (role) => {
      const email = `${randomUUID()}@qafila.test`;
      const password = "as long as it has to be";
      const admin = await demoCookie(url, "admin");
      const account = { role, email, password, name: "Somebody" };
      const { body } = await rest<UserView>(url, admin, "POST", "/api/users", account);
      const cookie = await signIn(url, email, password);
      const list = async (query = "limit=1000") =>
        (await rest<NotificationPage>(url, cookie, "GET", `/api/notifications?${query}`)).body;
      return { id: body.id, cookie, list };
    });
  },
  socketOf: async ({ url, closing }, use) => {
    await use(async ({ cookie }) => closing(await connect(url, await socketToken(url, cookie))));
  },
  tell: async ({ url }, use) => {
    await use(async ({ id }, said = {}) => {
      const body = { userIds: [id], title: "Private", message: "…", type: "info", ...said };
      const cookie = await demoCookie(url, "dispatcher");
      const answer = await rest(url, cookie, "POST", "/api/notifications/bulk", body);
      expect(answer).toMatchObject({ status: 201, body: { told: 1 } });
    });
  },
});

const refused = (code: string) => ({ ok: false, error: { code } });

describe("what is another's", () => {
  test.for(["driver", "dispatcher", "admin"] as const)(
    "stays unseen, unread and uncounted, whatever a %s asks for",
    async (role, { url, person, socketOf, tell }) => {
      const [owner, thief] = [await person("driver"), await person(role)];
      // Whoever is in the control room is told of what other tests set off, too.
      const isAlone = role === "driver";
      for (let i = 0; i < 3; i++) await tell(owner);
      await tell(thief, { title: "Own" });
      const owned = (await owner.list()).items;
      const socket = await socketOf(thief);
      const heard = [collect(socket, "notification:new"), collect(socket, "notification:read")];
      const counts = collect(socket, "notification:count");

      const queries = [
        ...[`userId=${owner.id}`, `user=${owner.id}`, `id=${owned[0]?.id}`, "userId=*"],
        ...["after=0", "after=0&limit=1000", "after=2", "cursor=3", "cursor=999999999"],
        ...["unread=false", "unread=true", "kind=message", "after=0&cursor=1"],
        `after=0&where[userId]=${owner.id}&userId[$ne]=`,
      ];
      for (const query of queries) {
        const { items, unread, newest } = await thief.list(query);
        const ids = new Set(items.map(({ id }) => id));
        expect(owned.filter(({ id }) => ids.has(id))).toEqual([]);
        if (isAlone) expect([unread, newest], query).toEqual([1, 1]);
      }
      for (const id of [...owned.map((one) => one.id), randomUUID(), owner.id]) {
        expect(await ask(socket, "notification:mark-read", id)).toMatchObject(refused("NOT_FOUND"));
        const path = `/api/notifications/${id}`;
        expect((await rest(url, thief.cookie, "GET", path)).status).toBe(404);
        const as = { userId: owner.id };
        expect((await rest(url, thief.cookie, "POST", `${path}/read`, as)).status).toBe(404);
      }
      const theirs = { userId: owner.id, upTo: 3 };
      const counted = await done(socket, "notification:request-count", theirs);
      const marked = await done(socket, "notification:mark-all-read", theirs);
      const all = await rest(url, thief.cookie, "POST", "/api/notifications/read", theirs);
      if (isAlone) {
        expect([counted, marked, all.body]).toEqual([{ count: 1 }, { count: 0 }, { count: 0 }]);
        expect(heard).toEqual([[], [{ seqs: [1], readAt: expect.any(String) }]]);
        expect(counts.every(({ count }) => count <= 1)).toBe(true);
      }
      expect((await owner.list()).items).toEqual(owned);
      expect((await owner.list()).unread).toBe(3);
    },
  );

  test("are their preferences", async ({ url, person }) => {
    const [owner, other] = [await person("driver"), await person("admin")];
    const path = "/api/notifications/preferences";
    const loud = { inApp: true, push: true, email: true };
    const body = { userId: owner.id, trip: loud };
    expect((await rest(url, other.cookie, "PUT", path, body)).status).toBe(400);
    const named = `${path}?userId=${owner.id}`;
    expect((await rest(url, other.cookie, "PUT", named, { trip: loud })).status).toBe(200);
    const { body: kept } = await rest<Preferences>(url, owner.cookie, "GET", path);
    expect(kept).toEqual(defaultPreferences);
  });

  test("is nobody's without a session", async ({ url }) => {
    const doors = [
      ...["", `/${randomUUID()}`, "/preferences"].map((path) => [
        "GET",
        `/api/notifications${path}`,
      ]),
      ...["/read", `/${randomUUID()}/read`, "/bulk", "/broadcast"].map((path) => [
        ...["POST", `/api/notifications${path}`],
      ]),
      ...[
        ["PUT", "/api/notifications/preferences"],
        ["GET", "/api/messages"],
      ],
      ...[
        ["POST", "/api/messages"],
        ["GET", `/api/messages/${randomUUID()}`],
      ],
    ] as ["GET" | "POST" | "PUT", string][];
    for (const [verb, path] of doors) {
      const answer = await rest(url, null, verb, path, verb === "GET" ? undefined : {});
      expect(answer.status, path).toBe(401);
    }
  });
});

const hostile = JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{}}}');
const notIds = [
  ...[
    undefined,
    null,
    7,
    Number.NaN,
    true,
    "",
    "x".repeat(65),
    "x".repeat(5000),
    [],
    [randomUUID()],
  ],
  ...[{}, { $ne: null }, { id: randomUUID() }, hostile],
];
const unknownIds = [
  "__proto__",
  "constructor",
  "\u0000",
  "\ud800",
  "' OR 1=1 --",
  "*",
  randomUUID(),
];

describe("an id that is none is refused by code, and stores nothing", () => {
  test("by event", async ({ person, socketOf, tell }) => {
    const owner = await person("driver");
    await tell(owner);
    const [socket, other] = [await socketOf(owner), await socketOf(owner)];
    for (const id of notIds) {
      const answer = await ask(socket, "notification:mark-read", id);
      expect(answer, JSON.stringify(id)).toMatchObject(refused("BAD_REQUEST"));
    }
    for (const id of unknownIds) {
      const answer = await ask(other, "notification:mark-read", id);
      expect(answer, JSON.stringify(id)).toMatchObject(refused("NOT_FOUND"));
    }
    const wrong = [7, "all", [], { upTo: "1" }, { upTo: -1 }, { upTo: 1.5 }, { upTo: 2 ** 53 }];
    for (const which of [...wrong, { upTo: { $gt: 0 } }, { upTo: Number.NaN }, { upTo: [1] }]) {
      const answer = await ask(other, "notification:mark-all-read", which);
      expect(answer, JSON.stringify(which)).toMatchObject(refused("BAD_REQUEST"));
    }
    expect((await owner.list()).unread).toBe(1);
  });

  test("as a path", async ({ url, person }) => {
    const { cookie } = await person("admin");
    const ids = ["__proto__", "%00", "%ed%a0%80", "[object%20Object]", "x".repeat(5000), "1", "*"];
    for (const id of ids) {
      for (const [verb, path] of [
        ["GET", `/api/notifications/${id}`],
        ["POST", `/api/notifications/${id}/read`],
        ["GET", `/api/messages/${id}`],
      ] as const) {
        const { status } = await rest(url, cookie, verb, path);
        expect([400, 404], `${verb} ${path.slice(0, 40)}: ${status}`).toContain(status);
      }
    }
  });

  test("in a query", async ({ url, person }) => {
    const { cookie } = await person("driver");
    const wrong = [
      ...["after=-1", "after=x", "after=1.5", "after=99999999999", "after=NaN", "after=1e400"],
      ...[
        "cursor=x",
        "cursor=-1",
        "cursor=99999999999",
        "cursor=1;2",
        "cursor=%00",
        "unread=maybe",
      ],
      ...["kind=", "kind=all", "kind=trip,__proto__", "limit=0", "limit=1001", "limit=x"],
    ];
    for (const query of wrong) {
      const { status } = await rest(url, cookie, "GET", `/api/notifications?${query}`);
      expect(status, query).toBe(400);
    }
  });

  test("in a body", async ({ url, person }) => {
    const [{ cookie }, owner] = [await person("dispatcher"), await person("driver")];
    const good = { userIds: [owner.id], title: "Title", message: "Text", type: "info" };
    const lists = [undefined, null, owner.id, {}, { 0: owner.id, length: 1 }, hostile];
    const refusedBodies = [
      ...[null, 7, "x", []].map((body) => ["bulk", body]),
      ...[...lists, [], Array.from({ length: 10_001 }, () => randomUUID())].map((userIds) => [
        ...["bulk", { ...good, userIds }],
      ]),
      ...notIds.map((id) => ["bulk", { ...good, userIds: [owner.id, id] }]),
      ...[null, "7", 7, {}, [randomUUID()]].map((id) => ["bulk", { ...good, id }]),
      ...[null, {}, "", "two words", "<b>", "x".repeat(41), 7].map((type) => [
        ...["bulk", { ...good, type }],
      ]),
      ...[undefined, null, {}, [], 7, "", " ", "a\u0000b", "a\ud800b"].flatMap((said) => [
        ...[
          ["bulk", { ...good, title: said }],
          ["bulk", { ...good, message: said }],
        ],
        ["broadcast", { type: "info", message: said }],
        ...(said === undefined
          ? []
          : [["broadcast", { type: "info", message: "Text", title: said }]]),
        ["messages", { userIds: [owner.id], title: "Title", message: said }],
        ["messages", { userIds: [owner.id], message: "Text", title: said }],
      ]),
      ...["x".repeat(1001), "x".repeat(17 * 1024)].flatMap((message) => [
        ...[
          ["bulk", { ...good, message }],
          ["broadcast", { type: "info", message }],
        ],
        ["messages", { userIds: [owner.id], title: "Title", message }],
      ]),
      ...notIds.flatMap((id) => [
        ["messages", { title: "Title", message: "Text", userIds: [id] }],
        ["messages", { title: "Title", message: "Text", userIds: [owner.id], vehicleIds: [id] }],
      ]),
      ...[["nobody"], "driver", [{ $ne: "" }], ["__proto__"]].map((roles) => [
        ...["messages", { title: "Title", message: "Text", roles }],
      ]),
      ["messages", { title: "Title", message: "Text" }],
      ["read", { upTo: 2 ** 40 }],
      ["read", { upTo: "1" }],
      ["read", []],
      ["preferences", { trip: { inApp: "yes", push: true, email: true } }],
      ["preferences", { emergency: { inApp: false, push: true, email: true } }],
      ["preferences", { everything: { inApp: true, push: true, email: true } }],
    ] as [string, unknown][];
    for (const [door, body] of refusedBodies) {
      const path = door === "messages" ? "/api/messages" : `/api/notifications/${door}`;
      const verb = door === "preferences" ? "PUT" : "POST";
      const { status } = await rest(url, cookie, verb, path, body);
      expect(status, `${path} ${JSON.stringify(body)?.slice(0, 90)}`).toBe(400);
    }
    expect((await owner.list()).items).toEqual([]);
  });

  test("more than 16 KiB ends that socket, and no other", async ({ person, socketOf }) => {
    const owner = await person("driver");
    const [socket, other] = [await socketOf(owner), await socketOf(owner)];
    const gone = new Promise((resolve) => socket.once("disconnect", resolve));
    socket.emit("notification:mark-read", "x".repeat(17 * 1024));
    await gone;
    expect(await done(other, "notification:request-count")).toEqual({ count: 0 });
  });
});

describe("a driver", () => {
  test("may not write to anybody, nor read what the control room wrote", async ({
    url,
    person,
  }) => {
    const [driver, target] = [await person("driver"), await person("driver")];
    const said = { title: "Hello", message: "Meet me at the depot", type: "critical" };
    const written = { userIds: [target.id], title: "Real", message: "From the control room" };
    const staff = await demoCookie(url, "dispatcher");
    const message = await rest<{ id: string }>(url, staff, "POST", "/api/messages", written);
    for (const [verb, path, body] of [
      ["POST", "/api/notifications/broadcast", said],
      ["POST", "/api/notifications/bulk", { ...said, userIds: [target.id] }],
      ["POST", "/api/messages", { ...said, userIds: [target.id] }],
      ["POST", "/api/messages", { ...said, roles: ["admin", "dispatcher"] }],
      ["GET", "/api/messages", undefined],
      ["GET", `/api/messages/${message.body.id}`, undefined],
      ["GET", `/api/messages/${randomUUID()}`, undefined],
    ] as const) {
      const answer = await rest(url, driver.cookie, verb, path, body);
      expect(answer, path).toMatchObject({ status: 403, body: { error: { code: "FORBIDDEN" } } });
    }
    expect((await target.list()).items.map(({ title }) => title)).toEqual(["Real"]);
    const page = await rest<{ items: { title: string }[] }>(url, staff, "GET", "/api/messages");
    expect(page.body.items.filter(({ title }) => title === "Hello")).toEqual([]);
  });
});

describe("what is said", () => {
  test.for([
    ...["//evil.test", "/\\evil.test", "\\\\evil.test", "javascript:alert(1)", "https://evil.test"],
    ...[
      "data:text/html,x",
      "trips",
      "",
      "/a b",
      "/a\nb",
      "/\t/evil.test",
      "/a\u0000b",
      "/a\ud800b",
    ],
    ...["/trips\\..\\evil", "/\u007f", `/${"x".repeat(500)}`, "/trips\u2028x", {}, ["/trips"], 7],
  ])("leads to no other place: %j", async (link, { url, person }) => {
    const owner = await person("driver");
    const cookie = await demoCookie(url, "dispatcher");
    const body = { userIds: [owner.id], title: "Title", message: "Text", type: "info", link };
    const { status } = await rest(url, cookie, "POST", "/api/notifications/bulk", body);
    expect(status).toBe(400);
    expect((await owner.list()).items).toEqual([]);
  });

  test("arrives and stays letter by letter, markup and directions too", async ({
    person,
    socketOf,
    tell,
  }) => {
    const owner = await person("driver");
    const socket = await socketOf(owner);
    const texts = [
      "<img src=x onerror=alert(1)>",
      "<script>alert(1)</script>",
      "\u202eevil\u202c and \u2066isolated\u2069",
      "{{7*7}} $1 %s %00 \\u0000",
      '\'; DROP TABLE "Notification"; --',
      "شكراً 🚚 e\u0301",
    ];
    for (const title of texts) {
      const heard = next(socket, "notification:new");
      await tell(owner, { title, message: title, link: "/trips?q=%D8%B4#a" });
      expect(await heard).toMatchObject({ title, message: title, link: "/trips?q=%D8%B4#a" });
    }
    const { items } = await owner.list("after=0");
    expect(items.map(({ title }: NotificationView) => title)).toEqual(texts);
  });
});
