import { hostname } from "node:os";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { PushSetup } from "../../lib/domain/push";
import { connectAs, done } from "../client";
import { header } from "../mail-server";
import { rest } from "../rest";
import { DEMO_PASSWORD, signIn, signOut } from "../sign-in";
import { sql } from "../sql";
import { userId } from "./contract-test";
import {
  as,
  closePost,
  deliveries,
  join,
  openPost,
  type Post,
  until,
  write,
} from "./delivery-calls";
import { raise, sos } from "./emergency-calls";
import { dispatch } from "./trip-calls";

vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 });

let post: Post;

beforeAll(async () => {
  post = await openPost();
});
afterEach(() => {
  post.mail.answer(() => "take");
  post.push.answer(() => "take");
});
afterAll(() => closePost(post));

const pushesTo = (browser: string) => post.push.received.filter((one) => one.browser === browser);
const mailsTo = (address: string) => post.mail.received.filter(({ to }) => to.includes(address));
const subscribe = (who: Parameters<typeof as>[1], browser: object) =>
  as<{ error?: { code: string } }>(post.server, who, "POST", "/api/push/subscriptions", browser);

describe("a push", () => {
  test("is encrypted for the browser, signed with the server's key, and says how urgent it is", async () => {
    await join(post, "driver1", { push: true, email: false });
    const { body } = await as<PushSetup>(post.server, "driver1", "GET", "/api/push");
    expect(body).toMatchObject({ email: "ready" });
    expect(Buffer.from(body.publicKey, "base64url")).toHaveLength(65);
    await write(post, ["driver1"], "Come in", { type: "critical", link: "/drive" });
    await until(() => expect(pushesTo("driver1")).toHaveLength(1));
    const [{ headers, message, topic, vapid }] = pushesTo("driver1") as [
      ReturnType<typeof pushesTo>[0],
    ];
    expect(message).toEqual({
      ...{ title: "Come in", message: "As it is.", link: "/drive", tag: topic },
      ...{ isCritical: true, lang: "en", dir: "ltr" },
    });
    expect(headers).toMatchObject({
      urgency: "high",
      "content-encoding": "aes128gcm",
      // A day, less what it took to get here.
      ttl: expect.stringMatching(/^86[34]\d\d$/),
    });
    expect(topic).toMatch(/^[\w-]{32}$/);
    expect(vapid).toMatchObject({
      key: body.publicKey,
      claims: { aud: post.push.origin, sub: "mailto:fleet@qafila.test" },
    });
    expect(mailsTo("driver1@demo.test")).toEqual([]);
  });

  test("goes to nobody's browser but its owner's: who signs in there next gets theirs alone", async () => {
    await join(post, "driver2", { push: true, email: false });
    post.push.answer((_, response) => {
      response.writeHead(503).end();
      return "refused";
    });
    await write(post, ["driver2"], "For two", { type: "critical" });
    await until(async () =>
      expect((await deliveries(post, "state=waiting")).items).toHaveLength(1),
    );
    // The same browser, its next user.
    const shared = post.push.browser("driver2");
    expect((await subscribe("driver3", shared)).status).toBe(201);
    post.push.answer(() => "take");
    await write(post, ["driver2", "driver3"], "For both");
    await until(() => expect(pushesTo("driver2")).toHaveLength(1));
    await until(async () => expect((await deliveries(post)).waiting).toBe(0));
    const [delivery] = (await deliveries(post, "state=failed")).items;
    expect(delivery).toMatchObject({ to: null, error: "The browser takes no pushes any more." });
    expect(pushesTo("driver2").map(({ message }) => message.title)).toEqual(["For both"]);

    // Another's cannot be ended, one's own can.
    const path = "/api/push/subscriptions";
    const { endpoint } = shared;
    await as(post.server, "driver2", "DELETE", path, { endpoint });
    await write(post, ["driver3"], "Still here");
    await until(() => expect(pushesTo("driver2")).toHaveLength(2));
    expect((await as(post.server, "driver3", "DELETE", path, { endpoint })).status).toBe(204);
    await write(post, ["driver3"], "Gone");
    await until(async () => expect((await deliveries(post)).waiting).toBe(0));
    expect(pushesTo("driver2")).toHaveLength(2);
  });

  test("does not show who drives what is written to them, only that there is something", async () => {
    await join(post, "driver10", { push: true, email: false });
    const socket = await connectAs(post.server.url, "driver10");
    const recordedAt = new Date().toISOString();
    await done(socket, "position:report", { lat: 24.7, lng: 46.7, speed: 60, recordedAt });
    socket.disconnect();
    await write(post, ["driver10"], "Turn back");
    await until(() => expect(pushesTo("driver10")).toHaveLength(1));
    expect(pushesTo("driver10")[0]?.message).toMatchObject({
      title: "A message from the control room",
      message: "Qafila shows it when you stop.",
    });
  });

  test("ends with the sign-in it was switched on in", async () => {
    const { url } = post.server;
    await join(post, "driver12", { push: true, email: false });
    // Another sign-in of theirs takes the browser over, and is ended.
    const cookie = await signIn(url, "driver12@demo.test", DEMO_PASSWORD);
    const path = "/api/push/subscriptions";
    await rest(url, cookie, "POST", path, post.push.browser("driver12"));
    await signOut(url, cookie);
    const before = post.push.tried();
    await write(post, ["driver12"], "To nobody's pocket");
    await until(async () => expect((await deliveries(post)).waiting).toBe(0));
    expect(post.push.tried()).toBe(before);
  });

  test("that the service answers 410 is the browser's last", async () => {
    await join(post, "driver4", { push: true, email: false });
    post.push.answer((_, response) => {
      response.writeHead(410).end();
      return "refused";
    });
    const before = post.push.tried();
    for (const title of ["One", "Two"]) {
      await write(post, ["driver4"], title);
      await until(async () => expect((await deliveries(post)).waiting).toBe(0));
    }
    expect(post.push.tried()).toBe(before + 1);
  });

  test("is not sent where a redirect leads", async () => {
    await join(post, "driver5", { push: true, email: false });
    const elsewhere = post.push.browser("elsewhere");
    post.push.answer((browser, response) => {
      if (browser === "elsewhere") return "take";
      response.writeHead(307, { location: elsewhere.endpoint }).end();
      return "refused";
    });
    await write(post, ["driver5"], "Astray", { type: "critical" });
    await until(async () => {
      const [one] = (await deliveries(post, "state=waiting")).items;
      expect(one?.error).toBe("localhost answered 307.");
      expect(one?.attempts).toBeGreaterThan(1);
    });
    expect(pushesTo("elsewhere")).toEqual([]);
    post.push.answer(() => "take");
    await until(() => expect(pushesTo("driver5")).toHaveLength(1));
  });
});

describe("a push service's address", () => {
  test.each([
    ...["http://localhost/a", "https://127.0.0.1/a", "https://10.1.2.3/a", "https://[::1]/a"],
    ...["https://169.254.169.254/a", "https://me:secret@localhost/a", "not one"],
    `https://${hostname()}/a`,
  ])("that is %j is refused", async (endpoint) => {
    const { keys } = post.push.browser("inside");
    expect(await subscribe("driver6", { endpoint, keys })).toMatchObject({
      status: 400,
      body: { error: { code: "BAD_REQUEST" } },
    });
  });

  test("with keys that are none is refused", async () => {
    const { endpoint } = post.push.browser("inside");
    for (const keys of [undefined, {}, { p256dh: { $ne: null }, auth: "x" }, "x"]) {
      expect((await subscribe("driver6", { endpoint, keys })).status).toBe(400);
    }
  });

  test("that leads inside by the time of sending gets nothing", async () => {
    const owner = await userId(post.server.url, "driver7");
    const { port } = new URL(post.push.origin);
    const names = ["127.0.0.1", "[::ffff:127.0.0.1]", hostname()];
    for (const name of names) {
      const { keys } = post.push.browser("inside");
      const row = [owner, `https://${name}:${port}/inside`, keys.p256dh, keys.auth];
      await sql(
        post.server.dataDir,
        `INSERT INTO "PushSubscription" (id, "userId", "sessionId", endpoint, p256dh, auth)
         VALUES (gen_random_uuid(), $1, gen_random_uuid(), $2, $3, $4)`,
        row,
      );
    }
    const before = post.push.tried();
    await write(post, ["driver7"], "Inside");
    const ofSeven = async () =>
      (await deliveries(post, "state=failed")).items.filter(({ user }) => user.id === owner);
    await until(async () => expect(await ofSeven()).toHaveLength(names.length));
    for (const { error } of await ofSeven()) expect(error).toContain("not on the public internet");
    expect(post.push.tried()).toBe(before);
  });
});

describe("an e-mail", () => {
  test("says it in text and HTML, from whom SMTP_URL says, and nothing written becomes a header", async () => {
    await join(post, "driver8", { push: false, email: true });
    const title = "Hi\r\nBcc: all@example.com";
    const link = "/drive";
    await write(post, ["driver8"], title, { message: "<b>A & B</b>", link });
    await until(() => expect(mailsTo("driver8@demo.test")).toHaveLength(1));
    const [{ source, subject, to }] = mailsTo("driver8@demo.test") as [
      ReturnType<typeof mailsTo>[0],
    ];
    expect(to).toEqual(["driver8@demo.test"]);
    expect(subject).toBe("Hi Bcc: all@example.com");
    expect(header(source, "Bcc")).toBe("");
    expect(header(source, "From")).toBe("Qafila <fleet@qafila.test>");
    const flat = source.replaceAll("=\r\n", "");
    expect(flat).toContain("&lt;b&gt;A &amp; B&lt;/b&gt;");
    expect(flat).toContain(`\r\n${post.server.url}/drive`);
  });

  test("refused for good is given up and shown; tried again by an admin it arrives", async () => {
    await join(post, "driver9", { push: false, email: true });
    post.mail.answer(() => 550);
    await write(post, ["driver9"], "Refused");
    const owner = await userId(post.server.url, "driver9");
    const refused = async () =>
      (await deliveries(post, "state=failed")).items.find(({ user }) => user.id === owner);
    await until(async () => {
      expect(await refused()).toMatchObject({
        ...{
          channel: "email",
          to: "driver9@demo.test",
          kind: "message",
          attempts: 1,
          nextAt: null,
        },
        error: expect.stringMatching(/^The mail server answered 550/),
      });
    });
    post.mail.answer(() => "take");
    const path = `/api/deliveries/${(await refused())?.id}/retry`;
    for (const who of ["dispatcher", "driver9"] as const) {
      expect((await as(post.server, who, "POST", path)).status).toBe(403);
    }
    expect((await as(post.server, "admin", "POST", path)).status).toBe(200);
    await until(() => expect(mailsTo("driver9@demo.test")).toHaveLength(1));
    await until(async () =>
      expect((await as(post.server, "admin", "POST", path)).status).toBe(409),
    );
  });
});

describe("admins", () => {
  test("alone see what goes out, without what it says and without a browser's secret path", async () => {
    for (const who of ["dispatcher", "driver1"] as const) {
      expect((await as(post.server, who, "GET", "/api/deliveries")).status).toBe(403);
      const test = { channel: "email" };
      expect((await as(post.server, who, "POST", "/api/deliveries/test", test)).status).toBe(403);
    }
    await subscribe("driver10", post.push.browser("secret-path"));
    await write(post, ["driver10"], "Hidden words", { type: "critical" });
    await until(() => expect(pushesTo("secret-path")).toHaveLength(1));
    await until(async () => expect((await deliveries(post)).waiting).toBe(0));
    const seen = await deliveries(post, "state=delivered");
    expect(seen.items[0]).toMatchObject({ channel: "push", to: new URL(post.push.origin).host });
    for (const secret of ["secret-path", "Hidden words"]) {
      expect(JSON.stringify(seen)).not.toContain(secret);
      expect(post.server.output()).not.toContain(secret);
    }
    const first = await as<typeof seen>(post.server, "admin", "GET", "/api/deliveries?limit=2");
    const cursor = first.body.nextCursor;
    const second = await deliveries(post, `cursor=${encodeURIComponent(cursor ?? "")}`);
    const whole = await deliveries(post);
    expect([...first.body.items, ...second.items]).toEqual(whole.items);
    expect((await as(post.server, "admin", "GET", "/api/deliveries?cursor=x")).status).toBe(400);
    expect((await as(post.server, "admin", "POST", "/api/deliveries/x/retry")).status).toBe(404);
  });

  test("send themselves a test by each way", async () => {
    const send = async (channel: string) =>
      (await as(post.server, "admin", "POST", "/api/deliveries/test", { channel })).body;
    expect(await send("email")).toEqual({ ok: true });
    expect(mailsTo("admin@demo.test")[0]?.subject).toBe("Qafila test");
    expect(await send("push")).toMatchObject({ ok: false, error: expect.stringContaining("None") });
    await subscribe("admin", post.push.browser("admins"));
    expect(await send("push")).toEqual({ ok: true });
    expect(pushesTo("admins")[0]?.message.title).toBe("Qafila test");
    post.mail.answer(() => 451);
    expect(await send("email")).toMatchObject({ ok: false, error: expect.stringContaining("451") });
  });
});

test("an SOS nobody sees to is mailed to whoever is on call and has an address, with no gateway", async () => {
  const contacts = [
    { name: "By phone alone", phone: "+966 50 000 0001" },
    { name: "Huda on call", phone: "+966 50 000 0002", email: "huda@example.com" },
  ];
  await as(post.server, "admin", "PUT", "/api/on-call", { contacts });
  expect((await as(post.server, "dispatcher", "GET", "/api/on-call")).body).toEqual({ contacts });
  let failures = 0;
  post.mail.answer((to) => (to === "huda@example.com" && ++failures < 3 ? 421 : "take"));
  const driver = await connectAs(post.server.url, "driver11");
  const alert = await raise(driver, sos());
  driver.disconnect();
  await until(() => expect(mailsTo("huda@example.com")).toHaveLength(1));
  type Calls = { items: { id: string }[] };
  const path = `/api/alerts/${alert.id}/escalations`;
  const [mail] = mailsTo("huda@example.com");
  await until(async () => {
    const { body } = await dispatch<Calls>(post.server.url, "GET", path);
    expect(body.items).toMatchObject([
      { ...contacts[1], step: 0, channel: "email", attempts: 3, deliveredAt: expect.any(String) },
    ]);
    expect(mail?.messageId).toBe(`<${body.items[0]?.id}@localhost>`);
  });
  expect(mail?.subject).toContain("SOS");
  expect(mail?.source.replaceAll("=\r\n", "")).toContain(`/alerts/${alert.id}`);
  await dispatch(post.server.url, "POST", `/api/alerts/${alert.id}/resolve`);
});
