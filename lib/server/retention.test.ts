import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "./database/connection";
import { closeDatabase, openDatabase } from "./database/open";
import { deleteOld } from "./retention";

const DAY_MS = 24 * 60 * 60_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);

let dataDir: string;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "retention-"));
  await openDatabase({ dataDir, poolMax: 5 });
}, 120_000);

afterAll(async () => {
  await closeDatabase();
  rmSync(dataDir, { recursive: true, force: true });
});

const newVehicle = () => database().vehicle.create({ data: { plateNumber: randomUUID() } });

/** `count` fixes of one vehicle, a second apart. */
function insertFixes(vehicleId: string, recordedAt: Date, receivedAt: Date, count = 1) {
  return database().$executeRaw`
    INSERT INTO "Position" ("vehicleId", "recordedAt", id, "receivedAt", source, late, lat, lng)
    SELECT ${vehicleId}::uuid, ${recordedAt}::timestamptz - n * interval '1 second',
      gen_random_uuid(), ${receivedAt}, 'device', false, 24.7, 46.7
    FROM generate_series(1, ${count}::int) n`;
}

async function receivedDaysAgo(vehicleId: string): Promise<number[]> {
  const left = await database().position.findMany({
    where: { vehicleId },
    orderBy: { receivedAt: "asc" },
  });
  return left.map(({ receivedAt }) => Math.round((Date.now() - receivedAt.getTime()) / DAY_MS));
}

test("positions go 90 days after they came in, however long before they were recorded", async () => {
  const { id } = await newVehicle();
  await insertFixes(id, daysAgo(91), daysAgo(91));
  await insertFixes(id, daysAgo(200), daysAgo(89));
  await insertFixes(id, daysAgo(1), daysAgo(1));
  await deleteOld();
  expect(await receivedDaysAgo(id)).toEqual([89, 1]);
});

test("more than one statement deletes at once goes all the same, of every vehicle", async () => {
  const vehicles = [await newVehicle(), await newVehicle()];
  for (const { id } of vehicles) {
    await insertFixes(id, daysAgo(100), daysAgo(100), 5100);
    await insertFixes(id, daysAgo(1), daysAgo(1));
  }
  await deleteOld();
  for (const { id } of vehicles) expect(await receivedDaysAgo(id)).toEqual([1]);
});

test("proofs and quarantine go with the positions", async () => {
  const { id: vehicleId } = await newVehicle();
  const { id: tripId, stops } = await database().trip.create({
    data: {
      vehicleId,
      originLat: 24.7,
      originLng: 46.7,
      dueAt: new Date(),
      expectedDuration: 60,
      distanceRemaining: 1000,
      stops: { create: { index: 0, lat: 24.8, lng: 46.8 } },
    },
    include: { stops: true },
  });
  const times = [daysAgo(91), daysAgo(89)];
  await database().proof.createMany({
    data: times.map((at) => ({
      id: randomUUID(),
      tripId,
      stopId: stops[0]?.id as string,
      at,
      receivedAt: at,
    })),
  });
  const refused = { vehicleId, source: "device", reason: "future", raw: "{}" } as const;
  await database().quarantine.createMany({
    data: times.map((receivedAt) => ({ ...refused, id: randomUUID(), receivedAt })),
  });
  await deleteOld();
  const [proofs, quarantine] = await Promise.all([
    database().proof.findMany({ where: { tripId } }),
    database().quarantine.findMany({ where: { vehicleId } }),
  ]);
  expect([...proofs, ...quarantine].map(({ receivedAt }) => receivedAt)).toEqual([
    times[1],
    times[1],
  ]);
});

test("crossings go too; of an alert that is over the fixes go, and why it was there stays", async () => {
  const { id: vehicleId } = await newVehicle();
  const { id: geofenceId } = await database().geofence.create({
    data: { name: "Depot", kind: "circle", centerLat: 24.7, centerLng: 46.7, radius: 100 },
  });
  const crossing = { vehicleId, geofenceId, kind: "enter", lat: 24.7, lng: 46.7 } as const;
  const times = [daysAgo(91), daysAgo(89)];
  await database().crossing.createMany({
    data: times.map((at) => ({ ...crossing, at, receivedAt: at })),
  });
  const measured = { speed: 134 };
  const evidence = { measured, fixes: [{ lat: 24.7, lng: 46.7 }] };
  const alert = (resolvedAt: Date | null) => {
    const data = { kind: "overspeed", priority: "high", occurredAt: daysAgo(95) } as const;
    const status = resolvedAt ? "resolved" : "open";
    return database().alert.create({
      data: { ...data, id: randomUUID(), content: "", vehicleId, evidence, resolvedAt, status },
    });
  };
  const alerts = [await alert(daysAgo(91)), await alert(daysAgo(89)), await alert(null)];
  await deleteOld();
  const left = await database().crossing.findMany({ where: { vehicleId } });
  expect(left.map(({ at }) => at)).toEqual([times[1]]);
  const kept = alerts.map(({ id }) => database().alert.findUniqueOrThrow({ where: { id } }));
  expect((await Promise.all(kept)).map((one) => one.evidence)).toEqual([
    { measured, fixes: [] },
    evidence,
    evidence,
  ]);
});

test("notifications, what was sent out of the house and what the control room wrote go too", async () => {
  const user = { name: "Khalid", passwordHash: "none", role: "driver" } as const;
  const { id: userId } = await database().user.create({ data: { ...user, notificationSeq: 3 } });
  const said = { title: "Hello", message: "Come to the depot." };
  const times = [daysAgo(91), daysAgo(89)] as const;
  const [old, recent] = await Promise.all(
    times.map((createdAt) =>
      database().message.create({ data: { senderId: userId, ...said, createdAt } }),
    ),
  );
  const notice = { userId, kind: "message", type: "info", ...said } as const;
  await database().notification.createMany({
    data: [
      { ...notice, seq: 1, createdAt: times[0], messageId: old?.id as string },
      { ...notice, seq: 2, createdAt: times[0], readAt: daysAgo(90) },
      // Its message is older than the retention, by a moment: the notification stays.
      { ...notice, seq: 3, createdAt: times[1], messageId: old?.id as string },
    ],
  });
  await database().delivery.createMany({
    data: times.map((createdAt) => ({ ...notice, channel: "email" as const, createdAt })),
  });
  await deleteOld();
  const [notifications, deliveries, messages, owner] = await Promise.all([
    database().notification.findMany({ where: { userId } }),
    database().delivery.findMany({ where: { userId } }),
    database().message.findMany({ where: { senderId: userId } }),
    database().user.findUniqueOrThrow({ where: { id: userId } }),
  ]);
  expect(notifications).toMatchObject([{ seq: 3, messageId: null }]);
  expect(deliveries.map(({ createdAt }) => createdAt)).toEqual([times[1]]);
  expect(messages.map(({ id }) => id)).toEqual([recent?.id]);
  // The next one goes on counting: a number is never given twice.
  expect(owner.notificationSeq).toBe(3);
});
