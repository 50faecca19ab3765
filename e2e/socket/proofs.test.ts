import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import type { ProofView } from "../../lib/domain/proof";
import type { TripView } from "../../lib/domain/trip-view";
import { done } from "../client";
import { rest } from "../rest";
import { type DemoAccount, demoCookie } from "../sign-in";
import { userId } from "./contract-test";
import { dispatch } from "./trip-calls";
import { command, minutesAgo, reached, test } from "./trip-fixtures";

const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Array(64).fill(7), 0xff, 0xd9]);
const photo = jpeg.toString("base64");

/** `POST /api/trips/:id/proofs` as one of the demo accounts. */
async function prove(url: string, account: DemoAccount, { id }: { id: string }, proof: object) {
  const cookie = await demoCookie(url, account);
  return rest<ProofView>(url, cookie, "POST", `/api/trips/${id}/proofs`, proof);
}
const proofOf = (trip: TripView, extra: object = {}) => ({
  id: randomUUID(),
  stopId: trip.destination.id,
  receivedBy: "Huda",
  ...extra,
});
const proofs = (url: string, { id }: TripView) =>
  dispatch<{ items: ProofView[] }>(url, "GET", `/api/trips/${id}/proofs`);

describe("proof of delivery", () => {
  test("is kept with what was given and both times, and everyone sees it at once", async ({
    url,
    as,
    withTrip,
    timeline,
  }) => {
    const { trip } = await withTrip("driver51");
    const dispatcher = await as("dispatcher");
    const told = reached(dispatcher, trip, ({ version }) => version === 2);
    const signature = [
      [10, 20, 30, 40],
      [500, 500],
    ];
    const at = minutesAgo(40);
    const given = proofOf(trip, { note: "At the gate", signature, photo, occurredAt: at });
    const { status, body } = await prove(url, "driver51", trip, given);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      id: given.id,
      tripId: trip.id,
      stopId: trip.destination.id,
      driver: { id: await userId(url, "driver51") },
      receivedBy: "Huda",
      note: "At the gate",
      signature,
      hasPhoto: true,
      at,
    });
    expect(Date.parse(body.receivedAt)).toBeGreaterThan(Date.parse(at) + 39 * 60_000);
    await told;
    expect((await proofs(url, trip)).body.items).toEqual([body]);
    const item = (await timeline(trip.id)).find(({ data }) => "proof" in data);
    expect(item).toMatchObject({ kind: "note", at, receivedAt: body.receivedAt });
    // Names and words go with the proof when its time is over: the timeline keeps none of them.
    expect(item?.data).toEqual({ proof: given.id, stopId: trip.destination.id });
  });

  test("has its photo at an address of its own, and nothing in it can do anything", async ({
    url,
    withTrip,
  }) => {
    const { trip } = await withTrip("driver51");
    const given = proofOf(trip, { photo });
    await prove(url, "driver51", trip, given);
    const path = `${url}/api/trips/${trip.id}/proofs/${given.id}/photo`;
    const cookie = await demoCookie(url, "dispatcher");
    const answer = await fetch(path, { headers: { cookie } });
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(jpeg);
    expect(answer.headers.get("content-type")).toBe("image/jpeg");
    expect(answer.headers.get("cache-control")).toBe("private, no-cache");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
    expect((await fetch(path)).status).toBe(401);
    const stranger = await demoCookie(url, "driver52");
    expect((await fetch(path, { headers: { cookie: stranger } })).status).toBe(403);
    const none = proofOf(trip);
    await prove(url, "driver51", trip, none);
    const missing = path.replace(given.id, none.id);
    expect((await fetch(missing, { headers: { cookie } })).status).toBe(404);
  });

  test("sent twice is kept once; the id of another's, or of another trip's, is a CONFLICT", async ({
    url,
    withTrip,
    planTrip,
    readTrip,
  }) => {
    const { trip, vehicle } = await withTrip("driver51");
    const given = proofOf(trip, { photo });
    const answers = await Promise.all([1, 2, 3].map(() => prove(url, "driver51", trip, given)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    for (const { body } of answers) expect(body).toEqual(answers[0]?.body);
    expect((await proofs(url, trip)).body.items).toHaveLength(1);
    expect((await readTrip(trip.id)).version).toBe(2);
    expect((await prove(url, "dispatcher", trip, given)).status).toBe(409);
    const other = await planTrip(vehicle.id);
    const elsewhere = { ...given, stopId: other.destination.id };
    expect((await prove(url, "driver51", other, elsewhere)).status).toBe(409);
  });

  test("is never refused for the trip's state, nor to whoever drove it before", async ({
    url,
    as,
    withTrip,
  }) => {
    const { trip } = await withTrip("driver51");
    const dispatcher = await as("dispatcher");
    const stranger = "driver52";
    expect((await prove(url, stranger, trip, proofOf(trip))).status).toBe(403);
    await done(dispatcher, "trip:start", command(trip));
    const driverId = await userId(url, stranger);
    await done(dispatcher, "trip:assign", command(trip, { driverId }));
    expect((await prove(url, "driver51", trip, proofOf(trip))).status).toBe(201);
    expect((await prove(url, stranger, trip, proofOf(trip))).status).toBe(201);
    await done(dispatcher, "trip:cancel", command(trip));
    expect((await prove(url, "driver51", trip, proofOf(trip))).status).toBe(201);
    expect((await prove(url, "dispatcher", trip, proofOf(trip))).status).toBe(201);
    expect((await proofs(url, trip)).body.items).toHaveLength(4);
  });

  test("never happened later than it was received", async ({ url, withTrip }) => {
    const { trip } = await withTrip("driver51");
    const given = proofOf(trip, { occurredAt: minutesAgo(-60) });
    const { body } = await prove(url, "driver51", trip, given);
    expect(body.at).toBe(body.receivedAt);
    expect(Date.parse(body.at)).toBeLessThanOrEqual(Date.now());
  });

  test("that is none is refused in words, and nothing of it is kept", async ({
    url,
    withTrip,
    planTrip,
    readTrip,
  }) => {
    const { trip, vehicle } = await withTrip("driver51");
    const other = await planTrip(vehicle.id);
    const notWhole = jpeg.subarray(0, 20).toString("base64");
    for (const [wrong, status] of [
      [{ receivedBy: undefined }, 400],
      [{ photo: Buffer.from("<svg onload=alert(1)>").toString("base64") }, 400],
      [{ photo: notWhole }, 400],
      [{ photo: "not base64!" }, 400],
      [{ photo: "A".repeat(220_004) }, 400],
      [{ signature: [[1, 2, 3]] }, 400],
      [{ signature: [[1, 1001]] }, 400],
      [{ id: "one" }, 400],
      [{ receivedBy: "x\0" }, 400],
      [{ stopId: other.destination.id }, 404],
      [{ stopId: "no" }, 404],
    ] as const) {
      const answer = await prove(url, "driver51", trip, proofOf(trip, wrong));
      expect(answer.status, JSON.stringify(wrong).slice(0, 80)).toBe(status);
    }
    expect((await prove(url, "driver51", { id: randomUUID() }, proofOf(trip))).status).toBe(404);
    expect((await proofs(url, trip)).body.items).toEqual([]);
    expect((await readTrip(trip.id)).version).toBe(1);
  });
});
