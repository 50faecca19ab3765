import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import type { VehicleView } from "../../lib/domain/vehicle";
import { ask, done } from "../client";
import { rest } from "../rest";
import { demoCookie } from "../sign-in";
import { fix, test, userId } from "./contract-test";

const driverOf = async (url: string, vehicleId: string) => {
  const cookie = await demoCookie(url, "dispatcher");
  return (await rest<VehicleView>(url, cookie, "GET", `/api/vehicles/${vehicleId}`)).body.driverId;
};

describe("a duty", () => {
  test("starts and ends, and the vehicle names its driver meanwhile", async ({
    url,
    as,
    newVehicle,
  }) => {
    const { id: vehicleId } = await newVehicle();
    const driver = await as("driver38");
    const started = await done(driver, "duty:start", { vehicleId, commandId: randomUUID() });
    expect(started).toMatchObject({ vehicleId, userId: await userId(url, "driver38") });
    expect(await driverOf(url, vehicleId)).toBe(await userId(url, "driver38"));
    const ended = await done(driver, "duty:end", { commandId: randomUUID() });
    expect(ended?.endedAt).toEqual(expect.any(String));
    expect(await driverOf(url, vehicleId)).toBeNull();
    expect(await ask(driver, "position:report", fix(1))).toMatchObject({
      ok: false,
      error: { code: "NOT_FOUND" },
    });
  });

  test("commanded twice is the same success; with other content a conflict", async ({
    as,
    newVehicle,
  }) => {
    const [vehicle, other] = [await newVehicle(), await newVehicle()];
    const driver = await as("driver39");
    const command = { vehicleId: vehicle.id, commandId: randomUUID() };
    const first = await done(driver, "duty:start", command);
    expect(await done(driver, "duty:start", command)).toEqual(first);
    expect(await ask(driver, "duty:start", { ...command, vehicleId: other.id })).toMatchObject({
      ok: false,
      error: { code: "CONFLICT" },
    });
    await done(driver, "duty:end", { commandId: randomUUID() });
    // A retry that comes late must not begin a second duty.
    expect(await done(driver, "duty:start", command)).toEqual(first);
    expect(await ask(driver, "position:report", fix(1))).toMatchObject({
      ok: false,
      error: { code: "NOT_FOUND" },
    });
  });

  test("commanded at once by the same id starts once", async ({ as, newVehicle }) => {
    const { id: vehicleId } = await newVehicle();
    const driver = await as("driver39");
    const command = { vehicleId, commandId: randomUUID() };
    const answers = await Promise.all([1, 2, 3, 4].map(() => done(driver, "duty:start", command)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  test("may be set for a driver by dispatchers, for nobody else by a driver", async ({
    url,
    as,
    newVehicle,
  }) => {
    const { id: vehicleId } = await newVehicle();
    const driverId = await userId(url, "driver40");
    const dispatcher = await as("dispatcher");
    const command = { vehicleId, userId: driverId };
    await done(dispatcher, "duty:start", { ...command, commandId: randomUUID() });
    expect(await driverOf(url, vehicleId)).toBe(driverId);
    const stranger = await as("driver38");
    const attempt = { ...command, commandId: randomUUID() };
    expect(await ask(stranger, "duty:start", attempt)).toMatchObject({
      ok: false,
      error: { code: "FORBIDDEN" },
    });
    const end = { userId: driverId, commandId: randomUUID() };
    expect(await ask(stranger, "duty:end", end)).toMatchObject({
      ok: false,
      error: { code: "FORBIDDEN" },
    });
    expect(await driverOf(url, vehicleId)).toBe(driverId);
  });

  test("starts by setting a vehicle's driverId", async ({ url, as, newVehicle }) => {
    const driverId = await userId(url, "driver40");
    const vehicle = await newVehicle(driverId);
    expect(vehicle.driverId).toBe(driverId);
    const driver = await as("driver40");
    expect(await ask(driver, "subscribe:vehicle", vehicle.id)).toMatchObject({ ok: true });
    expect(await ask(driver, "position:report", fix(1))).toMatchObject({ ok: true });
  });

  test("is with one vehicle at a time", async ({ url, as, newVehicle }) => {
    const [first, second] = [await newVehicle(), await newVehicle()];
    const driver = await as("driver38");
    await done(driver, "duty:start", { vehicleId: first.id, commandId: randomUUID() });
    const answer = await ask(driver, "duty:start", {
      vehicleId: second.id,
      commandId: randomUUID(),
    });
    const holders = [await driverOf(url, first.id), await driverOf(url, second.id)];
    expect(holders.filter((holder) => holder !== null)).toHaveLength(1);
    if (!answer.ok) expect(answer.error.code).toBe("CONFLICT");
    await done(driver, "duty:end", { commandId: randomUUID() });
  });

  test("ends only what is going on", async ({ as }) => {
    const driver = await as("driver33");
    await ask(driver, "duty:end", { commandId: randomUUID() });
    expect(await ask(driver, "duty:end", { commandId: randomUUID() })).toMatchObject({
      ok: false,
      error: { code: expect.toBeOneOf(["NOT_FOUND", "CONFLICT"]) },
    });
  });
});
