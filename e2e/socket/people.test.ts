import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import type { UserView } from "../../lib/domain/user";
import type { VehicleView } from "../../lib/domain/vehicle";
import { ask, done } from "../client";
import { rest } from "../rest";
import { type DemoAccount, demoCookie, signIn, signInBy } from "../sign-in";
import { test, userId } from "./contract-test";

type Invite = { url: string; expiresAt: string };

const as = async <T>(
  url: string,
  who: DemoAccount,
  verb: "GET" | "POST",
  path: string,
  body?: object,
) => rest<T>(url, await demoCookie(url, who), verb, path, body);

async function newDriver(url: string, more: object = {}): Promise<UserView> {
  const fields = { role: "driver", name: "Sami Saleh", ...more };
  const answer = await as<UserView>(url, "dispatcher", "POST", "/api/users", fields);
  expect(answer.status).toBe(201);
  return answer.body;
}

async function invite(url: string, driverId: string): Promise<Invite> {
  const answer = await as<Invite>(url, "dispatcher", "POST", `/api/users/${driverId}/invite`);
  expect(answer.status).toBe(201);
  return answer.body;
}

const tokenOf = ({ url }: Invite) => url.split("/").at(-1) as string;

/** Presses Start as a phone at `from` does. */
const join = (url: string, token: string, language = "en", from = "192.0.2.60") =>
  signInBy(url, "invite", { token, language }, from);

/** What lists say of a user. */
async function listed(url: string, id: string): Promise<UserView | undefined> {
  type Users = { items: UserView[] };
  const { body } = await as<Users>(url, "dispatcher", "GET", "/api/users?role=driver&limit=1000");
  return body.items.find((user) => user.id === id);
}

describe("an invite", () => {
  test("signs a driver in who has no e-mail and no password", async ({ url }) => {
    const driver = await newDriver(url, { phone: "+966 50 123 4567", language: "ar" });
    expect(driver).toMatchObject({ email: null, phone: "+966 50 123 4567", invited: null });
    const made = await invite(url, driver.id);
    expect(made.url).toMatch(new RegExp(`^${url}/join/[\\w-]{32}$`));
    const hours = (Date.parse(made.expiresAt) - Date.now()) / 3_600_000;
    expect(hours).toBeCloseTo(72, 1);
    expect(await listed(url, driver.id)).toMatchObject({ invited: "pending" });

    const cookie = await join(url, tokenOf(made));
    const session = await rest<{ user: object }>(url, cookie, "GET", "/api/auth/session");
    expect(session.body.user).toMatchObject({ id: driver.id, name: "Sami Saleh", role: "driver" });
    // The language chosen on the phone.
    expect(await listed(url, driver.id)).toMatchObject({ invited: "used", language: "en" });
  });

  test("works once, also when two phones try at the same moment", async ({ url }) => {
    const token = tokenOf(await invite(url, (await newDriver(url)).id));
    const tries = [1, 2, 3, 4].map((i) => join(url, token, "en", `192.0.2.${60 + i}`));
    const results = await Promise.allSettled(tries);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(join(url, token)).rejects.toThrow("CredentialsSignin");
  });

  test("is not used up by looking at its page", async ({ url }) => {
    const made = await invite(url, (await newDriver(url)).id);
    for (const method of ["HEAD", "GET", "GET"]) {
      const page = await fetch(made.url, { method });
      expect(page.status).toBe(200);
      expect(await page.text()).not.toContain("Sami");
    }
    await join(url, tokenOf(made));
  });

  test("ends when a newer one is made", async ({ url }) => {
    const driver = await newDriver(url);
    const [older, newer] = [await invite(url, driver.id), await invite(url, driver.id)];
    await expect(join(url, tokenOf(older))).rejects.toThrow("CredentialsSignin");
    await join(url, tokenOf(newer));
  });

  test("is for drivers, made by dispatchers and admins", async ({ url }) => {
    const path = `/api/users/${await userId(url, "driver97")}/invite`;
    expect((await as(url, "driver97", "POST", path)).status).toBe(403);
    const dispatcher = `/api/users/${await userId(url, "dispatcher")}/invite`;
    expect((await as(url, "admin", "POST", dispatcher)).status).toBe(404);
    expect((await as(url, "admin", "POST", `/api/users/${randomUUID()}/invite`)).status).toBe(404);
    expect((await as(url, "admin", "POST", "/api/users/nobody/invite")).status).toBe(404);
  });

  test("that is guessed at is refused for a while", async ({ url }) => {
    const guess = () => join(url, randomUUID(), "en", "192.0.2.77").catch((error) => error.message);
    const answers = await Promise.all(Array.from({ length: 21 }, guess));
    // Sent at once they come in any order.
    expect(answers.sort()).toEqual([...Array(20).fill("CredentialsSignin"), "RATE_LIMITED"]);
    const made = await invite(url, (await newDriver(url)).id);
    await expect(join(url, tokenOf(made), "en", "192.0.2.77")).rejects.toThrow("RATE_LIMITED");
    await join(url, tokenOf(made));
  });
});

describe("a user", () => {
  test("who is no driver needs e-mail and password, and an admin", async ({ url }) => {
    const fields = { role: "dispatcher", name: "Huda" };
    expect((await as(url, "admin", "POST", "/api/users", fields)).status).toBe(400);
    const whole = { ...fields, email: `${randomUUID()}@qafila.test`, password: "a-long-password" };
    expect((await as(url, "dispatcher", "POST", "/api/users", whole)).status).toBe(403);
    expect((await as(url, "driver97", "POST", "/api/users", whole)).status).toBe(403);
    expect((await as(url, "admin", "POST", "/api/users", whole)).status).toBe(201);
    await signIn(url, whole.email, whole.password);
    expect((await as(url, "admin", "POST", "/api/users", whole)).status).toBe(409);
  });

  test("made with an e-mail alone signs in by no password", async ({ url }) => {
    const email = `${randomUUID()}@qafila.test`;
    await newDriver(url, { email });
    for (const password of ["", "-", "null", "undefined"]) {
      await expect(signIn(url, email, password, "192.0.2.78")).rejects.toThrow("CredentialsSignin");
    }
    const lone = { role: "driver", name: "Sami", password: "a-long-password" };
    expect((await as(url, "dispatcher", "POST", "/api/users", lone)).status).toBe(400);
  });

  test("on duty is listed with the vehicle, and since when", async ({
    url,
    as: client,
    newVehicle,
  }) => {
    const vehicle = await newVehicle();
    const driver = await client("driver97");
    const duty = await done(driver, "duty:start", {
      vehicleId: vehicle.id,
      commandId: randomUUID(),
    });
    const id = await userId(url, "driver97");
    expect((await listed(url, id))?.duty).toEqual({
      vehicleId: vehicle.id,
      plateNumber: vehicle.plateNumber,
      since: duty?.startedAt,
    });
    await done(driver, "duty:end", { commandId: randomUUID() });
    expect((await listed(url, id))?.duty).toBeNull();
  });
});

describe("the code in the cab", () => {
  type Code = { code: string; url: string };
  const codeOf = async (url: string, vehicleId: string) =>
    (await as<Code>(url, "dispatcher", "POST", `/api/vehicles/${vehicleId}/sign-on-code`)).body;
  const driverOf = async (url: string, vehicleId: string) =>
    (await as<VehicleView>(url, "dispatcher", "GET", `/api/vehicles/${vehicleId}`)).body.driverId;

  test("is made when first asked for and stays the same", async ({ url, newVehicle }) => {
    const { id } = await newVehicle();
    const path = `/api/vehicles/${id}/sign-on-code`;
    expect((await as(url, "driver98", "POST", path)).status).toBe(403);
    const [first, second] = await Promise.all([codeOf(url, id), codeOf(url, id)]);
    expect(first.code).toMatch(/^[\w-]{16,}$/);
    expect(first.url).toBe(`${url}/drive?vehicle=${first.code}`);
    expect([second, await codeOf(url, id)]).toEqual([first, first]);
  });

  test("signs on, and takes a vehicle over that somebody else drives", async ({
    url,
    as: client,
    newVehicle,
  }) => {
    const { id: vehicleId } = await newVehicle(await userId(url, "driver98"));
    const { code } = await codeOf(url, vehicleId);
    const [before, after] = [await client("driver98"), await client("driver99")];
    const byName = { vehicleId, commandId: randomUUID() };
    expect(await ask(after, "duty:start", byName)).toMatchObject({
      ok: false,
      error: { code: "CONFLICT" },
    });
    const command = { vehicleCode: code, commandId: randomUUID() };
    const duty = await done(after, "duty:start", command);
    expect(duty).toMatchObject({ vehicleId, userId: await userId(url, "driver99") });
    expect(await driverOf(url, vehicleId)).toBe(await userId(url, "driver99"));
    expect(await ask(before, "duty:end", { commandId: randomUUID() })).toMatchObject({
      ok: false,
      error: { code: "NOT_FOUND" },
    });

    // The answer was lost: sent again it is the same, also once the other took it back.
    expect(await done(after, "duty:start", command)).toEqual(duty);
    await done(before, "duty:start", { vehicleCode: code, commandId: randomUUID() });
    expect(await done(after, "duty:start", command)).toEqual(duty);
    expect(await driverOf(url, vehicleId)).toBe(await userId(url, "driver98"));
  });

  test("is one of two ways to say which vehicle, never both, never none", async ({
    url,
    as: client,
    newVehicle,
  }) => {
    const { id: vehicleId } = await newVehicle();
    const { code: vehicleCode } = await codeOf(url, vehicleId);
    const driver = await client("driver100");
    const refusal = async (content: object) => {
      const answer = await ask(driver, "duty:start", { commandId: randomUUID(), ...content });
      return answer.ok ? "done" : answer.error.code;
    };
    expect(await refusal({ vehicleId, vehicleCode })).toBe("BAD_REQUEST");
    expect(await refusal({})).toBe("BAD_REQUEST");
    expect(await refusal({ vehicleCode: "no-such-code-here" })).toBe("NOT_FOUND");
    expect(await refusal({ vehicleCode: "\0" })).toBe("NOT_FOUND");
  });
});
