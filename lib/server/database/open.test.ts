import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate, missingSql } from "../../../prisma/migrate";
import { startChild } from "./child-for-tests";
import { database, isDatabaseReachable } from "./connection";
import { embeddedHost } from "./embedded";
import { closeDatabase, connectToRunning, openDatabase } from "./open";

const person = (email: string) => ({
  email,
  name: "N",
  passwordHash: "-",
  role: "driver" as const,
});
let dataDir: string;
let storedBeforeKill: string[];

/** Opens the folder in another process and runs `code` there, with `say` to report a line. */
function openInChild(open: "openDatabase" | "connectToRunning", code: string) {
  const place = JSON.stringify({ dataDir, poolMax: 2 });
  return startChild(`
    import { closeDatabase, connectToRunning, openDatabase } from "./open.ts";
    import { database } from "./connection.ts";
    const say = (line) => process.stdout.write(line + "\\n");
    try {
      await ${open}(${place});
      ${code}
    } catch (error) {
      say(error.message.trim());
    }
    await closeDatabase();
  `);
}

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "open-"));
  const writer = openInChild(
    "openDatabase",
    `for (let n = 0; ; n++) {
       const email = n + "@kill.test";
       await database().user.create({ data: { email, name: "N", passwordHash: "-", role: "driver" } });
       say(email);
     }`,
  );
  storedBeforeKill = [];
  for (let n = 0; n < 50; n++) storedBeforeKill.push(await writer.nextLine());
  await writer.kill();
  await openDatabase({ dataDir, poolMax: 5 });
}, 120_000);

afterAll(async () => {
  await closeDatabase();
  rmSync(dataDir, { recursive: true, force: true });
});

test("what was committed before kill -9 is there", async () => {
  const found = await database().user.findMany({ where: { email: { in: storedBeforeKill } } });
  expect(found).toHaveLength(50);
});

test("a database that is up to date has nothing to migrate", async () => {
  const config = { host: embeddedHost(dataDir), user: "postgres", database: "postgres" };
  expect(await migrate(config)).toEqual([]);
});

test("the migrations lead to schema.prisma", async () => {
  expect(await missingSql()).toBeNull();
}, 120_000);

test("it is reachable while it is open", async () => {
  expect(await isDatabaseReachable()).toBe(true);
});

test("a second server is refused", async () => {
  const second = openInChild("openDatabase", `say("opened")`);
  expect(await second.nextLine()).toContain(`${dataDir} is in use`);
  await second.kill();
});

test("a command reaches the database of the running server, and leaves it running", async () => {
  const command = openInChild("connectToRunning", `say(String(await database().user.count()))`);
  expect(Number(await command.nextLine())).toBeGreaterThanOrEqual(50);
  await command.kill();
  expect(await isDatabaseReachable()).toBe(true);
});

test("a driver and a vehicle are in one open duty period at a time", async () => {
  const db = database();
  const [a, b] = await Promise.all(
    ["a@duty.test", "b@duty.test"].map((email) => db.user.create({ data: person(email) })),
  );
  const [x, y] = await Promise.all(
    ["DUTY 1", "DUTY 2"].map((plateNumber) => db.vehicle.create({ data: { plateNumber } })),
  );
  if (!a || !b || !x || !y) throw new Error("not made");
  const start = (userId: string, vehicleId: string) =>
    db.dutyPeriod.create({ data: { userId, vehicleId, startedAt: new Date() } });

  const first = await start(a.id, x.id);
  await expect(start(a.id, y.id)).rejects.toMatchObject({ code: "P2002" });
  await expect(start(b.id, x.id)).rejects.toMatchObject({ code: "P2002" });
  await db.dutyPeriod.update({ where: { id: first.id }, data: { endedAt: new Date() } });
  await start(a.id, y.id);
  await start(b.id, x.id);
});

test("an archived vehicle gives its plate number free", async () => {
  const make = () => database().vehicle.create({ data: { plateNumber: "ABC 123" } });
  const { id } = await make();
  await expect(make()).rejects.toMatchObject({ code: "P2002" });
  await database().vehicle.update({ where: { id }, data: { archivedAt: new Date() } });
  await make();
});

test("a device key has exactly one owner", async () => {
  const { id: userId } = await database().user.create({ data: person("key@test") });
  const { id: vehicleId } = await database().vehicle.create({ data: { plateNumber: "KEY" } });
  const make = (owner: object) =>
    database().deviceKey.create({ data: { hash: crypto.randomUUID(), ...owner } });
  await expect(make({})).rejects.toThrow();
  await expect(make({ userId, vehicleId })).rejects.toThrow();
  await make({ vehicleId });
});

test.each([
  { lat: 91 },
  { lat: Number.NaN },
  { lng: -181 },
  { speed: Number.NaN },
  { odometer: Infinity },
])("a fix with %o is refused by the database itself", async (wrong) => {
  const vehicle = await database().vehicle.create({
    data: { plateNumber: crypto.randomUUID() },
  });
  const numbers = { lat: 24.7, lng: 46.7, speed: 0, odometer: null, ...wrong };
  const insert = database().$executeRaw`
      INSERT INTO "Position" ("vehicleId", "recordedAt", id, "receivedAt", source, late, lat, lng, speed, odometer)
      VALUES (${vehicle.id}::uuid, now(), ${vehicle.id}::uuid, now(), 'device', false,
        ${String(numbers.lat)}::float8, ${String(numbers.lng)}::float8, ${String(numbers.speed)}::float8,
        ${numbers.odometer === null ? null : String(numbers.odometer)}::float8)`;
  await expect(insert).rejects.toThrow("23514");
});

test("with no server running a command opens the database itself, and frees it", async () => {
  await closeDatabase();
  expect(() => database()).toThrow("not open");
  expect(await isDatabaseReachable()).toBe(false);
  await connectToRunning({ dataDir });
  expect(await database().user.count()).toBeGreaterThanOrEqual(50);
  await closeDatabase();
  await openDatabase({ dataDir, poolMax: 5 });
}, 30_000);
