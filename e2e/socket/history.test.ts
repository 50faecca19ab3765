import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import { ask, collect, done } from "../client";
import { rest } from "../rest";
import { demoCookie } from "../sign-in";
import { fix, history, test, userId } from "./contract-test";

const jump = (secondsAgo: number) => ({ ...fix(secondsAgo, 500_000), id: randomUUID() });

describe("what is known of the past", () => {
  test("does not change its mind about a fix that was refused and is sent again", async ({
    url,
    onDuty,
  }) => {
    const { driver, vehicle } = await onDuty("driver41");
    const leap = jump(20);
    const refused = { verdict: "rejected", reason: "implausible_speed" };
    await done(driver, "position:report", fix(30));
    expect(await done(driver, "position:report", leap)).toEqual({ results: [refused] });
    await done(driver, "position:report", fix(10, 50));
    // Once as it was, once in an array, as after a lost answer.
    expect(await done(driver, "position:report", leap)).toEqual({ results: [refused] });
    expect(await done(driver, "position:report", [leap])).toEqual({ results: [refused] });
    expect((await history(url, vehicle.id)).map(({ id }) => id)).not.toContain(leap.id);
  });

  test("keeps a jump that the next fix confirms, once, and out of quarantine", async ({
    url,
    onDuty,
  }) => {
    const { driver, vehicle } = await onDuty("driver42");
    const leap = jump(20);
    await done(driver, "position:report", fix(30));
    await done(driver, "position:report", leap);
    await done(driver, "position:report", { ...fix(10, 500_100), id: randomUUID() });
    expect(await done(driver, "position:report", leap)).toEqual({
      results: [{ verdict: "duplicate" }],
    });
    expect((await history(url, vehicle.id)).map(({ id }) => id)).toContain(leap.id);
  });

  test("takes a lesser source for history, however far from the leader, and shows the leader", async ({
    url,
    as,
    onDuty,
    deviceDoor,
  }) => {
    const { driver, vehicle } = await onDuty("driver43");
    const door = await deviceDoor(vehicle.id);
    await fetch(url + door, { method: "POST", body: JSON.stringify(fix(20)) });
    const dispatcher = await as("dispatcher");
    await done(dispatcher, "subscribe:vehicle", vehicle.id);
    const heard = collect(dispatcher, "vehicle:location");
    expect(await done(driver, "position:report", jump(10))).toEqual({
      results: [{ verdict: "accepted" }],
    });
    await ask(dispatcher, "request:active-vehicles");
    expect(heard).toEqual([]);
    expect(await history(url, vehicle.id)).toHaveLength(2);
  });

  test("never gives one driver's hours to another", async ({ as, newVehicle }) => {
    const { id: vehicleId } = await newVehicle();
    const [first, second] = [await as("driver44"), await as("driver45")];
    await done(first, "duty:start", { vehicleId, commandId: randomUUID() });
    await done(first, "duty:end", { commandId: randomUUID() });
    const occurredAt = new Date(Date.now() - 60_000).toISOString();
    await done(second, "duty:end", { commandId: randomUUID(), occurredAt });
    const before = { vehicleId, occurredAt, commandId: randomUUID() };
    expect(await ask(second, "duty:start", before)).toMatchObject({
      ok: false,
      error: { code: "CONFLICT" },
    });
  });

  test("still takes what a phone sends late of a vehicle that left the fleet", async ({
    url,
    onDuty,
    deviceDoor,
  }) => {
    const { vehicle } = await onDuty("driver46");
    const door = await deviceDoor(await userId(url, "driver46"), "users");
    const admin = await demoCookie(url, "admin");
    await rest(url, admin, "DELETE", `/api/vehicles/${vehicle.id}`);
    const answer = await fetch(url + door, { method: "POST", body: JSON.stringify(fix(60)) });
    expect(answer.status).toBe(200);
    expect(await history(url, vehicle.id)).toHaveLength(1);
  });
});

describe("a driver who signed off", () => {
  test("hears no more of the vehicle", async ({ url, as, onDuty, deviceDoor }) => {
    const { driver, vehicle } = await onDuty("driver47");
    await done(driver, "subscribe:vehicle", vehicle.id);
    await done(driver, "duty:end", { commandId: randomUUID() });
    const heard = collect(driver, "vehicle:location");
    const dispatcher = await as("dispatcher");
    await done(dispatcher, "subscribe:vehicle", vehicle.id);
    const seen = collect(dispatcher, "vehicle:location");
    const door = await deviceDoor(vehicle.id);
    await fetch(url + door, { method: "POST", body: JSON.stringify(fix(1)) });
    await expect.poll(() => seen.length).toBe(1);
    await ask(driver, "unsubscribe:vehicle", vehicle.id);
    expect(heard).toEqual([]);
  });
});

describe("one bad record in an array", () => {
  test("is quarantined alone, however it is bad", async ({ url, onDuty }) => {
    const { driver, vehicle } = await onDuty("driver48");
    const deep = `${"[".repeat(3000)}${"]".repeat(3000)}`;
    const bad = [
      { ...fix(9), recordedAt: "0000-01-01T00:00:00Z" },
      { ...fix(8), attributes: { deep: JSON.parse(deep) } },
      { ...fix(7), attributes: { nul: "\0" } },
      { ...fix(6), lat: 91 },
      null,
    ];
    const answer = await done(driver, "position:report", [...bad, fix(5)]);
    expect(answer?.results.map(({ verdict }) => verdict)).toEqual([
      ...bad.map(() => "rejected"),
      "accepted",
    ]);
    expect(await history(url, vehicle.id)).toHaveLength(1);
  });
});
