import { randomUUID } from "node:crypto";
import { decode, encode } from "next-auth/jwt";
import { describe, expect, inject } from "vitest";
import { ask, connect, open } from "../client";
import { rest } from "../rest";
import { DEMO_PASSWORD, demoCookie, signIn, signOut, socketToken } from "../sign-in";
import { test } from "./contract-test";

const sessionValue = (cookie: string) =>
  /next-auth\.session-token=([^;]+)/.exec(cookie)?.[1] as string;

/** The token as it will be when its five minutes are over. */
async function expired(token: string): Promise<string> {
  const { secret } = inject("server");
  const salt = "qafila-socket-token";
  const claims = await decode({ token, secret, salt });
  return encode({ token: { ...claims }, secret, salt, maxAge: -60 });
}

describe("a socket opens", () => {
  test("with a socket token", async ({ as }) => {
    expect((await as("dispatcher")).connected).toBe(true);
  });

  test("with a session cookie from an allowed origin", async ({ url, closing }) => {
    const cookie = await demoCookie(url, "dispatcher");
    const socket = closing(await open(url, { extraHeaders: { cookie, origin: url } }));
    expect((await ask(socket, "request:active-vehicles")).ok).toBe(true);
  });

  test("by long polling too, as the reference's client prints it", async ({ url, closing }) => {
    const token = await socketToken(url, await demoCookie(url, "dispatcher"));
    const socket = closing(
      await open(url, { auth: { token }, transports: ["polling"], upgrade: false }),
    );
    expect((await ask(socket, "request:active-vehicles")).ok).toBe(true);
  });

  test("as who the token says, whatever auth.userId claims", async ({ url, closing }) => {
    const token = await socketToken(url, await demoCookie(url, "driver1"));
    const admin = await rest<{ user: { id: string } }>(
      url,
      await demoCookie(url, "admin"),
      "GET",
      "/api/auth/session",
    );
    const socket = closing(await open(url, { auth: { token, userId: admin.body.user.id } }));
    const answer = await ask(socket, "subscribe:tracking");
    expect(answer).toMatchObject({ ok: false, error: { code: "FORBIDDEN" } });
  });
});

describe("a socket is refused by name", () => {
  const refusal = (url: string, options: Parameters<typeof open>[1]) =>
    open(url, options).then(
      (socket) => {
        socket.disconnect();
        return "opened";
      },
      (error: Error) => error.message,
    );

  test("without credentials", async ({ url }) => {
    expect(await refusal(url, {})).toBe("UNAUTHENTICATED");
  });

  test("with a token that is none", async ({ url }) => {
    for (const token of ["garbage", "", 7, null, {}, [], "a".repeat(4000), "\u0000", "__proto__"]) {
      expect(await refusal(url, { auth: { token } as never })).toBe("UNAUTHENTICATED");
    }
  });

  test("with a session cookie's value as its token", async ({ url }) => {
    const cookie = await demoCookie(url, "dispatcher");
    const token = sessionValue(cookie);
    expect(token.length).toBeGreaterThan(100);
    expect(await refusal(url, { auth: { token } })).toBe("UNAUTHENTICATED");
  });

  test("with a socket token as its session cookie", async ({ url }) => {
    const token = await socketToken(url, await demoCookie(url, "dispatcher"));
    const cookie = `next-auth.session-token=${token}`;
    expect(await refusal(url, { extraHeaders: { cookie, origin: url } })).toBe("UNAUTHENTICATED");
  });

  test("with a token that is too old", async ({ url }) => {
    const token = await socketToken(url, await demoCookie(url, "dispatcher"));
    expect(await refusal(url, { auth: { token: await expired(token) } })).toBe("TOKEN_EXPIRED");
  });

  test("from a foreign origin, by cookie or by token", async ({ url }) => {
    const cookie = await demoCookie(url, "dispatcher");
    const token = await socketToken(url, cookie);
    const evil = [`${url}.evil.test`, "https://evil.test", "null", url.replace("http:", "https:")];
    for (const origin of evil) {
      expect(await refusal(url, { extraHeaders: { cookie, origin } })).toBe("FORBIDDEN_ORIGIN");
      const byToken = { auth: { token }, extraHeaders: { origin } };
      expect(await refusal(url, byToken)).toBe("FORBIDDEN_ORIGIN");
    }
  });

  test("by cookie without an origin", async ({ url }) => {
    const cookie = await demoCookie(url, "dispatcher");
    expect(await refusal(url, { extraHeaders: { cookie } })).toBe("FORBIDDEN_ORIGIN");
  });
});

describe("the session behind a socket", () => {
  test("takes its sockets along when it is signed out", async ({ url, closing }) => {
    const cookie = await signIn(url, "driver2@demo.test", DEMO_PASSWORD);
    const token = await socketToken(url, cookie);
    const socket = closing(await connect(url, token));
    const gone = new Promise((resolve) => socket.once("disconnect", resolve));
    await signOut(url, cookie);
    expect(await gone).toBe("io server disconnect");
    await expect(connect(url, token)).rejects.toThrow("UNAUTHENTICATED");
    const again = await fetch(`${url}/api/socket-token`, { method: "POST", headers: { cookie } });
    expect(again.status).toBe(401);
  });

  test("gets a token for five minutes; no session, no token", async ({ url }) => {
    const cookie = await demoCookie(url, "dispatcher");
    type Token = { token: string; expiresAt: string };
    const { body } = await rest<Token>(url, cookie, "POST", "/api/socket-token");
    const left = Date.parse(body.expiresAt) - Date.now();
    expect(left).toBeGreaterThan(290_000);
    expect(left).toBeLessThanOrEqual(300_000);
    const none = await rest(url, null, "POST", "/api/socket-token");
    expect(none.status).toBe(401);
    expect(none.body).toMatchObject({ error: { code: "UNAUTHENTICATED" } });
  });

  test("is also an API bearer by its token, and nothing else is", async ({ url }) => {
    const token = await socketToken(url, await demoCookie(url, "dispatcher"));
    const get = (bearer: string) =>
      fetch(`${url}/api/vehicles`, { headers: { authorization: `Bearer ${bearer}` } });
    expect((await get(token)).status).toBe(200);
    expect((await get(randomUUID())).status).toBe(401);
    expect((await get(await expired(token))).status).toBe(401);
  });
});

describe("signing in", () => {
  test("gives the role in the session", async ({ url }) => {
    for (const [account, role] of [
      ["admin", "admin"],
      ["dispatcher", "dispatcher"],
      ["driver1", "driver"],
    ] as const) {
      const session = await rest(url, await demoCookie(url, account), "GET", "/api/auth/session");
      expect(session.body).toMatchObject({ user: { email: `${account}@demo.test`, role } });
      expect(Object.keys((session.body as { user: object }).user).sort()).toEqual(
        ["email", "id", "name", "role"].sort(),
      );
    }
  });

  test("fails alike for a wrong password and an unknown account", async ({ url }) => {
    await expect(signIn(url, "driver3@demo.test", "wrong", "192.0.2.1")).rejects.toThrow(
      "CredentialsSignin",
    );
    await expect(signIn(url, "nobody@demo.test", "wrong", "192.0.2.1")).rejects.toThrow(
      "CredentialsSignin",
    );
  });

  test("is shut after five failures, even for the right password", async ({ url }) => {
    const from = "192.0.2.2";
    const attempt = (password: string) => signIn(url, "driver4@demo.test", password, from);
    for (let i = 0; i < 5; i++) await attempt("wrong").catch((error: Error) => error);
    await expect(attempt(DEMO_PASSWORD)).rejects.toThrow("RATE_LIMITED");
    expect(await demoCookie(url, "driver5")).toContain("session-token");
  });

  test("counts failures that come at once", async ({ url }) => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, () =>
        signIn(url, "driver6@demo.test", "wrong", "192.0.2.3").catch(
          (error: Error) => error.message,
        ),
      ),
    );
    expect(answers.filter((answer) => answer === "CredentialsSignin")).toHaveLength(5);
  });

  test("is shut for an address after 20 failures, and open from elsewhere", async ({ url }) => {
    const from = "192.0.2.4";
    for (let i = 0; i < 20; i++) {
      await signIn(url, `nobody${i}@demo.test`, "wrong", from).catch((error: Error) => error);
    }
    const attempt = (address: string) => signIn(url, "driver49@demo.test", DEMO_PASSWORD, address);
    await expect(attempt(from)).rejects.toThrow("RATE_LIMITED");
    expect(await attempt("192.0.2.5")).toContain("session-token");
  });
});
