import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import type { SharedTripView, ShareView, TripView } from "../../lib/domain/trip-view";
import { database } from "../../lib/server/database/connection";
import { closeDatabase, connectToRunning } from "../../lib/server/database/open";
import { rest } from "../rest";
import { demoCookie } from "../sign-in";
import { fix, test, userId } from "./contract-test";
import { command, dispatch, planTrip, report } from "./trip-calls";

type Shared = { share: ShareView; url: string };

const share = (url: string, tripId: string, body: object = {}) =>
  dispatch<Shared>(url, "POST", `/api/trips/${tripId}/shares`, body);

/** What whoever has the link sees, asking from `from`. */
async function look(url: string, link: string, from = "192.0.2.40") {
  const token = link.split("/").at(-1);
  const answer = await fetch(`${url}/api/shares/${token}`, {
    headers: { "x-forwarded-for": from },
  });
  expect(answer.headers.get("cache-control")).toBe("no-store");
  return { status: answer.status, body: (await answer.json()) as SharedTripView };
}

const shopOf = (trip: TripView) => trip.stops[0]?.id as string;

describe("a share link", () => {
  test("shows a customer their own stop and the vehicle while it comes, and nothing else", async ({
    url,
    newVehicle,
    deviceDoor,
  }) => {
    const driverId = await userId(url, "driver46");
    const vehicle = await newVehicle();
    const door = await deviceDoor(vehicle.id);
    const trip = await planTrip(url, vehicle.id, {
      driverId,
      name: "Secret round",
      stops: [
        { lat: 24.777_71, lng: 46.6753, label: "Other customer" },
        { lat: 24.81, lng: 46.6753, label: "Shop" },
      ],
    });
    const [other, shop] = trip.stops.map(({ id }) => id) as [string, string];
    const made = await share(url, trip.id, { stopId: shop });
    expect(made.status).toBe(201);
    expect(made.body.url).toMatch(new RegExp(`^${url}/share/[A-Za-z0-9_-]{32}$`));
    const { url: link } = made.body;

    await report(url, door, fix(80));
    const seen = { stop: { lat: 24.81, lng: 46.6753, label: "Shop" } };
    const waiting = await look(url, link);
    expect(waiting.status).toBe(200);
    expect(waiting.body).toEqual({
      ...seen,
      status: "waiting",
      driver: trip.driver?.name.split(" ")[0],
      plateNumber: vehicle.plateNumber,
      position: null,
      eta: null,
      arrivedAt: null,
      expiresAt: made.body.share.expiresAt,
      now: expect.any(String),
    });

    await command(url, trip.id, "start", 70);
    const here = { ...fix(2, 500), heading: 12 };
    await report(url, door, here);
    // Foreseen at the start already; a minute later it is foreseen anew.
    const madeAt = async () => (await look(url, link)).body.eta?.madeAt;
    await expect.poll(madeAt).toBe(here.recordedAt);
    const coming = await look(url, link);
    expect(coming.body).toEqual({
      ...waiting.body,
      status: "on-the-way",
      position: { lat: here.lat, lng: here.lng, heading: 12, recordedAt: here.recordedAt },
      eta: {
        at: expect.any(String),
        earliest: expect.any(String),
        latest: expect.any(String),
        madeAt: here.recordedAt,
        source: expect.any(String),
      },
      now: expect.any(String),
    });
    const current = (await dispatch<TripView>(url, "GET", `/api/trips/${trip.id}`)).body;
    expect(coming.body.eta?.at).toBe(current.stops[1]?.etaAt);
    const surnames = trip.driver?.name.split(" ").slice(1) ?? [];
    expect(surnames.length).toBeGreaterThan(0);
    const text = JSON.stringify([waiting.body, coming.body]);
    const ids = [trip.id, vehicle.id, driverId, other, shop, made.body.share.id];
    for (const hidden of [
      ...surnames,
      ...ids,
      "24.77771",
      "24.9",
      "24.7136",
      "Depot",
      "Other",
      "Secret",
    ])
      expect(text).not.toContain(hidden);

    await command(url, trip.id, `stops/${shop}/arrive`, 1);
    const arrived = await look(url, link);
    expect(arrived.body).toEqual({
      ...waiting.body,
      status: "arrived",
      arrivedAt: expect.any(String),
      now: expect.any(String),
    });
    await report(url, door, fix(0, 520));
    await command(url, trip.id, "complete");
    expect((await look(url, link)).body).toEqual({ ...arrived.body, now: expect.any(String) });
  });

  test("is over when the trip ended without the stop, and then shows nobody", async ({
    url,
    newVehicle,
  }) => {
    const { id: vehicleId } = await newVehicle();
    const driven = { driverId: await userId(url, "driver47") };
    const over = { status: "over", driver: null, plateNumber: null, position: null, eta: null };
    const cancelled = await planTrip(url, vehicleId, driven);
    const first = (await share(url, cancelled.id)).body;
    await command(url, cancelled.id, "cancel");
    expect((await look(url, first.url)).body).toMatchObject({ ...over, arrivedAt: null });

    const completed = await planTrip(url, vehicleId, driven);
    const skipped = (await share(url, completed.id, { stopId: shopOf(completed) })).body;
    const destination = (await share(url, completed.id)).body;
    expect(destination.share.stopId).toBe(completed.destination.id);
    await command(url, completed.id, "start");
    await command(url, completed.id, "complete");
    expect((await look(url, skipped.url)).body).toMatchObject(over);
    expect((await look(url, destination.url)).body).toMatchObject({ status: "arrived" });

    const failed = await planTrip(url, vehicleId, driven);
    const last = (await share(url, failed.id, { stopId: shopOf(failed) })).body;
    await command(url, failed.id, "start");
    await command(url, failed.id, `stops/${shopOf(failed)}/fail`, 0, { reason: "closed" });
    expect((await look(url, last.url)).body).toMatchObject({ ...over, arrivedAt: null });
  });

  test("works for its hours, and is told once", async ({ url, newVehicle }) => {
    const trip = await planTrip(url, (await newVehicle()).id);
    const before = Date.now();
    const day = (await share(url, trip.id)).body;
    const hour = (await share(url, trip.id, { hours: 1, stopId: shopOf(trip) })).body;
    const length = ({ share: { expiresAt } }: Shared) =>
      (new Date(expiresAt).getTime() - before) / 3_600_000;
    expect(length(day)).toBeCloseTo(24, 1);
    expect(length(hour)).toBeCloseTo(1, 1);
    const list = await dispatch(url, "GET", `/api/trips/${trip.id}/shares`);
    expect(list.body).toEqual({ items: [hour.share, day.share], nextCursor: null });
    expect(day.share.revokedAt).toBeNull();
    for (const body of [{ hours: 0 }, { hours: 73 }, { hours: "1" }, { stopId: 7 }])
      expect((await share(url, trip.id, body)).status, JSON.stringify(body)).toBe(400);
    const stranger = await planTrip(url, (await newVehicle()).id);
    expect((await share(url, trip.id, { stopId: shopOf(stranger) })).status).toBe(404);
  });

  test("is made for trips that have not ended", async ({ url, newVehicle }) => {
    const trip = await planTrip(url, (await newVehicle()).id);
    await command(url, trip.id, "start");
    expect((await share(url, trip.id)).status).toBe(201);
    await command(url, trip.id, "complete");
    const late = await share(url, trip.id);
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({ error: { code: "CONFLICT" } });
  });

  test("is made and revoked by dispatchers", async ({ url, newVehicle }) => {
    const trip = await planTrip(url, (await newVehicle()).id);
    const { id } = (await share(url, trip.id)).body.share;
    const driver = await demoCookie(url, "driver48");
    const path = `/api/trips/${trip.id}/shares`;
    for (const [verb, at] of [
      ["GET", path],
      ["POST", path],
      ["DELETE", `${path}/${id}`],
    ] as const) {
      expect((await rest(url, driver, verb, at)).status).toBe(403);
      expect((await rest(url, null, verb, at)).status).toBe(401);
    }
    const other = await planTrip(url, (await newVehicle()).id);
    for (const at of [
      `/api/trips/${other.id}/shares/${id}`,
      `${path}/${randomUUID()}`,
      `${path}/x`,
    ])
      expect((await dispatch(url, "DELETE", at)).status).toBe(404);
  });
});

describe("a link that does not work", () => {
  beforeAll(() => connectToRunning({ dataDir: inject("server").dataDir }));
  afterAll(closeDatabase);

  test("looks the same, whether unknown, revoked or expired", async ({ url, newVehicle }) => {
    const trip = await planTrip(url, (await newVehicle()).id);
    const [revoked, expired] = [(await share(url, trip.id)).body, (await share(url, trip.id)).body];
    const from = "192.0.2.41";
    expect((await look(url, revoked.url, from)).status).toBe(200);
    const path = `/api/trips/${trip.id}/shares/${revoked.share.id}`;
    expect((await dispatch(url, "DELETE", path)).status).toBe(204);
    expect((await dispatch(url, "DELETE", path)).status).toBe(204);
    const stored = await database().tripShare.update({
      where: { id: expired.share.id },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    expect(stored.hash).toMatch(/^[0-9a-f]{64}$/);
    const unknown = `${url}/share/${"x".repeat(32)}`;
    const links = [unknown, revoked.url, expired.url, `${url}/share/%00`];
    const answers = await Promise.all(links.map((link) => look(url, link, from)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ status: 404, body: { error: { code: "NOT_FOUND" } } });
    const list = await dispatch<{ items: ShareView[] }>(url, "GET", `/api/trips/${trip.id}/shares`);
    expect(list.body.items.find(({ id }) => id === revoked.share.id)?.revokedAt).not.toBeNull();
  });
});

describe("who asks too often", () => {
  test("waits after sixty questions a minute, others do not", async ({ url, newVehicle }) => {
    const { url: link } = (await share(url, (await planTrip(url, (await newVehicle()).id)).id))
      .body;
    const ask = async (times: number, from: string) =>
      (await Promise.all(Array.from({ length: times }, () => look(url, link, from)))).map(
        ({ status }) => status,
      );
    const statuses = await ask(65, "192.0.2.42");
    expect(statuses.filter((status) => status === 200)).toHaveLength(60);
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
    expect(await ask(1, "192.0.2.43")).toEqual([200]);
  });

  test("guesses ten times a minute", async ({ url, newVehicle }) => {
    const { url: link } = (await share(url, (await planTrip(url, (await newVehicle()).id)).id))
      .body;
    const from = "192.0.2.44";
    for (let i = 0; i < 10; i++)
      expect((await look(url, `${link}x`, from)).status, `guess ${i}`).toBe(404);
    expect((await look(url, `${link}x`, from)).status).toBe(429);
    expect((await look(url, link, from)).status).toBe(429);
    expect((await look(url, link, "192.0.2.45")).status).toBe(200);
  });
});
