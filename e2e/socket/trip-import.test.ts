import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import type { ImportPreview, TripView } from "../../lib/domain/trip-view";
import { rest } from "../rest";
import { type DemoAccount, demoCookie } from "../sign-in";
import { test, userId } from "./contract-test";

const heading = "plate,driver_email,origin,origin_lat,origin_lng,destination,stops,scheduled_at";

type Refusal = { error: { code: string; issues: { path: unknown[]; message: string }[] } };

async function ask<T>(url: string, account: DemoAccount | null, body: object) {
  const cookie = account && (await demoCookie(url, account));
  return rest<T>(url, cookie, "POST", "/api/trips/import", body);
}

/** A place of the test's own to go to. */
async function savedPlace(url: string): Promise<string> {
  const name = `Place ${randomUUID()}`;
  const place = { name, lat: 24.8, lng: 46.7 };
  await rest(url, await demoCookie(url, "dispatcher"), "POST", "/api/places", place);
  return name;
}

async function tripsOf(url: string, vehicleId: string): Promise<TripView[]> {
  const cookie = await demoCookie(url, "dispatcher");
  const path = `/api/trips?vehicleId=${vehicleId}`;
  return (await rest<{ items: TripView[] }>(url, cookie, "GET", path)).body.items;
}

describe("a CSV of trips", () => {
  test("is previewed without a change, then made whole", async ({ url, newVehicle }) => {
    const [vehicle, place] = [await newVehicle(), await savedPlace(url)];
    const plate = vehicle.plateNumber;
    const csv = [
      heading,
      `${plate},driver41@demo.test,Gate,24.7,46.6,${place},"24.75,46.65,Shop|${place}",2031-01-31 08:00`,
      `${plate.toLowerCase()},,,24.7,46.6,${place},,2031-02-01T08:00:00Z`,
    ].join("\n");
    const sent = { csv, timeZone: "Asia/Riyadh" };
    const preview = await ask<ImportPreview>(url, "dispatcher", { ...sent, dryRun: true });
    expect(preview.status).toBe(200);
    expect(preview.body).toMatchObject({ valid: 2, invalid: 0 });
    expect(preview.body.rows[0]).toEqual({
      row: 2,
      name: null,
      plateNumber: plate,
      origin: "Gate",
      destination: place,
      stops: 2,
      scheduledAt: "2031-01-31T05:00:00.000Z",
      issues: [],
    });
    expect(await tripsOf(url, vehicle.id)).toEqual([]);

    const made = await ask<{ items: TripView[] }>(url, "dispatcher", { ...sent, dryRun: false });
    expect(made.status).toBe(201);
    expect(made.body.items).toMatchObject([
      {
        status: "scheduled",
        vehicleId: vehicle.id,
        driverId: await userId(url, "driver41"),
        origin: { lat: 24.7, lng: 46.6, label: "Gate" },
        stops: [{ lat: 24.75, lng: 46.65, label: "Shop" }, { label: place }],
        destination: { lat: 24.8, lng: 46.7, label: place },
        scheduledAt: "2031-01-31T05:00:00.000Z",
      },
      { vehicleId: vehicle.id, driverId: null, scheduledAt: "2031-02-01T08:00:00.000Z" },
    ]);
    expect(await tripsOf(url, vehicle.id)).toHaveLength(2);
  });

  test("with one wrong row makes nothing, and names row and column", async ({
    url,
    newVehicle,
  }) => {
    const [{ id, plateNumber }, place] = [await newVehicle(), await savedPlace(url)];
    const csv = [
      heading,
      `${plateNumber},,,24.7,46.6,${place},,`,
      `${plateNumber},nobody@demo.test,,91,46.6,${place},,2031-01-31 08:00`,
      `No ${plateNumber},dispatcher@demo.test,,24.7,east,${place},,`,
    ].join("\n");
    const { status, body } = await ask<Refusal>(url, "dispatcher", { csv, dryRun: false });
    expect(status).toBe(400);
    expect(body.error.code).toBe("BAD_REQUEST");
    expect(body.error.issues.map(({ path }) => path)).toEqual([
      ["row", 3, "driver_email"],
      ["row", 3, "origin_lat"],
      ["row", 3, "scheduled_at"],
      ["row", 4, "plate"],
      ["row", 4, "driver_email"],
      ["row", 4, "origin_lng"],
    ]);
    const preview = await ask<ImportPreview>(url, "dispatcher", { csv, dryRun: true });
    expect(preview.body).toMatchObject({ valid: 1, invalid: 2 });
    expect(preview.body.rows[1]?.issues[1]).toEqual({
      field: "origin_lat",
      message: body.error.issues[1]?.message,
    });
    expect(await tripsOf(url, id)).toEqual([]);
  });

  test("is refused a driver who drives something else now", async ({ url, newVehicle }) => {
    const [busy, free] = [await userId(url, "driver49"), await userId(url, "driver50")];
    const [elsewhere, vehicle] = [await newVehicle(busy), await newVehicle(free)];
    const place = await savedPlace(url);
    const csv = `${heading}\n${vehicle.plateNumber},driver49@demo.test,,24.7,46.6,${place},,`;
    const { body } = await ask<ImportPreview>(url, "dispatcher", { csv, dryRun: true });
    expect(body.rows[0]?.issues).toEqual([
      { field: "driver_email", message: expect.stringContaining(elsewhere.plateNumber) },
    ]);
    const made = await ask<Refusal>(url, "dispatcher", { csv, dryRun: false });
    expect(made.body.error.issues[0]?.path).toEqual(["row", 2, "driver_email"]);
    expect(await tripsOf(url, vehicle.id)).toEqual([]);
  });

  test("holds five hundred trips, made at once", async ({ url, newVehicle }) => {
    const [{ id, plateNumber }, place] = [await newVehicle(), await savedPlace(url)];
    const day = (i: number) => new Date(Date.UTC(2031, 0, 1 + i)).toISOString();
    const rows = Array.from(
      { length: 500 },
      (_, i) => `${plateNumber},${place},${place},${day(i)}`,
    );
    const csv = ["plate,origin,destination,scheduled_at", ...rows].join("\n");
    const made = await ask<{ items: TripView[] }>(url, "dispatcher", { csv, dryRun: false });
    expect(made.status).toBe(201);
    expect(made.body.items.map(({ scheduledAt }) => scheduledAt)).toEqual(
      Array.from({ length: 500 }, (_, i) => day(i)),
    );
    expect(await tripsOf(url, id)).toHaveLength(100);
  });

  test("that cannot be read is answered, whatever it is", async ({ url }) => {
    for (const csv of ["", "\0,\ud800\n\0,\ud800", '"', "plate\n\0@\0.test"]) {
      const preview = await ask<ImportPreview>(url, "dispatcher", { csv, dryRun: true });
      expect(preview.status, JSON.stringify(csv)).toBe(200);
      expect(preview.body.valid).toBe(0);
      const made = await ask<Refusal>(url, "dispatcher", { csv, dryRun: false });
      expect(made.status, JSON.stringify(csv)).toBe(400);
    }
    for (const body of [{ csv: "x" }, { dryRun: true }, { csv: "x", dryRun: true, timeZone: "x" }])
      expect((await ask(url, "dispatcher", body)).status).toBe(400);
  });

  test("is no matter of drivers or strangers", async ({ url }) => {
    const body = { csv: "plate", dryRun: true };
    expect((await ask(url, "driver41", body)).status).toBe(403);
    expect((await ask(url, null, body)).status).toBe(401);
  });
});
