import { afterAll, beforeAll, expect, test } from "vitest";
import type { AlertView } from "../../lib/domain/alert";
import type { VehicleView } from "../../lib/domain/vehicle";
import { rest } from "../rest";
import { type ServerProcess, startServer } from "../server-process";
import { demoCookie } from "../sign-in";
import { sql } from "../sql";
import { alertsOf, at, drawFence, drive, kinds, kindsAndTimes } from "./geofence-calls";
import { dispatch, report } from "./trip-calls";

let server: ServerProcess;
beforeAll(async () => {
  server = await startServer({ DEMO: "1", DEMO_VEHICLES: "5", DEMO_SIMULATE: "0" });
}, 120_000);
afterAll(() => server.stop());

/** Longer than what failed waits before it is tried again. */
const soon = { timeout: 10_000 };

/** A demo vehicle by its place in the list: each test has its own. */
async function vehicleAndDoor(i: number) {
  const { url } = server;
  const admin = await demoCookie(url, "admin");
  type Page = { items: VehicleView[] };
  const { body } = await rest<Page>(url, admin, "GET", "/api/vehicles");
  const { id } = body.items[i] as VehicleView;
  const keyed = await rest<{ key: string }>(url, admin, "POST", `/api/vehicles/${id}/device-key`);
  return { id, door: `/api/ingest/${keyed.body.key}` };
}

async function restart() {
  await server.kill();
  await server.start();
}

/** Half a minute apart from 25 minutes ago on: up to the fence, through all of it, and away. */
const through = () => Array.from({ length: 50 }, (_, i) => at(1500 - 30 * i, 3000 - 120 * i));

test("after a kill nothing crosses twice, and who was inside is seen to stay and to leave", async () => {
  const { url } = server;
  const { id, door } = await vehicleAndDoor(0);
  const fence = await drawFence(url, id, { triggers: ["enter", "dwell"], dwellSeconds: 120 });
  const fixes = [at(300, 2000), at(200, 100), at(190, 110, { speed: 20 })];
  await drive(url, door, ...fixes);
  await expect.poll(() => alertsOf(url, fence), soon).toEqual(["geofence_enter open 1"]);

  await restart();
  await drive(url, door, ...fixes, at(150, 100, { speed: 20 }), at(70, 100, { speed: 20 }));
  await expect.poll(() => kinds(url, fence.id), soon).toEqual(["enter", "dwell"]);
  await expect
    .poll(() => alertsOf(url, fence), soon)
    .toEqual(["geofence_enter open 1", "geofence_dwell open 1"]);

  await restart();
  await drive(url, door, at(60, 100), at(5, 2000));
  await expect.poll(() => kinds(url, fence.id), soon).toEqual(["enter", "dwell", "exit"]);
  await expect
    .poll(() => alertsOf(url, fence), soon)
    .toEqual(["geofence_enter resolved 1", "geofence_dwell resolved 1"]);
}, 120_000);

test("the first report after a kill shows every crossing on its way, once, at its time", async () => {
  const { url } = server;
  const { id, door } = await vehicleAndDoor(1);
  const fence = await drawFence(url, id, { triggers: ["enter", "exit"] });
  await drive(url, door, at(3600, 3000), at(1800, 3000));
  await restart();
  const fixes = through();
  await report(url, door, ...fixes);
  const [enter, exit] = [fixes[21], fixes[30]];
  await expect
    .poll(() => kindsAndTimes(url, fence.id), soon)
    .toEqual([`enter ${enter?.recordedAt}`, `exit ${exit?.recordedAt}`]);
  const alerts = ["geofence_enter resolved 1", "geofence_exit open 1"];
  await expect.poll(() => alertsOf(url, fence), soon).toEqual(alerts);
  await drive(url, door, ...fixes.slice(-2), at(5, 3000));
  await report(url, door, ...fixes);
  expect(await kinds(url, fence.id)).toEqual(["enter", "exit"]);
}, 120_000);

test("what could not be stored in the middle of a backlog is stored later, with all behind it", async () => {
  const { url, dataDir } = server;
  const { id, door } = await vehicleAndDoor(2);
  const fence = await drawFence(url, id, { triggers: ["enter", "exit"] });
  await drive(url, door, at(3600, 3000), at(1800, 3000));
  const refuse = `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'no room'; END $$`;
  await sql(dataDir, refuse);
  await sql(
    dataDir,
    'CREATE TRIGGER refuse BEFORE INSERT ON "Crossing" FOR EACH ROW EXECUTE FUNCTION refuse()',
  );
  const fixes = through();
  await report(url, door, ...fixes);
  await expect.poll(() => server.output(), soon).toContain("fences could not be watched");
  await sql(dataDir, "DROP FUNCTION refuse CASCADE");
  await expect
    .poll(() => kindsAndTimes(url, fence.id), soon)
    .toEqual([`enter ${fixes[21]?.recordedAt}`, `exit ${fixes[30]?.recordedAt}`]);
}, 60_000);

test("a crossing that was stored as the process died is told of after it, once", async () => {
  const { url, dataDir } = server;
  const { id, door } = await vehicleAndDoor(3);
  const fence = await drawFence(url, id, { triggers: ["enter"] });
  const fix = at(200, 100);
  await drive(url, door, at(300, 2000), fix);
  await expect.poll(() => alertsOf(url, fence), soon).toEqual(["geofence_enter open 1"]);
  await restart();
  expect(await alertsOf(url, fence)).toEqual(["geofence_enter open 1"]);

  await sql(dataDir, 'DELETE FROM "Alert" WHERE subject = $1', [fence.id]);
  await sql(dataDir, 'UPDATE "Crossing" SET "toldAt" = NULL WHERE "geofenceId" = $1', [fence.id]);
  for (const _ of ["told", "told again"]) {
    await restart();
    await expect.poll(() => alertsOf(url, fence), soon).toEqual(["geofence_enter open 1"]);
    const { items } = (await dispatch<{ items: AlertView[] }>(url, "GET", "/api/alerts")).body;
    const alert = items.find(({ subject }) => subject === fence.id);
    expect(alert).toMatchObject({ occurredAt: fix.recordedAt, location: { lat: fix.lat } });
    await sql(dataDir, 'UPDATE "Crossing" SET "toldAt" = NULL WHERE "geofenceId" = $1', [fence.id]);
  }
}, 120_000);

test("a day with more fixes than are read at once loses no crossing behind them", async () => {
  const { url, dataDir } = server;
  const { id, door } = await vehicleAndDoor(4);
  const fence = await drawFence(url, id);
  // Further back than what is read anew around the newest fix.
  const visit = [at(2000, 100), at(1990, 100), at(1850, 3000)];
  await drive(url, door, at(60_000, 3000), ...visit, at(250, 3000));
  await expect.poll(() => kinds(url, fence.id), soon).toEqual(["enter", "exit"]);
  const { lat, lng } = at(0, 3000);
  // A piece at a time: a database that does not answer for 5 s is taken to hang.
  for (let ago = 600; ago < 51_500; ago += 5_000) {
    await sql(
      dataDir,
      `INSERT INTO "Position" ("vehicleId", "recordedAt", id, "receivedAt", source, late, lat, lng, accuracy)
       SELECT $1, now() - make_interval(secs => ago), gen_random_uuid(), now(), 'device', true, $2, $3, 8
       FROM generate_series($4::numeric, least($4 + 4999.5, 51500), 0.9) AS ago
       WHERE ago NOT BETWEEN 49000 AND 49400 AND ago NOT BETWEEN 1700 AND 2200`,
      [id, lat, lng, ago],
    );
  }
  const late = [at(49_200, 100), at(49_190, 110)];
  await report(url, door, ...late, at(400, 3000));
  await expect
    .poll(async () => (await kindsAndTimes(url, fence.id)).map((one) => one.slice(0, 20)), {
      timeout: 60_000,
    })
    .toEqual([
      `enter ${late[0]?.recordedAt.slice(0, 14)}`,
      expect.stringMatching(/^exit /),
      `enter ${visit[0]?.recordedAt.slice(0, 14)}`,
      `exit ${visit[2]?.recordedAt}`.slice(0, 20),
    ]);
}, 120_000);
