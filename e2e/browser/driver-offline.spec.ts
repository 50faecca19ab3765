import type { TripView } from "../../lib/domain/trip-view";
import type { VehicleView } from "../../lib/domain/vehicle";
import { demoCookie } from "../sign-in";
import { dispatch } from "../socket/trip-calls";
import { expect } from "./fixtures";
import {
  deeds,
  drive,
  expireSessions,
  kept,
  latitudes,
  press,
  stored,
  test,
  waiting,
} from "./road";

test("a whole trip without a network is all there afterwards, in order, once, with both times", async ({
  road,
  driverOf,
  phone,
  context,
  browser,
}) => {
  test.setTimeout(120_000);
  const { server, wire } = road;
  const { vehicle, plan, signOff } = await driverOf("driver1");
  const trip = await plan("Morning round");
  await signOff();
  const page = await phone(context, "driver1");
  await expect(page.getByText("Off duty: not tracked")).toBeVisible();
  await expect(page.getByText("Morning round")).toBeVisible();
  await kept(page);

  wire.cut();
  await expect(page.getByText("No connection")).toBeVisible();
  await press(page, vehicle.plateNumber);
  await press(page, "Start trip");
  const steps = await drive(page, 10);
  await expect(page.getByText("Tracked by this page")).toBeVisible();
  await press(page, "Arrived");
  await press(page, "Add proof of delivery");
  await page.getByLabel("Received by").fill("Sara at the desk");
  await press(page, "Save proof");
  await expect(page.getByLabel("Received by")).toBeHidden();
  await press(page, "Complete trip");
  await expect(page.getByText("Done in the last 12 hours")).toBeVisible();
  await page.close();

  const again = await context.newPage();
  await again.goto(`${wire.url}/drive`);
  await expect(again.getByText("Done in the last 12 hours")).toBeVisible();
  // Sign-on, start, arrival, proof, completion, and ten fixes; the page opened anew adds one.
  await expect.poll(() => waiting(again)).toBeGreaterThanOrEqual(15);

  const reconnectedAt = Date.now();
  wire.mend();
  await expect.poll(() => waiting(again), { timeout: 30_000 }).toBe(0);

  const after = await dispatch<TripView>(server.url, "GET", `/api/trips/${trip.id}`);
  expect(after.body.status).toBe("completed");
  const told = (await deeds(server.url, trip.id)).slice(2);
  expect(told.map(({ kind }) => kind)).toEqual(["started", "arrived", "note", "completed"]);
  for (const item of told) {
    expect(Date.parse(item.at)).toBeLessThan(reconnectedAt);
    expect(Date.parse(item.receivedAt)).toBeGreaterThanOrEqual(reconnectedAt);
  }
  const seen = await latitudes(server.url, vehicle.id, trip.createdAt);
  expect(seen.slice(0, 10)).toEqual(steps);
  // Opened anew, the page says once more where it is.
  expect(new Set(seen).size).toBe(10);

  const desk = await browser.newPage();
  const [name = "", value = ""] = (await demoCookie(server.url, "dispatcher")).split(/=(.*)/s);
  await desk.context().addCookies([{ name, value, url: server.url }]);
  await desk.goto(`${server.url}/trips/${trip.id}`);
  await expect(desk.getByText("Sara at the desk").first()).toBeVisible();
  await expect(desk.locator('[data-kind="started"]')).toContainText(/happened .*, received /);
  await desk.close();
});

test("two drivers of one phone: what waits goes out under its own name, also after the session ended", async ({
  road,
  driverOf,
  phone,
  context,
}) => {
  test.setTimeout(120_000);
  const { server, wire } = road;
  const first = await driverOf("driver2");
  const second = await driverOf("driver3");
  const [trip, other] = [
    await first.plan("Round of the first"),
    await second.plan("Of the second"),
  ];
  await first.signOff();
  const page = await phone(context, "driver2");
  await expect(page.getByText("Round of the first")).toBeVisible();
  await kept(page);

  wire.cut();
  await expect(page.getByText("No connection")).toBeVisible();
  await press(page, first.vehicle.plateNumber);
  await press(page, "Start trip");
  const steps = await drive(page, 3);

  await expireSessions(server.dataDir, first.id);
  wire.mend();
  await expect(page.getByText("You are signed out")).toBeVisible();
  await expect(page.getByText(/\d+ records wait/)).toBeVisible();
  await page.close();

  const theirs = await phone(context, "driver3");
  await expect(theirs.getByText("Of the second")).toBeVisible();
  await expect(theirs.getByText(/left \d+ records on this phone/)).toBeVisible();
  await press(theirs, "Start trip");
  await expect.poll(() => waiting(theirs)).toBe(0);
  await expect(theirs.getByText(/left \d+ records on this phone/)).toBeVisible();
  expect((await deeds(server.url, other.id)).at(-1)).toMatchObject({
    kind: "started",
    actor: { id: second.id },
  });
  expect((await deeds(server.url, trip.id)).map(({ kind }) => kind)).not.toContain("started");
  const astray = await latitudes(server.url, second.vehicle.id, trip.createdAt);
  expect(astray.filter((lat) => steps.includes(lat) && lat !== steps.at(-1))).toEqual([]);
  await theirs.close();

  const back = await phone(context, "driver2");
  await expect(back.getByText("Round of the first")).toBeVisible();
  await expect.poll(() => waiting(back), { timeout: 30_000 }).toBe(0);
  expect((await deeds(server.url, trip.id)).at(-1)).toMatchObject({
    kind: "started",
    actor: { id: first.id },
  });
  const seen = await latitudes(server.url, first.vehicle.id, trip.createdAt);
  expect(seen.slice(0, 3)).toEqual(steps);
  await back.close();
});

test("one refused command among ten stops none of the others, and is explained on both screens", async ({
  road,
  driverOf,
  phone,
  context,
  browser,
}) => {
  test.setTimeout(120_000);
  const { server, wire } = road;
  const { vehicle, plan, signOff } = await driverOf("driver4");
  const trip = await plan("First round", ["Olaya Pharmacy", "Malaz Pharmacy"]);
  const doomed = await plan("Second round");
  await signOff();
  const page = await phone(context, "driver4");
  await expect(page.getByText("First round")).toBeVisible();
  await kept(page);

  wire.cut();
  await expect(page.getByText("No connection")).toBeVisible();
  await dispatch(server.url, "POST", `/api/trips/${doomed.id}/cancel`, { reason: "Not needed" });
  await press(page, vehicle.plateNumber);
  const first = ["Start trip", "Arrived", "Departed", "Arrived", "Departed", "Arrived"];
  for (const deed of [...first, "Complete trip"]) await press(page, deed);
  await expect(page.getByRole("heading", { name: "Second round" })).toBeVisible();
  await press(page, "Start trip");
  await press(page, "Sign off");
  await press(page, "Sign off");
  await expect(page.getByText("Off duty: not tracked")).toBeVisible();
  expect(await waiting(page)).toBeGreaterThanOrEqual(10);

  wire.mend();
  await expect.poll(() => waiting(page), { timeout: 30_000 }).toBe(0);
  await expect(page.getByText(/Start trip, .*: not accepted/)).toBeVisible();
  await expect(page.getByText(/This trip was cancelled/).first()).toBeVisible();
  const told = (await deeds(server.url, trip.id)).slice(2).map(({ kind }) => kind);
  const visits = ["arrived", "departed", "arrived", "departed", "arrived"];
  expect(told).toEqual(["started", ...visits, "completed"]);
  const vehicleNow = await dispatch<VehicleView>(server.url, "GET", `/api/vehicles/${vehicle.id}`);
  expect(vehicleNow.body.driverId).toBeNull();

  const desk = await browser.newPage();
  const [name = "", value = ""] = (await demoCookie(server.url, "dispatcher")).split(/=(.*)/s);
  await desk.context().addCookies([{ name, value, url: server.url }]);
  await desk.goto(`${server.url}/trips/${doomed.id}`);
  await expect(desk.getByText(/This trip was cancelled/).first()).toBeVisible();
  await desk.close();
});

test("2,000 fixes of a day without a network all arrive over one socket", async ({
  road,
  driverOf,
  phone,
  context,
}) => {
  test.setTimeout(180_000);
  const { server, wire } = road;
  const { id, vehicle } = await driverOf("driver5");
  const page = await phone(context, "driver5");
  await expect(page.getByText("Tracked by this page")).toBeVisible();
  await expect.poll(() => waiting(page)).toBe(0);
  await kept(page);
  wire.cut();
  await expect(page.getByText("No connection")).toBeVisible();

  const from = new Date(Date.now() - DAY_MS);
  const ids = await page.evaluate(queueDay, { userId: id, from: from.getTime() });
  await page.reload();
  await expect.poll(() => waiting(page)).toBeGreaterThanOrEqual(ids.length);
  let broken = 0;
  page.on("websocket", (socket) => {
    let isOpen = false;
    socket.on("framereceived", () => {
      isOpen = true;
    });
    socket.on("close", () => {
      if (isOpen) broken++;
    });
  });
  const startedAt = Date.now();
  wire.mend();
  await expect.poll(() => waiting(page), { timeout: 120_000 }).toBe(0);
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`  2,000 queued fixes were delivered in ${seconds} s\n`);
  expect(broken).toBe(0);
  const arrived = await stored(server.url, vehicle.id, from.toISOString());
  expect(arrived.slice(0, ids.length).map((fix) => fix.id)).toEqual(ids);
  await page.close();
});

const DAY_MS = 24 * 3_600_000;

/** Puts a day's 2,000 fixes into the queue as the page would, one every 43 s; gives their ids. */
async function queueDay({ userId, from }: { userId: string; from: number }): Promise<string[]> {
  const fixes = Array.from({ length: 2_000 }, (_, i) => ({
    id: `00000000-0000-4000-8000-${String(i).padStart(12, "0")}`,
    lat: 24.7136 + i / 10_000,
    lng: 46.6753,
    recordedAt: new Date(from + i * 43_000).toISOString(),
    speed: 30,
    heading: 0,
    accuracy: 8,
    altitude: 612.4,
    battery: 80,
  }));
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open("qafila-driver");
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const tx = database.transaction("queue", "readwrite");
  for (const fix of fixes) tx.objectStore("queue").add({ kind: "fix", fix, userId });
  await new Promise((resolve) => {
    tx.oncomplete = resolve;
  });
  return fixes.map(({ id }) => id);
}
