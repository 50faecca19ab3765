import { randomUUID } from "node:crypto";
import { parse } from "csv-parse/sync";
import { XMLParser } from "fast-xml-parser";
import { describe, expect } from "vitest";
import type { VehicleView } from "../../lib/domain/vehicle";
import { rest } from "../rest";
import { demoCookie } from "../sign-in";
import { fix, test } from "./contract-test";
import { command, dispatch, planTrip, report } from "./trip-calls";

type Fix = { recordedAt: string; vehicleId: string; late: boolean };
type Page = { items: Fix[]; nextCursor: string | null };

const positions = async (url: string, id: string, query = "") =>
  (await dispatch<Page>(url, "GET", `/api/trips/${id}/positions${query}`)).body;

type Gpx = {
  gpx: {
    "@version": string;
    metadata: { name: string };
    wpt: { name: string; "@lat": string }[];
    trk: { name: string; trkseg?: { trkpt: { "@lat": string; time: string }[] }[] };
  };
};
const gpxOf = (text: string) =>
  new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    parseTagValue: false,
    isArray: (name) => ["wpt", "trkseg", "trkpt"].includes(name),
  }).parse(text) as Gpx;
const exported = async (url: string, id: string, format: string) =>
  dispatch<string>(url, "GET", `/api/trips/${id}/export?format=${format}`);

describe("the driven way of a trip", () => {
  test("is the fixes of whichever vehicle it had then, between start and end", async ({
    url,
    newVehicle,
    deviceDoor,
  }) => {
    const [first, second] = [await newVehicle(), await newVehicle()];
    const [one, two] = [await deviceDoor(first.id), await deviceDoor(second.id)];
    const { id } = await planTrip(url, first.id);
    expect(await positions(url, id)).toEqual({ items: [], nextCursor: null });
    const fixes = [400, 200, 150, 50].map((ago) => fix(ago, 2000 - 4 * ago));
    const others = [120, 90, 60].map((ago) => fix(ago, 2000 - 4 * ago));
    await command(url, id, "start", 300);
    await report(url, one, ...fixes);
    await command(url, id, "assign", 100, { vehicleId: second.id });
    await report(url, two, ...others);
    const late = fix(180, 2000 - 4 * 180);
    await report(url, one, late);
    await command(url, id, "complete", 30);
    await report(url, two, fix(10, 1960));
    const driven = [fixes[1], late, fixes[2], others[1], others[2]];
    const whole = await positions(url, id);
    expect(whole.nextCursor).toBeNull();
    expect(whole.items.map(({ recordedAt }) => recordedAt)).toEqual(
      driven.map((fix) => fix?.recordedAt),
    );
    expect(whole.items.map(({ vehicleId }) => vehicleId)).toEqual(
      [first, first, first, second, second].map((vehicle) => vehicle.id),
    );
    expect(whole.items.map(({ late }) => late)).toEqual([false, true, false, false, false]);
    expect(whole.items[0]).toEqual({
      lat: fixes[1]?.lat,
      lng: fixes[1]?.lng,
      speed: null,
      heading: null,
      recordedAt: fixes[1]?.recordedAt,
      receivedAt: expect.any(String),
      late: false,
      vehicleId: first.id,
    });

    const paged: Fix[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const page: Page = await positions(url, id, `?limit=2${cursor && `&cursor=${cursor}`}`);
      expect(page.items.length).toBeLessThanOrEqual(2);
      paged.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(whole.items);

    const { trkseg } = gpxOf((await exported(url, id, "gpx")).body).gpx.trk;
    expect(trkseg?.map(({ trkpt }) => trkpt.map(({ time }) => time))).toEqual([
      driven.slice(0, 3).map((fix) => fix?.recordedAt),
      driven.slice(3).map((fix) => fix?.recordedAt),
    ]);
    const rows = parse((await exported(url, id, "csv")).body);
    expect(rows.map(([time, , plate, , , , , , late]) => [time, plate, late])).toEqual([
      ["recorded_at", "plate", "late"],
      ...whole.items.map(({ recordedAt, vehicleId, late }) => [
        recordedAt,
        vehicleId === first.id ? first.plateNumber : second.plateNumber,
        late ? "yes" : "no",
      ]),
    ]);
  });

  test("is a file of its own name, with every stop, broken where nothing was heard", async ({
    url,
    newVehicle,
    deviceDoor,
  }) => {
    const { id: vehicleId } = await newVehicle();
    const door = await deviceDoor(vehicleId);
    const name = 'Café "الرياض" <b>/1\u0001';
    const { id } = await planTrip(url, vehicleId, { name });
    await command(url, id, "start", 1500);
    await report(url, door, ...[1400, 1340, 700, 640].map((ago) => fix(ago, 3000 - 2 * ago)));
    const { status, headers, body } = await exported(url, id, "gpx");
    expect(status).toBe(200);
    expect(headers.get("content-type")).toMatch(/^application\/gpx\+xml/);
    const disposition = headers.get("content-disposition") ?? "";
    expect(disposition).toMatch(
      /^attachment; filename="[ !#-~]+ \d{4}-\d\d-\d\d\.gpx"; filename\*=/,
    );
    expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? "")).toMatch(
      /^Café -الرياض- -b-1- \d{4}-\d\d-\d\d\.gpx$/,
    );
    const { gpx } = gpxOf(body);
    expect(gpx["@version"]).toBe("1.1");
    expect(gpx.trk.name).toBe('Café "الرياض" <b>/1');
    expect(gpx.wpt.map((stop) => [stop.name, stop["@lat"]])).toEqual([
      ["Shop", "24.81"],
      ["Depot", "24.9"],
    ]);
    expect(gpx.trk.trkseg?.map(({ trkpt }) => trkpt.length)).toEqual([2, 2]);
  });

  test("is an empty file before the start", async ({ url, newVehicle }) => {
    const { id } = await planTrip(url, (await newVehicle()).id);
    expect(gpxOf((await exported(url, id, "gpx")).body).gpx.trk.trkseg).toBeUndefined();
    expect(parse((await exported(url, id, "csv")).body)).toHaveLength(1);
  });

  test("gives a spreadsheet no formula, and numbers as they are", async ({ url, deviceDoor }) => {
    const plateNumber = `=${randomUUID().slice(0, 8)}`;
    const admin = await demoCookie(url, "admin");
    const { body: vehicle } = await rest<VehicleView>(url, admin, "POST", "/api/vehicles", {
      plateNumber,
    });
    const { id } = await planTrip(url, vehicle.id);
    await command(url, id, "start", 60);
    await report(url, await deviceDoor(vehicle.id), { ...fix(30), lat: -24.5, speed: 36.5 });
    const [, row] = parse((await exported(url, id, "csv")).body);
    expect(row?.slice(2, 6)).toEqual([`'${plateNumber}`, "-24.5", "46.6753", "36.5"]);
  });

  test("is for dispatchers, of a trip there is, in a form there is", async ({
    url,
    newVehicle,
  }) => {
    const { id } = await planTrip(url, (await newVehicle()).id);
    const driver = await demoCookie(url, "driver44");
    for (const path of ["positions", "export?format=gpx"]) {
      expect((await rest(url, driver, "GET", `/api/trips/${id}/${path}`)).status).toBe(403);
      expect((await rest(url, null, "GET", `/api/trips/${id}/${path}`)).status).toBe(401);
      const none = await dispatch(url, "GET", `/api/trips/${randomUUID()}/${path}`);
      expect(none.status).toBe(404);
    }
    for (const query of ["export", "export?format=kml", "positions?cursor=x", "positions?limit=0"])
      expect((await dispatch(url, "GET", `/api/trips/${id}/${query}`)).status, query).toBe(400);
  });
});
