import { describe, expect } from "vitest";
import type { Bounds } from "../../lib/domain/geo";
import { type BatchVehicle, decodeFrame } from "../../lib/realtime/batch-frame";
import { ask, type Client, collect, done, next } from "../client";
import { fix, test } from "./contract-test";

const inFrame = (frame: ArrayBuffer | Uint8Array, id: string): BatchVehicle | undefined =>
  decodeFrame(frame).vehicles.find((vehicle) => vehicle.id === id);

/** The next frame that shows the vehicle; where a fix is named, at that one: an older may be on its way. */
const nextOf = async (socket: Client, id: string, recordedAt?: string) => {
  const frame = await next(socket, "tracking:batch", (data) => {
    const location = inFrame(data, id)?.location;
    return !!location && (!recordedAt || location.recordedAt === Date.parse(recordedAt));
  });
  return inFrame(frame, id) as BatchVehicle;
};

describe("the fleet, plain", () => {
  test("a fix acknowledged is heard as tracking:update, status as vehicle:updated", async ({
    as,
    onDuty,
  }) => {
    const { driver, vehicle } = await onDuty("driver17");
    const dispatcher = await as("dispatcher");
    await done(dispatcher, "subscribe:tracking");
    const location = next(dispatcher, "tracking:update", (e) => e.vehicleId === vehicle.id);
    const moving = next(
      dispatcher,
      "vehicle:updated",
      (e) => e.vehicleId === vehicle.id && (e.data as { status: string }).status === "moving",
    );
    const sent = { ...fix(1), speed: 50, heading: 90 };
    const { results } = (await done(driver, "position:report", sent)) ?? {};
    expect(results).toEqual([{ verdict: "accepted" }]);
    expect((await location).location).toMatchObject({
      speed: 50,
      heading: 90,
      accuracy: null,
      recordedAt: sent.recordedAt,
    });
    await moving;
  });

  test("ends with unsubscribe:tracking", async ({ as, onDuty }) => {
    const { driver } = await onDuty("driver18");
    const dispatcher = await as("dispatcher");
    await done(dispatcher, "subscribe:tracking");
    await done(dispatcher, "unsubscribe:tracking");
    const heard = collect(dispatcher, "tracking:update");
    await done(driver, "position:report", { ...fix(1), speed: 50 });
    await ask(dispatcher, "request:active-vehicles");
    expect(heard).toEqual([]);
  });

  test("is not for drivers", async ({ as }) => {
    const driver = await as("driver19");
    const forbidden = { ok: false, error: { code: "FORBIDDEN" } };
    expect(await ask(driver, "subscribe:tracking")).toMatchObject(forbidden);
    expect(await ask(driver, "subscribe:tracking", { encoding: "batch" })).toMatchObject(forbidden);
    expect(await ask(driver, "request:active-vehicles")).toMatchObject(forbidden);
  });
});

describe("the fleet, in frames", () => {
  test("begins with a snapshot in the acknowledgement, then frames", async ({ as, onDuty }) => {
    const { driver, vehicle } = await onDuty("driver20");
    await done(driver, "position:report", { ...fix(3), speed: 20, fuelLevel: 70, battery: 88 });
    const dispatcher = await as("dispatcher");
    const snapshot = await done(dispatcher, "subscribe:tracking", { encoding: "batch" });
    const known = snapshot?.vehicles.find(({ id }) => id === vehicle.id);
    expect(known).toMatchObject({ plateNumber: vehicle.plateNumber, status: "moving" });

    const sent = { ...fix(1, 30), speed: 61.3, heading: 359.5, accuracy: 4 };
    const framed = nextOf(dispatcher, vehicle.id, sent.recordedAt);
    await done(driver, "position:report", sent);
    expect(await framed).toMatchObject({
      status: "moving",
      fuelLevel: 70,
      battery: 88,
      location: {
        lat: expect.closeTo(sent.lat, 6),
        lng: expect.closeTo(sent.lng, 6),
        speed: 61.3,
        heading: 359.5,
        accuracy: 4,
        recordedAt: Date.parse(sent.recordedAt),
      },
    });
  });

  test("do not come beside plain updates", async ({ as, onDuty }) => {
    const { driver, vehicle } = await onDuty("driver21");
    const dispatcher = await as("dispatcher");
    await done(dispatcher, "subscribe:tracking", { encoding: "batch" });
    const plain = collect(dispatcher, "tracking:update");
    const framed = nextOf(dispatcher, vehicle.id);
    await done(driver, "position:report", { ...fix(1), speed: 20 });
    await framed;
    expect(plain).toEqual([]);
  });

  test("carry what is in bounds only, each vehicle once a frame", async ({ as, onDuty }) => {
    const inside = await onDuty("driver22");
    const outside = await onDuty("driver23");
    const bounds: Bounds = [24.5, 46.5, 24.9, 46.9];
    const dispatcher = await as("dispatcher");
    await done(dispatcher, "subscribe:tracking", { encoding: "batch", bounds });
    const frames = collect(dispatcher, "tracking:batch");
    const framed = nextOf(dispatcher, inside.vehicle.id);
    await done(outside.driver, "position:report", { ...fix(2), lat: 21.4858, lng: 39.1925 });
    await done(inside.driver, "position:report", { ...fix(1), speed: 20 });
    await framed;
    for (const frame of frames) {
      expect(inFrame(frame, outside.vehicle.id)).toBeUndefined();
      const ids = decodeFrame(frame).vehicles.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test("new bounds replace the old ones, with a snapshot of what is in them", async ({
    as,
    onDuty,
  }) => {
    const { driver, vehicle } = await onDuty("driver24");
    await done(driver, "position:report", { ...fix(2), lat: 26.4207, lng: 50.0888 });
    const dispatcher = await as("dispatcher");
    const ids = async (bounds: Bounds) => {
      const snapshot = await done(dispatcher, "subscribe:tracking", { encoding: "batch", bounds });
      return snapshot?.vehicles.map(({ id }) => id);
    };
    expect(await ids([24.5, 46.5, 24.9, 46.9])).not.toContain(vehicle.id);
    expect(await ids([26, 50, 27, 51])).toContain(vehicle.id);
  });
});

describe("request:active-vehicles", () => {
  test("answers and emits the same: all that are not offline", async ({
    as,
    onDuty,
    newVehicle,
  }) => {
    const { driver, vehicle } = await onDuty("driver25");
    const silent = await newVehicle();
    const sent = { ...fix(1), speed: 33 };
    await done(driver, "position:report", sent);
    const dispatcher = await as("dispatcher");
    const event = next(dispatcher, "tracking:active-vehicles");
    const data = await done(dispatcher, "request:active-vehicles");
    expect(await event).toEqual(data);
    const active = data?.vehicles ?? [];
    expect(active.find(({ id }) => id === vehicle.id)).toEqual({
      id: vehicle.id,
      plateNumber: vehicle.plateNumber,
      status: "moving",
      location: expect.objectContaining({ speed: 33, recordedAt: sent.recordedAt }),
    });
    expect(active.map(({ id }) => id)).not.toContain(silent.id);
    expect(active.map(({ status }) => status)).not.toContain("offline");
  });
});
