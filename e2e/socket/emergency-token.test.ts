import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import type { AlertView } from "../../lib/domain/alert";
import { database } from "../../lib/server/database/connection";
import { closeDatabase, connectToRunning } from "../../lib/server/database/open";
import { connect } from "../client";
import { rest } from "../rest";
import { DEMO_PASSWORD, demoCookie, signIn, socketToken } from "../sign-in";
import { test, userId } from "./contract-test";
import { sos, unescalated } from "./emergency-calls";

beforeAll(() => connectToRunning({ dataDir: inject("server").dataDir }));
afterAll(() => closeDatabase());

const withBearer = (url: string, verb: string, path: string, token: string, body?: object) =>
  fetch(url + path, {
    method: verb,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });

const raise = (url: string, token: string, body: object = sos()) =>
  withBearer(url, "POST", "/api/emergencies", token, body);

async function emergencyToken(url: string, cookie: string): Promise<string> {
  const { status, body } = await rest<{ token: string }>(
    url,
    cookie,
    "POST",
    "/api/emergency-token",
  );
  expect(status).toBe(200);
  return body.token;
}

describe("POST /api/emergencies", () => {
  test("takes a session, a socket token or an emergency token, and is the same each time", async ({
    url,
  }) => {
    const cookie = await demoCookie(url, "driver60");
    const given = sos({ message: "Help" });
    const first = await rest<AlertView>(url, cookie, "POST", "/api/emergencies", given);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      id: given.alertId,
      driverId: await userId(url, "driver60"),
    });
    const tokens = [await socketToken(url, cookie), await emergencyToken(url, cookie)];
    for (const token of tokens) {
      const again = await raise(url, token, given);
      expect(again.status).toBe(201);
      expect(unescalated((await again.json()) as AlertView)).toEqual(unescalated(first.body));
    }
    expect((await raise(url, tokens[1] as string, { ...given, kind: "accident" })).status).toBe(
      409,
    );
  });

  test("takes nobody unknown", async ({ url }) => {
    expect((await rest(url, null, "POST", "/api/emergencies", sos())).status).toBe(401);
    expect((await raise(url, "garbage")).status).toBe(401);
  });

  test("may be called by pages of an allowed origin, with the session from these alone", async ({
    url,
  }) => {
    const cookie = await demoCookie(url, "driver60");
    const allowed = url.replace("localhost", "127.0.0.1");
    const from = async (origin: string) => {
      const headers = { cookie, origin, "content-type": "application/json" };
      const body = JSON.stringify(sos());
      return (await fetch(`${url}/api/emergencies`, { method: "POST", headers, body })).status;
    };
    expect(await from(allowed)).toBe(201);
    expect(await from("https://evil.test")).toBe(403);
  });
});

describe("an emergency token", () => {
  test("opens no socket and no other door", async ({ url }) => {
    const token = await emergencyToken(url, await demoCookie(url, "dispatcher"));
    await expect(connect(url, token)).rejects.toThrow("UNAUTHENTICATED");
    for (const [verb, path] of [
      ["GET", "/api/vehicles"],
      ["GET", "/api/alerts"],
      ["GET", "/api/trips"],
      ["POST", "/api/socket-token"],
      ["POST", "/api/emergency-token"],
      ["POST", `/api/alerts/${randomUUID()}/resolve`],
    ] as const) {
      expect((await withBearer(url, verb, path, token)).status, path).toBe(401);
    }
    const asCookie = { cookie: `next-auth.session-token=${token}` };
    expect((await fetch(`${url}/api/vehicles`, { headers: asCookie })).status).toBe(401);
  });

  test("is given for a session or a socket token", async ({ url }) => {
    const cookie = await demoCookie(url, "driver60");
    const bearer = await socketToken(url, cookie);
    const answer = await withBearer(url, "POST", "/api/emergency-token", bearer);
    expect((await raise(url, ((await answer.json()) as { token: string }).token)).status).toBe(201);
    expect((await rest(url, null, "POST", "/api/emergency-token")).status).toBe(401);
  });

  test("outlives its session, and ends when its user is disabled", async ({ url }) => {
    const email = `sos-${randomUUID().slice(0, 8)}@qafila.test`;
    const admin = await demoCookie(url, "admin");
    const person = { email, name: "Salma", role: "driver", password: DEMO_PASSWORD };
    expect((await rest(url, admin, "POST", "/api/users", person)).status).toBe(201);
    const cookie = await signIn(url, email, DEMO_PASSWORD);
    const token = await emergencyToken(url, cookie);

    await database().session.updateMany({
      where: { user: { email } },
      data: { endedAt: new Date() },
    });
    expect((await rest(url, cookie, "POST", "/api/emergencies", sos())).status).toBe(401);
    expect((await raise(url, token)).status).toBe(201);

    await database().user.update({ where: { email }, data: { disabledAt: new Date() } });
    expect((await raise(url, token)).status).toBe(401);
  });
});
