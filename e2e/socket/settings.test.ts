import { afterAll, describe, expect, inject } from "vitest";
import type { SettingsView } from "../../lib/domain/settings";
import { rest } from "../rest";
import { type DemoAccount, demoCookie } from "../sign-in";
import { test } from "./contract-test";

const ask = async (url: string, who: DemoAccount, change?: object) =>
  rest<SettingsView>(
    url,
    await demoCookie(url, who),
    change ? "PUT" : "GET",
    "/api/settings",
    change,
  );

describe("the settings", () => {
  afterAll(async () => {
    await ask(inject("server").url, "admin", { timeZone: "UTC", retentionDays: 90 });
  });

  test("can be read by everyone signed in, and changed by admins", async ({ url }) => {
    const change = { controlRoomPhone: "+966 11 000 0000" };
    for (const who of ["dispatcher", "driver97"] as const) {
      expect((await ask(url, who)).status).toBe(200);
      expect((await ask(url, who, change)).status).toBe(403);
    }
    expect((await rest(url, null, "GET", "/api/settings")).status).toBe(401);
    expect((await ask(url, "admin", change)).status).toBe(200);
    expect((await ask(url, "driver97")).body).toMatchObject(change);
  });

  test("keep what a change leaves out; an empty number is none", async ({ url }) => {
    const all = { timeZone: "Asia/Riyadh", emergencyPhone: "911", retentionDays: 30 };
    expect((await ask(url, "admin", all)).body).toMatchObject(all);
    const changed = await ask(url, "admin", { emergencyPhone: "" });
    expect(changed.body).toMatchObject({ ...all, emergencyPhone: null });
    // Where escalations go to is the admins' business.
    const { escalationUrl, ...others } = changed.body;
    expect(escalationUrl).toBeNull();
    expect((await ask(url, "dispatcher")).body).toEqual(others);
  });

  test.each([
    {},
    { timeZone: "Mars/Olympus" },
    { retentionDays: 0 },
    { retentionDays: 1.5 },
    { retentionDays: 5000 },
    { emergencyPhone: "9".repeat(40) },
  ])("refuse %j", async (change) => {
    expect((await ask(inject("server").url, "admin", change)).status).toBe(400);
  });
});
