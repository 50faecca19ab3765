import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { AlertView } from "../../lib/domain/alert";
import type { EscalationView } from "../../lib/domain/escalation";
import { type Client, collect, connectAs, done } from "../client";
import { type Gateway, openGateway, signatureOf } from "../gateway";
import { rest } from "../rest";
import { type ServerProcess, startServer } from "../server-process";
import { type DemoAccount, demoCookie } from "../sign-in";
import { sql } from "../sql";
import { alertOf, raise, readAlert, sos } from "./emergency-calls";
import { dispatch } from "./trip-calls";

// A server of its own: settings are everybody's. Half a minute really passes here.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 300_000 });

const contacts = [
  { name: "Sami on call", phone: "+966 50 000 0001" },
  { name: "Huda on call", phone: "+966 50 000 0002" },
];

let server: ServerProcess;
let gateway: Gateway;
let secret: string;
let clients: Client[] = [];

const asAdmin = async <T>(verb: "GET" | "PUT" | "POST", path: string, body?: object) =>
  rest<T>(server.url, await demoCookie(server.url, "admin"), verb, path, body);
const socketOf = async (account: DemoAccount) => {
  const socket = await connectAs(server.url, account);
  clients.push(socket);
  return socket;
};
const leave = () => {
  for (const socket of clients) socket.disconnect();
  clients = [];
};
const calls = async ({ id }: { id: string }) => {
  type List = { items: EscalationView[]; nextCursor: null };
  const { body } = await dispatch<List>(server.url, "GET", `/api/alerts/${id}/escalations`);
  return body.items;
};
const posted = ({ id }: { id: string }) =>
  gateway.received.filter(({ message }) => message.alert?.id === id);
const until = (look: () => unknown, timeout = 15_000) =>
  vi.waitFor(look, { timeout, interval: 100 });
const resolve = ({ id }: { id: string }) =>
  dispatch(server.url, "POST", `/api/alerts/${id}/resolve`);

beforeAll(async () => {
  server = await startServer({ DEMO: "1", DEMO_VEHICLES: "4", DEMO_SIMULATE: "0" });
  gateway = await openGateway();
  await asAdmin("PUT", "/api/settings", { escalationUrl: gateway.url });
  secret = (await asAdmin<{ secret: string }>("POST", "/api/settings/escalation-secret")).body
    .secret;
  await asAdmin("PUT", "/api/on-call", { contacts });
});
// One who stayed behind would be somebody in the control room.
afterEach(leave);
afterAll(async () => {
  await server.stop();
  await gateway.close();
});

describe("an SOS", () => {
  test("with nobody in the control room reaches the first on call at once, signed", async () => {
    const driver = await socketOf("driver1");
    const alert = await raise(driver, sos({ location: { lat: 24.7, lng: 46.6 } }));
    await until(() => expect(posted(alert)).toHaveLength(1), 10_000);
    const [{ headers, body, message }] = posted(alert) as [ReturnType<typeof posted>[0]];
    expect(headers["x-qafila-signature"]).toBe(signatureOf(body, secret));
    expect(message).toMatchObject({
      id: headers["x-qafila-delivery"],
      step: 0,
      test: false,
      alert: { id: alert.id, kind: "sos", vehicle: alert.vehicle, driver: alert.driver },
      to: contacts[0],
    });
    expect(message.text).toContain(alert.driver?.name);
    expect(message.alert?.mapUrl).toContain("mlat=24.7&mlon=46.6");
    await until(async () => {
      expect(await calls(alert)).toMatchObject([
        { ...contacts[0], step: 0, channel: "webhook", attempts: 1, failedAt: null, error: null },
      ]);
      expect((await calls(alert))[0]?.deliveredAt).not.toBeNull();
    });
    expect((await readAlert(server.url, alert.id)).escalatedAt).not.toBeNull();

    // A minute later, as stored, it is the next one's turn, and then nobody's for five.
    await sql(server.dataDir, `UPDATE "Escalation" SET "createdAt" = now() - interval '61 s'`);
    await server.kill();
    await server.start();
    await until(() => expect(posted(alert)).toHaveLength(2));
    expect(posted(alert)[1]?.message).toMatchObject({ step: 1, to: contacts[1] });
    await resolve(alert);
  });

  test("rings 30 s in a control room, then again and at the first on call; acknowledged it does not", async () => {
    const [driver, other] = [await socketOf("driver1"), await socketOf("driver2")];
    const desk = await socketOf("dispatcher");
    const rung = collect(desk, "emergency:alert");
    const told = collect(desk, "alert:updated");
    const drill = await raise(other, sos({ drill: true }));
    const [alert, seen] = [await raise(driver, sos()), await raise(other, sos())];
    await done(desk, "alert:acknowledge", { alertId: seen.id });
    const rings = ({ id }: AlertView) => rung.map(alertOf).filter((one) => one.id === id);
    await until(() => expect(rings(alert)).toHaveLength(2), 40_000);
    const [first, second] = rings(alert) as [AlertView, AlertView];
    expect(first.escalatedAt).toBeNull();
    const after = Date.parse(second.escalatedAt as string) - Date.parse(alert.openedAt);
    expect(after).toBeGreaterThanOrEqual(30_000);
    expect(after).toBeLessThan(40_000);
    expect(second.version).toBe(alert.version + 1);
    await until(() => expect(posted(alert)).toHaveLength(1));
    await until(() => {
      const heard = told.map(alertOf).filter(({ id }) => id === alert.id);
      // Escalated, and delivered.
      expect(heard).toHaveLength(2);
    });
    expect([rings(seen).length, posted(seen).length]).toEqual([1, 0]);
    expect([rings(drill).length, posted(drill).length]).toEqual([0, 0]);
    for (const one of [alert, seen]) await resolve(one);
  });

  test("acknowledged 15 minutes ago without a word rings again; a word ends that", async () => {
    const driver = await socketOf("driver3");
    const desk = await socketOf("dispatcher");
    const [silent, noted] = [await raise(driver, sos()), await raise(driver, sos())];
    await done(desk, "alert:acknowledge", { alertId: silent.id });
    await done(desk, "alert:acknowledge", { alertId: noted.id, note: "Calling him" });
    const rung = collect(desk, "emergency:alert");
    await sql(
      server.dataDir,
      `UPDATE "Alert" SET "acknowledgedAt" = now() - interval '901 s' WHERE status = 'acknowledged'`,
    );
    // What this process has missed it asks the database every half minute.
    await until(() => expect(rung.map(alertOf).map(({ id }) => id)).toEqual([silent.id]), 40_000);
    expect(rung.map(alertOf)[0]?.remindedAt).not.toBeNull();
    expect((await readAlert(server.url, noted.id)).remindedAt).toBeNull();
    for (const one of [silent, noted]) await resolve(one);
  });
});

describe("a gateway", () => {
  test("that fails, hangs, and outlives a killed server is sent the same delivery until it takes it", async () => {
    let failures = 0;
    gateway.answer((response) => {
      failures++;
      if (failures < 3) response.writeHead(500).end("busy");
      // The third is never answered.
    });
    const driver = await socketOf("driver1");
    const alert = await raise(driver, sos());
    await until(async () => {
      expect((await calls(alert))[0]).toMatchObject({ error: "The gateway answered 500." });
    });
    await until(() => expect(posted(alert)).toHaveLength(3));
    await server.kill();
    gateway.answer((response) => void response.writeHead(200).end());
    await server.start();
    await until(async () => {
      const [call] = await calls(alert);
      expect(call).toMatchObject({ deliveredAt: expect.any(String), error: null });
    }, 40_000);
    const [call] = await calls(alert);
    // The next person's turn may have come meanwhile.
    const first = posted(alert).filter(({ message }) => message.step === 0);
    expect(new Set(first.map(({ message }) => message.id))).toEqual(new Set([call?.id]));
    expect(call?.attempts).toBe(first.length);
    await resolve(alert);
  });

  test("that redirects, or whose alert is seen to, is given up and says why", async () => {
    const astray = await openGateway();
    gateway.answer((response) => void response.writeHead(307, { location: astray.url }).end());
    const driver = await socketOf("driver1");
    const alert = await raise(driver, sos());
    await until(async () => {
      expect((await calls(alert))[0]?.error).toBe("The gateway answered 307.");
    });
    await dispatch(server.url, "POST", `/api/alerts/${alert.id}/acknowledge`);
    await until(async () => {
      expect((await calls(alert))[0]).toMatchObject({
        deliveredAt: null,
        failedAt: expect.any(String),
        error: "Somebody saw to the alert before it was sent.",
      });
    });
    expect(astray.received).toEqual([]);
    await astray.close();
    await resolve(alert);
  });
});

describe("the on-call list", () => {
  test("is the admins' to change; dispatchers read it, and drivers nothing of it", async () => {
    expect((await asAdmin("GET", "/api/on-call")).body).toEqual({ contacts });
    expect((await dispatch(server.url, "GET", "/api/on-call")).body).toEqual({ contacts });
    const driver = await demoCookie(server.url, "driver1");
    const attempts = [
      dispatch(server.url, "PUT", "/api/on-call", { contacts: [] }),
      dispatch(server.url, "POST", "/api/on-call/test"),
      dispatch(server.url, "POST", "/api/settings/escalation-secret"),
      rest(server.url, driver, "GET", "/api/on-call"),
      rest(server.url, driver, "GET", "/api/alerts/1/escalations"),
    ];
    for (const attempt of attempts) expect((await attempt).status).toBe(403);
    const wrong = { contacts: [{ name: "Sami", phone: "tomorrow" }] };
    expect((await asAdmin("PUT", "/api/on-call", wrong)).status).toBe(400);
    expect((await asAdmin("GET", "/api/on-call")).body).toEqual({ contacts });
  });

  test("is tried by a message that says it is a test, and why one did not go out", async () => {
    gateway.answer((response) => void response.writeHead(202).end());
    expect((await asAdmin("POST", "/api/on-call/test")).body).toEqual({ ok: true });
    const { message, headers, body } = gateway.received.at(-1) as Gateway["received"][0];
    expect(message).toMatchObject({ test: true, alert: null, to: contacts[0] });
    expect(headers["x-qafila-signature"]).toBe(signatureOf(body, secret));
    gateway.answer((response) => void response.writeHead(403).end());
    const error = "The gateway answered 403.";
    expect((await asAdmin("POST", "/api/on-call/test")).body).toEqual({ ok: false, error });
  });

  test("has its gateway in the settings, which tell it to admins alone and the secret to nobody", async () => {
    const settings = (await asAdmin("GET", "/api/settings")).body;
    expect(settings).toMatchObject({ escalationUrl: gateway.url });
    expect(JSON.stringify(settings)).not.toContain(secret);
    const seen = (await dispatch(server.url, "GET", "/api/settings")).body;
    expect(seen).not.toHaveProperty("escalationUrl");
    for (const escalationUrl of ["ftp://gateway.test", "gateway", "http://me:word@gateway.test"]) {
      expect((await asAdmin("PUT", "/api/settings", { escalationUrl })).status).toBe(400);
    }
  });
});
