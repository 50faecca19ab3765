import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { HandoverView } from "../../lib/domain/handover";
import type { VehicleView } from "../../lib/domain/vehicle";
import { type Client, connectAs, done, next } from "../client";
import { rest } from "../rest";
import { type ServerProcess, startServer } from "../server-process";
import { type DemoAccount, demoCookie } from "../sign-in";
import { raise, readAlert, sos } from "./emergency-calls";
import { command, dispatch, planTrip } from "./trip-calls";

// A server of its own: a handover takes all its giver has acknowledged.
vi.setConfig({ hookTimeout: 300_000 });

let server: ServerProcess;
let driver: Client;
let desk: Client;

beforeAll(async () => {
  server = await startServer({ DEMO: "1", DEMO_VEHICLES: "2", DEMO_SIMULATE: "0" });
  driver = await connectAs(server.url, "driver1");
  desk = await connectAs(server.url, "dispatcher");
});
afterAll(async () => {
  for (const socket of [driver, desk]) socket.disconnect();
  await server.stop();
});

const as = async <T = HandoverView>(who: DemoAccount, verb: "GET" | "POST", path = "", body = {}) =>
  rest<T>(
    server.url,
    await demoCookie(server.url, who),
    verb,
    `/api/handovers${path}`,
    verb === "POST" ? body : undefined,
  );
const listed = async () =>
  (await as<{ items: HandoverView[] }>("admin", "GET")).body.items.map(({ id }) => id);
const acknowledged = async () => {
  const { id: alertId } = await raise(driver, sos());
  return done(desk, "alert:acknowledge", { alertId });
};

describe("the end of a shift", () => {
  test("hands what is acknowledged and under way over, and the next who accepts has it", async () => {
    const [kept, over] = [await acknowledged(), await acknowledged()];
    const open = await raise(driver, sos());
    type Vehicles = { items: VehicleView[] };
    const { items } = (await dispatch<Vehicles>(server.url, "GET", "/api/vehicles")).body;
    const trip = await planTrip(server.url, items[0]?.id as string, { name: "Night round" });
    await command(server.url, trip.id, "start");

    const told = next(desk, "handover:changed");
    const made = await as("dispatcher", "POST", "", { note: "Khalid is at the hospital" });
    expect(made.status).toBe(201);
    const { id } = made.body;
    expect((await told).handover).toEqual(made.body);
    expect(made.body).toMatchObject({
      from: { name: "Nora Dispatcher" },
      note: "Khalid is at the hospital",
      acceptedBy: null,
      trips: [{ id: trip.id, name: "Night round", vehicle: { id: trip.vehicleId } }],
    });
    expect(made.body.alerts.map((alert) => alert.id)).toEqual([kept.id, over.id]);
    expect(await listed()).toEqual([id]);
    await done(desk, "alert:resolve", { alertId: over.id });

    const heard = next(desk, "handover:changed");
    const accepted = await as("admin", "POST", `/${id}/accept`);
    expect(accepted.body).toMatchObject({ acceptedBy: { name: "Aisha Admin" } });
    expect((await heard).handover.acceptedBy?.name).toBe("Aisha Admin");
    expect(await readAlert(server.url, kept.id)).toMatchObject({
      status: "acknowledged",
      acknowledgedBy: { name: "Aisha Admin" },
      takenOverFrom: { name: "Nora Dispatcher" },
    });
    expect((await readAlert(server.url, over.id)).status).toBe("resolved");
    expect((await readAlert(server.url, open.id)).status).toBe("open");
    expect(await listed()).toEqual([]);

    // Its answer may have been lost; another is told who has it.
    expect((await as("admin", "POST", `/${id}/accept`)).status).toBe(200);
    const late = await as("dispatcher", "POST", `/${id}/accept`);
    expect(late).toMatchObject({
      status: 409,
      body: { error: { message: expect.stringContaining("Aisha Admin has accepted") } },
    });
    expect((await readAlert(server.url, kept.id)).acknowledgedBy?.name).toBe("Aisha Admin");
  });

  test("accepted by two at once is one's", async () => {
    const alert = await acknowledged();
    const { id } = (await as("dispatcher", "POST", "", { note: "Quiet night" })).body;
    const both = await Promise.all(
      (["admin", "dispatcher"] as const).map((who) => as(who, "POST", `/${id}/accept`)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const winner = both.find(({ status }) => status === 200)?.body.acceptedBy?.name;
    expect((await readAlert(server.url, alert.id)).acknowledgedBy?.name).toBe(winner);
  });

  test("needs a note, somebody of the control room, and a handover that is there", async () => {
    for (const body of [{}, { note: " " }, { note: 7 }]) {
      expect((await as("dispatcher", "POST", "", body)).status).toBe(400);
    }
    expect((await as("driver1", "POST", "", { note: "Mine" })).status).toBe(403);
    expect((await as("driver1", "GET")).status).toBe(403);
    for (const id of [randomUUID(), "7"]) {
      expect((await as("driver1", "POST", `/${id}/accept`)).status).toBe(403);
      expect((await as("admin", "POST", `/${id}/accept`)).status).toBe(404);
    }
    expect(await listed()).toEqual([]);
  });
});
