import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import { ask, collect, done, next } from "../client";
import { rest } from "../rest";
import { demoCookie } from "../sign-in";
import { fix, test, userId } from "./contract-test";

describe("a vehicle's room", () => {
  test("answers a subscription with the vehicle as it stands", async ({ as, newVehicle }) => {
    const vehicle = await newVehicle();
    const dispatcher = await as("dispatcher");
    const current = next(dispatcher, "vehicle:updated", (e) => e.vehicleId === vehicle.id);
    await done(dispatcher, "subscribe:vehicle", vehicle.id);
    expect((await current).data).toMatchObject({
      plateNumber: vehicle.plateNumber,
      status: "offline",
      driverId: null,
      fuelLevel: null,
      location: null,
      updatedAt: expect.stringMatching(/^\d{4}-.*Z$/),
    });
  });

  test("hears the location of every accepted fix", async ({ as, onDuty }) => {
    const { driver, vehicle } = await onDuty("driver12");
    const dispatcher = await as("dispatcher");
    await done(dispatcher, "subscribe:vehicle", vehicle.id);
    const heard = next(dispatcher, "vehicle:location", (e) => e.vehicleId === vehicle.id);
    const sent = { ...fix(2), speed: 42.5, heading: 360, accuracy: 6 };
    await done(driver, "position:report", sent);
    expect(await heard).toEqual({
      vehicleId: vehicle.id,
      location: {
        lat: expect.closeTo(sent.lat, 6),
        lng: expect.closeTo(sent.lng, 6),
        speed: 42.5,
        heading: 0,
        accuracy: 6,
        recordedAt: sent.recordedAt,
      },
    });
  });

  test("hears a change of fuel, driver and status as vehicle:updated", async ({
    url,
    as,
    onDuty,
  }) => {
    const { driver, vehicle } = await onDuty("driver13");
    const dispatcher = await as("dispatcher");
    await done(dispatcher, "subscribe:vehicle", vehicle.id);
    const ofIt = (matches: (data: Record<string, unknown>) => boolean) =>
      next(
        dispatcher,
        "vehicle:updated",
        (e) => e.vehicleId === vehicle.id && matches(e.data as Record<string, unknown>),
      );

    const moving = ofIt((data) => data.status === "moving" && data.fuelLevel === 55);
    await done(driver, "position:report", { ...fix(3), speed: 40, fuelLevel: 55 });
    await moving;

    const fuel = ofIt((data) => data.fuelLevel === 54);
    await done(driver, "position:report", { ...fix(2, 12), speed: 40, fuelLevel: 54 });
    await fuel;

    const unmanned = ofIt((data) => data.driverId === null);
    await done(driver, "duty:end", { commandId: randomUUID() });
    await unmanned;

    const manned = ofIt((data) => data.driverId !== null);
    const driverId = await userId(url, "driver13");
    const admin = await demoCookie(url, "admin");
    await rest(url, admin, "PATCH", `/api/vehicles/${vehicle.id}`, { driverId });
    expect((await manned).data).toMatchObject({ driverId });
  });

  test("falls silent after unsubscribing", async ({ as, onDuty }) => {
    const { driver, vehicle } = await onDuty("driver14");
    const dispatcher = await as("dispatcher");
    await done(dispatcher, "subscribe:vehicle", vehicle.id);
    await done(dispatcher, "unsubscribe:vehicle", vehicle.id);
    const heard = collect(dispatcher, "vehicle:location");
    await done(driver, "position:report", { ...fix(1), speed: 30 });
    // Events and acknowledgements share one ordered connection: this answer comes after them.
    await ask(dispatcher, "request:active-vehicles");
    expect(heard).toEqual([]);
  });

  test("is open to a driver for the own vehicle only", async ({ newVehicle, onDuty }) => {
    const { driver, vehicle } = await onDuty("driver15");
    const other = await newVehicle();
    expect(await ask(driver, "subscribe:vehicle", vehicle.id)).toMatchObject({ ok: true });
    expect(await ask(driver, "subscribe:vehicle", other.id)).toMatchObject({
      ok: false,
      error: { code: "FORBIDDEN" },
    });
  });

  test("reaches a socket in several rooms once", async ({ as, onDuty }) => {
    const { driver, vehicle } = await onDuty("driver16");
    const dispatcher = await as("dispatcher");
    await done(dispatcher, "subscribe:vehicle", vehicle.id);
    await done(dispatcher, "subscribe:vehicle", vehicle.id);
    await done(dispatcher, "subscribe:tracking");
    const updates = collect(dispatcher, "vehicle:updated");
    const locations = collect(dispatcher, "vehicle:location");
    const tracked = collect(dispatcher, "tracking:update");
    await done(driver, "position:report", { ...fix(1), speed: 30, fuelLevel: 61 });
    await ask(dispatcher, "request:active-vehicles");
    const ofIt = (events: { vehicleId: string }[]) =>
      events.filter((event) => event.vehicleId === vehicle.id).length;
    expect(ofIt(locations)).toBe(1);
    expect(ofIt(tracked)).toBe(1);
    const fuels = updates.filter(
      (e) => e.vehicleId === vehicle.id && (e.data as { fuelLevel: number }).fuelLevel === 61,
    );
    expect(fuels).toHaveLength(1);
  });
});
