import { describe, expect, it } from "vitest";
import { readIngest } from "./dialects";

const post = (body: string, contentType: string | null = "application/json") =>
  readIngest({ method: "POST", query: new URLSearchParams(), contentType, body }).reports;
const form = (body: string) => post(body, "application/x-www-form-urlencoded");
const address = (query: string, method = "POST") =>
  readIngest({ method, query: new URLSearchParams(query), contentType: null, body: "" }).reports;

const fixOf = ([report]: ReturnType<typeof post>) => {
  if (!report?.ok) throw new Error(report?.reason);
  return report.fix;
};
const reasonOf = ([report]: ReturnType<typeof post>) => (report?.ok ? null : report?.reason);

const phone = (location: object, extra: object = {}) =>
  post(JSON.stringify({ location, device_id: "82879256", ...extra }));
const phoneLocation = {
  timestamp: "2025-08-28T11:51:46.587Z",
  coords: {
    latitude: 24.7136,
    longitude: 46.6753,
    accuracy: 4.32,
    speed: 12.5,
    heading: 158.44,
    altitude: 612,
  },
  is_moving: true,
  odometer: 1250.5,
  event: "motionchange",
  battery: { level: 0.57, is_charging: true },
  activity: { type: "in_vehicle" },
  extras: {},
  _: "&id=82879256&lat=24.7136&lon=46.6753&timestamp=2025-08-28T11:51:46.587Z&",
};

describe("JSON", () => {
  it("reads a position of our own", () => {
    const fix = fixOf(
      post('{"lat":24.7,"lng":46.7,"recordedAt":"2026-01-31T08:00:00Z","speed":60,"heading":360}'),
    );
    expect(fix).toMatchObject({ lat: 24.7, lng: 46.7, speed: 60, heading: 0, fuelLevel: null });
    expect(fix.recordedAt).toEqual(new Date("2026-01-31T08:00:00Z"));
  });

  it("knows JSON by its look where the header says form, as curl's does", () => {
    expect(fixOf(form(' {"lat":1,"lng":2,"recordedAt":"2026-01-31T08:00:00Z"}'))).toMatchObject({
      lat: 1,
    });
  });

  it("judges each item of an array alone, in order", () => {
    const reports = post(
      `[{"lat":1,"lng":2,"recordedAt":"2026-01-31T08:00:00Z"},
        {"lat":91,"lng":2,"recordedAt":"2026-01-31T08:00:00Z"}, 7,
        ${JSON.stringify({ location: phoneLocation })}]`,
    );
    expect(reports.map((report) => report.ok)).toEqual([true, false, false, true]);
    expect(reports[1]).toMatchObject({ reason: expect.stringContaining("lat") });
    expect(reports[1]?.raw).toBe('{"lat":91,"lng":2,"recordedAt":"2026-01-31T08:00:00Z"}');
  });

  it("refuses an empty array and one of more than 50", () => {
    expect(reasonOf(post("[]"))).toContain("1 to 50");
    expect(reasonOf(post(`[${Array(51).fill("{}")}]`))).toContain("holds 51");
  });
});

describe("Traccar Client 9", () => {
  it("turns its units into ours", () => {
    expect(fixOf(phone(phoneLocation))).toMatchObject({
      lat: 24.7136,
      lng: 46.6753,
      recordedAt: new Date("2025-08-28T11:51:46.587Z"),
      speed: 45,
      heading: 158.44,
      accuracy: 4.32,
      altitude: 612,
      battery: 57,
      odometer: 1250.5,
      attributes: {
        event: "motionchange",
        moving: true,
        charging: true,
        activity: "in_vehicle",
      },
    });
  });

  it("takes −1 as not known and a time in milliseconds", () => {
    const coords = { latitude: 24, longitude: 46, speed: -1, heading: -1, accuracy: -1 };
    const location = {
      timestamp: 1_756_381_906_587,
      coords: { ...coords, altitude: -1 },
      battery: { level: -1, is_charging: false },
    };
    expect(fixOf(phone(location))).toMatchObject({
      recordedAt: new Date(1_756_381_906_587),
      speed: null,
      heading: null,
      accuracy: null,
      altitude: null,
      battery: null,
    });
  });

  it("understands fuel and ignition among the extras, and keeps the others", () => {
    const extras = { fuel: 41.5, ignition: false, door: "open" };
    expect(fixOf(phone({ ...phoneLocation, extras }))).toMatchObject({
      fuelLevel: 41.5,
      ignition: false,
      attributes: { door: "open" },
    });
  });

  it.each([
    ["among the extras", { extras: { alarm: "sos" } }, {}, "sos"],
    ["in the location", { alarm: "Accident" }, {}, "accident"],
    ["beside the location", {}, { alarm: "sos" }, "sos"],
    ["nowhere", {}, {}, null],
  ])("hears an alarm %s", (_, location, beside, alarm) => {
    expect(phone({ ...phoneLocation, ...location }, beside)[0]).toMatchObject({ ok: true, alarm });
  });

  it("quarantines a heartbeat without a location, and says so", () => {
    expect(reasonOf(post('{"device_id":"82879256"}'))).toBe("location: is missing.");
  });

  it("still hears the alarm of a phone that does not know where it is", () => {
    expect(phone({ ...phoneLocation, coords: {}, extras: { alarm: "sos" } })[0]).toMatchObject({
      ok: false,
      reason: expect.stringContaining("lat"),
      alarm: "sos",
    });
  });
});

describe("OsmAnd", () => {
  const sample =
    "id=82879256&lat=24.7136&lon=46.6753&timestamp=1769846400&speed=10&bearing=26.2" +
    "&altitude=612&accuracy=5&batt=93&charge=true&fuel=40&hdop=0.9&driverUniqueId=007&ignition=true";
  const meaning = {
    lat: 24.7136,
    lng: 46.6753,
    recordedAt: new Date("2026-01-31T08:00:00Z"),
    speed: 18.52,
    heading: 26.2,
    altitude: 612,
    accuracy: 5,
    battery: 93,
    fuelLevel: 40,
    ignition: true,
    attributes: { charging: true, hdop: 0.9, driverUniqueId: "007", ignition: true },
  };

  it.each([
    ["as a form", form(sample)],
    ["in the address of a POST with an empty body", address(sample)],
    ["in the address of a GET", address(sample, "GET")],
  ])("is read %s", (_, reports) => {
    expect(fixOf(reports)).toMatchObject(meaning);
  });

  it.each([
    ["seconds", "1769846400"],
    ["milliseconds", "1769846400000"],
    ["ISO", "2026-01-31T08:00:00Z"],
    ["ISO with a zone", "2026-01-31T11:00:00%2B03:00"],
    ["ISO whose plus became a space", "2026-01-31T11:00:00+0300"],
    ["a written time without a zone, as UTC", "2026-01-31 08:00:00"],
  ])("takes a timestamp in %s", (_, timestamp) => {
    expect(fixOf(form(`lat=1&lon=2&timestamp=${timestamp}`)).recordedAt).toEqual(
      new Date("2026-01-31T08:00:00Z"),
    );
  });

  it("takes location=lat,lon and heading", () => {
    const fix = fixOf(form("location=24.7,46.6&heading=90&timestamp=1769846400"));
    expect(fix).toMatchObject({ lat: 24.7, lng: 46.6, heading: 90, speed: null, attributes: null });
  });

  it("takes negative speed, bearing, accuracy and battery as not known", () => {
    const query = "lat=1&lon=2&timestamp=1769846400&speed=-1&bearing=-1&accuracy=-1&batt=-1";
    expect(fixOf(form(query))).toMatchObject({
      speed: null,
      heading: null,
      accuracy: null,
      battery: null,
    });
  });

  it("hears its alarm, with or without a place", () => {
    expect(form("lat=1&lon=2&timestamp=1769846400&alarm=SOS")[0]).toMatchObject({
      ok: true,
      alarm: "sos",
    });
    expect(form("alarm=accident")[0]).toMatchObject({ ok: false, alarm: "accident" });
  });

  it.each([
    ["lat", "lat=&lon=2&timestamp=1769846400"],
    ["lat", "lat=24,7&lon=2&timestamp=1769846400"],
    ["lat", "lat=1&lat=3&lon=2&timestamp=1769846400"],
    ["lat", "lat[]=1&lon=2&timestamp=1769846400"],
    ["lng", "lat=1&lon=NaN&timestamp=1769846400"],
    ["recordedAt", "lat=1&lon=2"],
    ["recordedAt", "lat=1&lon=2&timestamp=yesterday"],
    ["recordedAt", "lat=1&lon=2&timestamp=99999999999999999999"],
    ["recordedAt", "lat=1&lon=2&timestamp=2026-02-30T00:00:00Z"],
    ["attributes", `lat=1&lon=2&timestamp=1769846400&note=${"x".repeat(5000)}`],
    ["attributes", "lat=1&lon=2&timestamp=1769846400&note=%00"],
  ])("names %s as the field at fault", (field, query) => {
    expect(reasonOf(form(query))).toMatch(new RegExp(`^${field}: `));
  });
});
