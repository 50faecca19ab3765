import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import type { OwnData, OwnDataEntry } from "../../lib/domain/own-data";
import { done } from "../client";
import { rest } from "../rest";
import { type DemoAccount, demoCookie } from "../sign-in";
import { fix, test, userId } from "./contract-test";
import { raise, sos } from "./emergency-calls";

async function ownData(url: string, account: DemoAccount) {
  const cookie = await demoCookie(url, account);
  const { body } = await rest<OwnData>(url, cookie, "GET", "/api/me/data");
  const entry = (kind: OwnDataEntry["kind"]) =>
    body.entries.find((one) => one.kind === kind) as OwnDataEntry;
  return { body, entry };
}

describe("what is kept of whoever asks", () => {
  test("counts the positions of their duty, and none that the vehicle sent before or after", async ({
    url,
    onDuty,
    deviceDoor,
  }) => {
    const { driver, vehicle } = await onDuty("driver111");
    const door = await deviceDoor(vehicle.id);
    const before = (await ownData(url, "driver111")).entry("positions").count;
    const driven = [fix(3), fix(2)];
    await done(driver, "position:report", driven);
    await done(driver, "duty:end", { commandId: randomUUID() });
    await rest(url, null, "POST", door, fix(0));
    const { body, entry } = await ownData(url, "driver111");
    expect(entry("positions")).toMatchObject({
      count: before + 2,
      newest: driven[1]?.recordedAt,
      days: 90,
    });
    expect(entry("dutyPeriods")).toMatchObject({ days: null });
    expect(entry("dutyPeriods").count).toBeGreaterThanOrEqual(1);
    expect(entry("signIns").count).toBeGreaterThanOrEqual(1);
    expect(body.user).toMatchObject({ email: "driver111@demo.test" });
  });

  test("counts a practice emergency as one, and another's not at all", async ({ url, onDuty }) => {
    const { driver } = await onDuty("driver112");
    const mine = (await ownData(url, "driver112")).entry("emergencies").count;
    const theirs = (await ownData(url, "driver113")).entry("emergencies").count;
    await raise(driver, sos({ drill: true }));
    expect((await ownData(url, "driver112")).entry("emergencies").count).toBe(mine + 1);
    expect((await ownData(url, "driver113")).entry("emergencies").count).toBe(theirs);
  });

  test("counts the notifications they got, and not another's", async ({ url }) => {
    const staff = await demoCookie(url, "dispatcher");
    const before = (await ownData(url, "driver144")).entry("notifications").count;
    const theirs = (await ownData(url, "driver130")).entry("notifications").count;
    const userIds = [await userId(url, "driver144")];
    const body = { userIds, title: "Hello", message: "Come to the depot.", type: "info" };
    await rest(url, staff, "POST", "/api/notifications/bulk", body);
    const entry = (await ownData(url, "driver144")).entry("notifications");
    expect(entry).toMatchObject({ count: before + 1, days: 90, newest: expect.any(String) });
    expect((await ownData(url, "driver130")).entry("notifications").count).toBe(theirs);
  });

  test("answers a dispatcher too, and nobody without a session", async ({ url }) => {
    expect((await ownData(url, "dispatcher")).entry("positions").count).toBe(0);
    expect((await rest(url, null, "GET", "/api/me/data")).status).toBe(401);
  });
});
