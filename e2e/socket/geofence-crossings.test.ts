import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import { test } from "./contract-test";
import {
  alertsOf,
  at,
  crossings,
  drawFence,
  drive,
  hearAlert,
  kinds,
  kindsAndTimes,
} from "./geofence-calls";
import { dispatch, report } from "./trip-calls";

const soon = { timeout: 10_000 };
const all = { triggers: ["enter", "exit", "dwell"], dwellSeconds: 60 };

describe("a vehicle at a geofence", () => {
  test("comes in, stays and leaves: crossings, and alerts that both screens hear and that end by themselves", async ({
    url,
    as,
    newVehicle,
    deviceDoor,
  }) => {
    const vehicle = await newVehicle();
    const door = await deviceDoor(vehicle.id);
    const [dispatcher, admin] = [await as("dispatcher"), await as("admin")];
    const fence = await drawFence(url, vehicle.id, all);

    const came = [dispatcher, admin].map((socket) =>
      hearAlert(socket, fence, ({ kind }) => kind === "geofence_enter"),
    );
    const first = at(200, 100);
    await drive(url, door, at(300, 2000), first);
    const [entered, same] = await Promise.all(came);
    expect(same).toEqual(entered);
    expect(entered).toMatchObject({
      status: "open",
      priority: "medium",
      count: 1,
      vehicleId: vehicle.id,
      occurredAt: first.recordedAt,
      location: { lat: first.lat, lng: first.lng, recordedAt: first.recordedAt },
      evidence: {
        rule: { kind: "geofence", version: 1, vehicleId: null },
        thresholds: { name: "Depot", radius: 500 },
        measured: { depthMetres: 400, accuracyMetres: 8 },
      },
    });
    expect(entered?.evidence?.fixes.at(-1)).toMatchObject({ recordedAt: first.recordedAt });

    const stayed = hearAlert(dispatcher, fence, ({ kind }) => kind === "geofence_dwell");
    await drive(url, door, at(130, 110));
    const dwelt = await stayed;
    const longEnough = new Date(Date.parse(first.recordedAt) + 60_000).toISOString();
    expect(dwelt).toMatchObject({ status: "open", occurredAt: longEnough });

    const left = hearAlert(dispatcher, fence, ({ kind }) => kind === "geofence_exit");
    const over = (["geofence_enter", "geofence_dwell"] as const).map((kind) =>
      hearAlert(admin, fence, (alert) => alert.kind === kind && alert.status === "resolved"),
    );
    const out = at(60, 1500);
    await drive(url, door, out);
    expect(await left).toMatchObject({ status: "open", occurredAt: out.recordedAt });
    for (const alert of await Promise.all(over)) expect(alert.resolvedBy).toBeNull();

    expect((await crossings(url, fence.id)).map(({ kind, at }) => ({ kind, at }))).toEqual([
      { kind: "enter", at: first.recordedAt },
      { kind: "dwell", at: longEnough },
      { kind: "exit", at: out.recordedAt },
    ]);
    const back = hearAlert(
      dispatcher,
      fence,
      ({ kind, status }) => kind === "geofence_exit" && status === "resolved",
    );
    await drive(url, door, at(5, 100));
    await back;
  });

  test("crosses once, though the same fixes are sent again, and by whoever drove then", async ({
    url,
    as,
    onDuty,
    deviceDoor,
  }) => {
    const { vehicle } = await onDuty("driver121");
    const door = await deviceDoor(vehicle.id);
    const dispatcher = await as("dispatcher");
    const fence = await drawFence(url, vehicle.id, { triggers: ["enter"] });
    const fixes = [at(300, 2000), at(200, 100), at(190, 120), at(100, 2000), at(50, 100)];
    const twice = hearAlert(
      dispatcher,
      fence,
      ({ count, status }) => count === 1 && status === "resolved",
    );
    await report(url, door, ...fixes);
    await twice;
    await expect.poll(() => kinds(url, fence.id), soon).toEqual(["enter", "exit", "enter"]);
    await report(url, door, ...fixes);
    await report(url, door, ...fixes.reverse());
    // In order, one after the other: once the exit is there, all before it was looked at.
    await report(url, door, at(5, 2000));
    await expect.poll(() => kinds(url, fence.id), soon).toEqual(["enter", "exit", "enter", "exit"]);
    const [first] = await crossings(url, fence.id);
    expect(first?.driver?.id).toBe(vehicle.driverId);
    expect(await alertsOf(url, fence)).toEqual([
      "geofence_enter resolved 1",
      "geofence_enter resolved 1",
    ]);
  });

  test("is told of where the fence asks for it only: other vehicles and other hours are not", async ({
    url,
    as,
    newVehicle,
    deviceDoor,
  }) => {
    const [vehicle, other] = [await newVehicle(), await newVehicle()];
    const [door, otherDoor] = [await deviceDoor(vehicle.id), await deviceDoor(other.id)];
    const dispatcher = await as("dispatcher");
    const day = new Date(Date.now() + 3 * 86_400_000).getUTCDay() || 7;
    const later = [{ day, from: "00:00", to: "00:00" }];
    const now = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: "00:00", to: "00:00" }));
    const enter = { triggers: ["enter"] };
    const closed = await drawFence(url, vehicle.id, { ...enter, name: "Closed", hours: later });
    const silent = await drawFence(url, vehicle.id, { name: "Silent" });
    const open = await drawFence(url, vehicle.id, { ...enter, name: "Open", hours: now });
    const others = await drawFence(url, other.id, { ...enter, name: "Others" });
    const heard = [open, others].map((fence) => hearAlert(dispatcher, fence, () => true));
    const ended = [open, others].map((fence) =>
      hearAlert(dispatcher, fence, ({ status }) => status === "resolved"),
    );
    for (const each of [otherDoor, door]) await drive(url, each, at(300, 2000), at(200, 100));
    const [first, second] = await Promise.all(heard);
    expect([first?.vehicleId, second?.vehicleId]).toEqual([vehicle.id, other.id]);
    // Crossings of one vehicle are told in order: those of the way in are, all of them, once it is out.
    for (const each of [otherDoor, door]) await drive(url, each, at(100, 2000));
    await Promise.all(ended);
    for (const fence of [closed, silent, open]) {
      expect((await crossings(url, fence.id)).map((one) => [one.kind, one.vehicleId])).toEqual([
        ["enter", vehicle.id],
        ["exit", vehicle.id],
      ]);
    }
    expect(await alertsOf(url, closed)).toEqual([]);
    expect(await alertsOf(url, silent)).toEqual([]);
  });

  test("that was inside when the fence was drawn did not come in, and is seen to leave", async ({
    url,
    newVehicle,
    deviceDoor,
  }) => {
    const vehicle = await newVehicle();
    const door = await deviceDoor(vehicle.id);
    await drive(url, door, at(300, 2000), at(200, 100));
    const fence = await drawFence(url, vehicle.id);
    await drive(url, door, at(100, 100), at(50, 2000));
    await expect.poll(() => kinds(url, fence.id), soon).toEqual(["exit"]);
  });
});

describe("a vehicle that stands in a geofence", () => {
  test("is told to stay without another word of it, as soon as it is long enough", async ({
    url,
    as,
    newVehicle,
    deviceDoor,
  }) => {
    const vehicle = await newVehicle();
    const door = await deviceDoor(vehicle.id);
    const dispatcher = await as("dispatcher");
    const fence = await drawFence(url, vehicle.id, { triggers: ["dwell"], dwellSeconds: 12 });
    const heard = hearAlert(dispatcher, fence, () => true);
    const came = at(10, 100);
    await drive(url, door, at(200, 2000), came, at(9, 100));
    const longEnough = new Date(Date.parse(came.recordedAt) + 12_000).toISOString();
    expect(await heard).toMatchObject({ status: "open", occurredAt: longEnough, count: 1 });
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(longEnough));
    // The fix that shows it as well tells nothing new.
    await drive(url, door, at(0, 100));
    expect(await kinds(url, fence.id)).toEqual(["enter", "dwell"]);
    expect(await alertsOf(url, fence)).toEqual(["geofence_dwell open 1"]);
  });

  test("that had left before that, as its next fix says, did not stay", async ({
    url,
    as,
    newVehicle,
    deviceDoor,
  }) => {
    const vehicle = await newVehicle();
    const door = await deviceDoor(vehicle.id);
    const dispatcher = await as("dispatcher");
    const fence = await drawFence(url, vehicle.id, { triggers: ["dwell"], dwellSeconds: 60 });
    const heard = hearAlert(dispatcher, fence, () => true);
    await drive(url, door, at(300, 2000), at(200, 100), at(190, 100));
    await heard;
    await drive(url, door, at(150, 2000));
    await expect.poll(() => kinds(url, fence.id), soon).toEqual(["enter", "exit"]);
    await expect.poll(() => alertsOf(url, fence), soon).toEqual(["geofence_dwell resolved 1"]);
  });
});

describe("fixes that come late", () => {
  test("show a visit in its time, with an alert that is over as it opens, and nothing twice", async ({
    url,
    as,
    newVehicle,
    deviceDoor,
  }) => {
    const vehicle = await newVehicle();
    const door = await deviceDoor(vehicle.id);
    const dispatcher = await as("dispatcher");
    const fence = await drawFence(url, vehicle.id, { triggers: ["enter"] });
    await drive(url, door, at(3600, 3000), at(10, 3000));
    const heard = hearAlert(dispatcher, fence, ({ status }) => status === "resolved");
    const visit = [at(3000, 100), at(2900, 110), at(2000, 120), at(1900, 3000), at(1800, 3100)];
    await report(url, door, ...visit);
    expect(await heard).toMatchObject({ occurredAt: visit[0]?.recordedAt, count: 1 });
    const seen = (await crossings(url, fence.id)).map(({ kind, at }) => `${kind} ${at}`);
    expect(seen).toEqual([`enter ${visit[0]?.recordedAt}`, `exit ${visit[3]?.recordedAt}`]);

    // Later ones still show that it left sooner and came again: what was told is not told again.
    const between = [at(2600, 3000), at(2500, 3000), at(2300, 90), at(2200, 90)];
    await report(url, door, ...between);
    await expect
      .poll(() => kindsAndTimes(url, fence.id), soon)
      .toEqual([
        `enter ${visit[0]?.recordedAt}`,
        `exit ${between[0]?.recordedAt}`,
        `enter ${between[2]?.recordedAt}`,
        `exit ${visit[3]?.recordedAt}`,
      ]);
    await expect
      .poll(() => alertsOf(url, fence), soon)
      .toEqual(["geofence_enter resolved 1", "geofence_enter resolved 1"]);
  });

  test("move a crossing to when it was, and leave the alert of the visit alone", async ({
    url,
    as,
    newVehicle,
    deviceDoor,
  }) => {
    const vehicle = await newVehicle();
    const door = await deviceDoor(vehicle.id);
    const dispatcher = await as("dispatcher");
    const fence = await drawFence(url, vehicle.id, { triggers: ["enter"] });
    const heard = hearAlert(dispatcher, fence, () => true);
    await drive(url, door, at(3600, 3000), at(60, 100));
    expect((await heard).status).toBe("open");
    const sooner = at(1200, 100);
    await report(url, door, at(1300, 3000), sooner, at(1100, 100));
    await expect
      .poll(() => kindsAndTimes(url, fence.id), soon)
      .toEqual([`enter ${sooner.recordedAt}`]);
    expect(await alertsOf(url, fence)).toEqual(["geofence_enter open 1"]);
    await drive(url, door, at(5, 3000));
    await expect.poll(() => alertsOf(url, fence), soon).toEqual(["geofence_enter resolved 1"]);
  });

  test("that jumped, or that the phone sent while the device led, cross nothing", async ({
    url,
    onDuty,
    deviceDoor,
  }) => {
    const { vehicle } = await onDuty("driver122");
    const door = await deviceDoor(vehicle.id);
    const phone = await deviceDoor(vehicle.driverId as string, "users");
    const fence = await drawFence(url, vehicle.id);
    await drive(url, door, at(600, 3000), at(560, 3000), at(520, 3000), at(10, 3000));
    await report(url, phone, at(550, 100), at(540, 100));
    await report(url, door, at(515, 30_000), at(510, 3000), at(500, 3000));
    await report(url, door, at(300, 100), at(290, 100), at(280, 3000), at(270, 3000));
    await expect.poll(() => kinds(url, fence.id), soon).toEqual(["enter", "exit"]);
  });
});

test("a geofence that is taken off the map ends its alerts, and its crossings stay", async ({
  url,
  as,
  newVehicle,
  deviceDoor,
}) => {
  const vehicle = await newVehicle();
  const door = await deviceDoor(vehicle.id);
  const dispatcher = await as("dispatcher");
  const fence = await drawFence(url, vehicle.id, { triggers: ["enter"] });
  const heard = hearAlert(dispatcher, fence, () => true);
  await drive(url, door, at(300, 2000), at(200, 100));
  await heard;
  const over = hearAlert(dispatcher, fence, ({ status }) => status === "resolved");
  expect((await dispatch(url, "DELETE", `/api/geofences/${fence.id}`)).status).toBe(204);
  await over;
  await drive(url, door, at(100, 2000));
  const next = await drawFence(url, vehicle.id, { name: randomUUID() });
  await drive(url, door, at(80, 2000), at(20, 100));
  await expect.poll(() => kinds(url, next.id), soon).toEqual(["enter"]);
  expect(await kinds(url, fence.id)).toEqual(["enter"]);
});

test("a geofence that is changed ends the alerts that it would not give now, and no others", async ({
  url,
  as,
  newVehicle,
  deviceDoor,
}) => {
  const [first, second] = [await newVehicle(), await newVehicle()];
  const dispatcher = await as("dispatcher");
  const fence = await drawFence(url, first.id, {
    triggers: ["enter", "exit"],
    vehicleIds: [first.id, second.id],
  });
  const alerts = async () => (await alertsOf(url, fence)).sort();
  const change = async (more: object) => {
    const body = { name: "Depot", kind: "circle", center: fence.center, radius: 500, ...more };
    expect((await dispatch(url, "PUT", `/api/geofences/${fence.id}`, body)).status).toBe(200);
  };
  for (const [{ id }, kind, ...fixes] of [
    [first, "geofence_enter", at(300, 2000), at(200, 100)],
    [second, "geofence_exit", at(300, 100), at(200, 2000)],
  ] as const) {
    const heard = hearAlert(dispatcher, fence, (alert) => alert.kind === kind);
    await drive(url, await deviceDoor(id), ...fixes);
    await heard;
  }
  const both = { vehicleIds: [first.id, second.id] };
  await change({ ...both, name: "Yard", triggers: ["enter", "exit"] });
  expect(await alerts()).toEqual(["geofence_enter open 1", "geofence_exit open 1"]);
  await change({ ...both, triggers: ["enter"] });
  expect(await alerts()).toEqual(["geofence_enter open 1", "geofence_exit resolved 1"]);
  await change({ vehicleIds: [second.id], triggers: ["enter"] });
  expect(await alerts()).toEqual(["geofence_enter resolved 1", "geofence_exit resolved 1"]);
});

test("a geofence that is drawn elsewhere ends its alerts", async ({
  url,
  as,
  newVehicle,
  deviceDoor,
}) => {
  const vehicle = await newVehicle();
  const fence = await drawFence(url, vehicle.id, { triggers: ["enter"] });
  const heard = hearAlert(await as("dispatcher"), fence, () => true);
  await drive(url, await deviceDoor(vehicle.id), at(300, 2000), at(200, 100));
  await heard;
  const elsewhere = { ...fence.center, lat: 25 };
  const { name, kind, radius, triggers, vehicleIds } = fence;
  await dispatch(url, "PUT", `/api/geofences/${fence.id}`, {
    ...{ name, kind, radius, triggers, vehicleIds },
    center: elsewhere,
  });
  expect(await alertsOf(url, fence)).toEqual(["geofence_enter resolved 1"]);
});
