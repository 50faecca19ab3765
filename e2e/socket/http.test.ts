import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { decode, encode } from "next-auth/jwt";
import { describe, expect, inject } from "vitest";
import { rest } from "../rest";
import { DEMO_PASSWORD, demoCookie, signIn, socketToken } from "../sign-in";
import { fix, history, test } from "./contract-test";

describe("a body", () => {
  const most = 512 * 1024;

  test("that is too large is refused by REST", async ({ url }) => {
    const admin = await demoCookie(url, "admin");
    const vehicle = { plateNumber: randomUUID().slice(0, 8), name: "x".repeat(3 * most) };
    const answer = await rest(url, admin, "POST", "/api/vehicles", vehicle);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      error: { code: "BAD_REQUEST", message: expect.stringContaining("too large") },
    });
  });

  test("that is too large is taken from a device and kept nowhere", async ({
    url,
    newVehicle,
    deviceDoor,
  }) => {
    const { id } = await newVehicle();
    const door = await deviceDoor(id);
    const large = { ...fix(2), attributes: { note: "x".repeat(3 * most) } };
    expect((await rest(url, null, "POST", door, large)).status).toBe(200);
    expect((await rest(url, null, "POST", door, fix(1))).status).toBe(200);
    expect(await history(url, id)).toHaveLength(1);
  });

  test("is not waited for when the device key is unknown", async ({ url }) => {
    const stranger = request(`${url}/api/ingest/${randomUUID()}`, {
      method: "POST",
      headers: { "content-type": "application/json", "content-length": "1000" },
    });
    const status = new Promise((resolve, reject) => {
      stranger.on("response", ({ statusCode }) => resolve(statusCode)).on("error", reject);
    });
    stranger.write("[");
    expect(await status).toBe(404);
    stranger.destroy();
  });
});

describe("pages of another origin", () => {
  const get = (url: string, origin: string, init: RequestInit = {}) =>
    fetch(`${url}/api/vehicles`, { ...init, headers: { origin, ...init.headers } });
  const preflight = {
    method: "OPTIONS",
    headers: {
      "access-control-request-method": "PATCH",
      "access-control-request-headers": "content-type",
    },
  };

  test("may use the API when it is an allowed one", async ({ url }) => {
    const origin = url.replace("localhost", "127.0.0.1");
    const answer = await get(url, origin);
    expect(answer.headers.get("access-control-allow-origin")).toBe(origin);
    expect(answer.headers.get("access-control-allow-credentials")).toBe("true");
    expect(answer.headers.get("vary")).toMatch(/\bOrigin\b/i);
    const asked = await get(url, origin, preflight);
    expect(asked.status).toBe(204);
    expect(asked.headers.get("access-control-allow-origin")).toBe(origin);
    expect(asked.headers.get("access-control-allow-methods")).toContain("PATCH");
    expect(asked.headers.get("access-control-allow-headers")).toBe("content-type, authorization");
  });

  test("may not when it is any other", async ({ url }) => {
    for (const origin of ["https://evil.test", "null", `${url}.evil.test`]) {
      for (const init of [{}, preflight]) {
        const answer = await get(url, origin, init);
        expect(answer.headers.get("access-control-allow-origin")).toBeNull();
        expect(answer.headers.get("vary")).toMatch(/\bOrigin\b/i);
      }
    }
  });
});

describe("a socket token", () => {
  const bearer = (url: string, verb: "GET" | "POST", path: string, token: string) =>
    fetch(url + path, { method: verb, headers: { authorization: `Bearer ${token}` } });

  test("cannot renew itself", async ({ url }) => {
    const token = await socketToken(url, await demoCookie(url, "dispatcher"));
    const answer = await bearer(url, "POST", "/api/socket-token", token);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ error: { code: "UNAUTHENTICATED" } });
  });

  test("that is too old or none is refused with what to do", async ({ url }) => {
    const secret = inject("server").secret;
    const salt = "qafila-socket-token";
    const token = await socketToken(url, await demoCookie(url, "dispatcher"));
    const claims = await decode({ token, secret, salt });
    const old = await encode({ token: { ...claims }, secret, salt, maxAge: -60 });
    for (const [sent, why] of [
      [old, "expired"],
      ["garbage", "not valid"],
    ] as const) {
      const answer = await bearer(url, "GET", "/api/vehicles", sent);
      expect(answer.status).toBe(401);
      const message = expect.stringMatching(new RegExp(`${why}.*/api/socket-token`));
      expect(await answer.json()).toMatchObject({ error: { code: "UNAUTHENTICATED", message } });
    }
  });
});

describe("signing in with what is no text", () => {
  test("is a wrong password, and counts as one", async ({ url }) => {
    const from = "192.0.2.6";
    const csrf = await fetch(`${url}/api/auth/csrf`);
    const { csrfToken } = (await csrf.json()) as { csrfToken: string };
    const cookie = csrf.headers.getSetCookie().map((line) => line.split(";", 1)[0]);
    const attempt = async (fields: object) => {
      const answer = await fetch(`${url}/api/auth/callback/credentials`, {
        method: "POST",
        headers: {
          cookie: cookie.join("; "),
          "content-type": "application/json",
          "x-forwarded-for": from,
        },
        body: JSON.stringify({ csrfToken, json: "true", callbackUrl: url, ...fields }),
      });
      const { url: next } = (await answer.json()) as { url: string };
      return new URL(next, url).searchParams.get("error");
    };
    const email = "driver12@demo.test";
    for (const password of [undefined, null, 7, { $ne: "" }, [DEMO_PASSWORD]])
      expect(await attempt({ email, password })).toBe("CredentialsSignin");
    await expect(signIn(url, email, DEMO_PASSWORD, from)).rejects.toThrow("RATE_LIMITED");
    for (const odd of [undefined, { $ne: "" }, [email]])
      expect(await attempt({ email: odd, password: DEMO_PASSWORD })).toBe("CredentialsSignin");
  });
});
