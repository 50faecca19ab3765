import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import type { GeofenceView } from "../../lib/domain/geofence";
import { collect, next } from "../client";
import { rest } from "../rest";
import { demoCookie } from "../sign-in";
import { test } from "./contract-test";
import { circle, drawFence } from "./geofence-calls";
import { dispatch } from "./trip-calls";

type Refusal = { error: { code: string; message: string } };
type Page = { items: GeofenceView[]; nextCursor: string | null };

const square = [
  { lat: 24.7, lng: 46.6 },
  { lat: 24.7, lng: 46.7 },
  { lat: 24.8, lng: 46.7 },
  { lat: 24.8, lng: 46.6 },
];
const [a, b, c, d] = square;
const polygon = { name: "Yard", kind: "polygon", points: square };
const many = Array.from({ length: 10_000 }, (_, i) => ({ lat: i / 1000, lng: 46 }));

const listed = async (url: string) => {
  const items: GeofenceView[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const query = new URLSearchParams({ limit: "3", ...(cursor && { cursor }) });
    const { body }: { body: Page } = await dispatch<Page>(url, "GET", `/api/geofences?${query}`);
    items.push(...body.items);
    cursor = body.nextCursor;
  }
  return items;
};

describe("a geofence", () => {
  test("is drawn, changed and taken off the map, and the control room's screens hear it", async ({
    url,
    as,
    newVehicle,
  }) => {
    const vehicle = await newVehicle();
    const [dispatcher, driver] = [await as("dispatcher"), await as("driver123")];
    const unheard = collect(driver, "geofence:changed");
    const hear = (test: (fence: GeofenceView) => boolean) =>
      next(dispatcher, "geofence:changed", ({ geofence }) => test(geofence));
    const name = randomUUID();
    const drawn = hear((fence) => fence.name === name);
    const fence = await drawFence(url, vehicle.id, { name, speedLimit: 30 });
    expect(fence).toMatchObject({
      ...circle,
      name,
      points: null,
      triggers: [],
      dwellSeconds: null,
      speedLimit: 30,
      hours: null,
      vehicleIds: [vehicle.id],
      version: 1,
      archivedAt: null,
    });
    expect((await drawn).geofence).toEqual(fence);
    const path = `/api/geofences/${fence.id}`;
    expect((await dispatch(url, "GET", path)).body).toEqual(fence);
    expect(await listed(url)).toContainEqual(fence);

    const changed = hear(({ id, version }) => id === fence.id && version === 2);
    const change = { ...polygon, name, triggers: ["exit"], expectedVersion: 1 };
    const { status, body } = await dispatch<GeofenceView>(url, "PUT", path, change);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...polygon,
      name,
      center: null,
      radius: null,
      triggers: ["exit"],
      speedLimit: null,
      vehicleIds: [],
      version: 2,
    });
    expect((await changed).geofence).toEqual(body);

    const gone = hear(({ id, archivedAt }) => id === fence.id && archivedAt !== null);
    expect((await dispatch(url, "DELETE", path)).status).toBe(204);
    await gone;
    expect((await listed(url)).map(({ id }) => id)).not.toContain(fence.id);
    expect((await dispatch<GeofenceView>(url, "GET", path)).body.archivedAt).not.toBeNull();
    expect((await dispatch(url, "DELETE", path)).status).toBe(404);
    expect((await dispatch(url, "PUT", path, change)).status).toBe(404);
    expect(unheard).toEqual([]);
  });

  test("that two change at once is changed by one, and the other is told", async ({
    url,
    newVehicle,
  }) => {
    const fence = await drawFence(url, (await newVehicle()).id);
    const path = `/api/geofences/${fence.id}`;
    const answers = await Promise.all(
      ["One", "Two"].map((name) =>
        dispatch<GeofenceView>(url, "PUT", path, { ...circle, name, expectedVersion: 1 }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { body } = await dispatch<GeofenceView>(url, "GET", path);
    expect(body).toEqual(answers.find(({ status }) => status === 200)?.body);
    // Whoever does not say what it was made from means it.
    expect((await dispatch(url, "PUT", path, circle)).status).toBe(200);
  });

  test("is refused when it is none, with what is wrong, and nothing is changed", async ({
    url,
    newVehicle,
  }) => {
    const fence = await drawFence(url, (await newVehicle()).id);
    const path = `/api/geofences/${fence.id}`;
    const bad: [object, RegExp][] = [
      [{ ...polygon, points: [a, b] }, /three different corners/],
      [{ ...polygon, points: [a, c, b, d] }, /crosses itself/],
      [{ ...polygon, points: [a, b, { lat: 24.7, lng: 46.8 }] }, /no area/],
      [
        {
          ...polygon,
          points: [
            { lat: 1, lng: 179 },
            { lat: 1, lng: -179 },
            { lat: 2, lng: 179 },
          ],
        },
        /antimeridian/,
      ],
      [{ ...polygon, points: many }, /1,000 corners|too large/],
      [{ ...polygon, points: [{ lat: 91, lng: 0 }, a, b] }, /points\.0\.lat/],
      [{ ...circle, radius: -5 }, /At least 10 m/],
      [{ ...circle, radius: 0 }, /At least 10 m/],
      [{ ...circle, center: null }, /needs its centre/],
      [{ ...circle, center: { lat: 0, lng: 179.99 }, radius: 5000 }, /antimeridian/],
      [{ ...circle, triggers: ["dwell"] }, /seconds inside/],
      [{ ...circle, triggers: ["explode"] }, /triggers/],
      [{ ...circle, name: "" }, /name/],
      [{ ...circle, hours: [{ day: 8, from: "08:00", to: "9" }] }, /hours/],
      [{ ...circle, vehicleIds: [randomUUID()] }, /vehicleIds\.0: There is no such vehicle/],
      [{ ...circle, kind: "cloud" }, /kind/],
    ];
    const before = await listed(url);
    for (const [body, why] of bad) {
      for (const [verb, to] of [
        ["POST", "/api/geofences"],
        ["PUT", path],
      ] as const) {
        const answer = await dispatch<Refusal>(url, verb, to, body);
        expect(answer.status, JSON.stringify(body).slice(0, 200)).toBe(400);
        expect(answer.body.error).toMatchObject({
          code: "BAD_REQUEST",
          message: expect.stringMatching(why),
        });
      }
    }
    expect(before).toContainEqual(fence);
    expect((await dispatch(url, "GET", path)).body).toEqual(fence);
    const names = (await listed(url)).map(({ name }) => name);
    expect(names).not.toContain("Yard");
  });

  test("is no driver's to see or change, nor are crossings", async ({ url, newVehicle }) => {
    const fence = await drawFence(url, (await newVehicle()).id);
    const driver = await demoCookie(url, "driver123");
    const path = `/api/geofences/${fence.id}`;
    for (const [verb, to] of [
      ["GET", "/api/geofences"],
      ["POST", "/api/geofences"],
      ["GET", path],
      ["PUT", path],
      ["DELETE", path],
      ["GET", "/api/crossings"],
    ] as const) {
      const isWrite = verb === "POST" || verb === "PUT";
      const answer = await rest<Refusal>(url, driver, verb, to, isWrite ? circle : undefined);
      expect([answer.status, answer.body.error.code]).toEqual([403, "FORBIDDEN"]);
    }
    expect((await dispatch(url, "GET", path)).body).toEqual(fence);
  });

  test("that there is not is NOT_FOUND", async ({ url }) => {
    for (const id of [randomUUID(), "nowhere"]) {
      const path = `/api/geofences/${id}`;
      expect((await dispatch(url, "GET", path)).status).toBe(404);
      expect((await dispatch(url, "PUT", path, circle)).status).toBe(404);
      expect((await dispatch(url, "DELETE", path)).status).toBe(404);
    }
  });

  test("has its crossings listed on from no moment but one they can be of", async ({ url }) => {
    const moments = ["1969-12-31T23:59:59.999Z", "-000001-01-01T00:00:00.000Z"];
    for (const moment of [...moments, "+010000-01-01T00:00:00.000Z", "yesterday", "2026"]) {
      const cursor = encodeURIComponent(`${moment}_${randomUUID()}`);
      for (const list of ["/api/crossings", "/api/alerts"]) {
        const answer = await dispatch<Refusal>(url, "GET", `${list}?cursor=${cursor}`);
        expect([list, moment, answer.status]).toEqual([list, moment, 400]);
        expect(answer.body.error.message).toMatch(/of another list/);
      }
    }
    const cursor = encodeURIComponent(`1970-01-01T00:00:00.000Z_${randomUUID()}`);
    expect(
      (await dispatch<Page>(url, "GET", `/api/crossings?cursor=${cursor}`)).body.items,
    ).toEqual([]);
  });
});
