import { describe, expect, it } from "vitest";
import { type Known, previewOf, readTrips } from "../../domain/trip-import";
import { csvTable } from "./csv-table";

const known: Known = {
  vehicleOf: (plate) => (["A 1", "B 2"].includes(plate) ? { id: `vehicle ${plate}` } : undefined),
  driverOf: (email) => (email === "d@x.test" ? { id: "driver" } : `There is no driver ${email}.`),
  placeNamed: (name) => (name === "Depot" ? { lat: 24.5, lng: 46.5 } : undefined),
  timeZone: undefined,
};
const read = (csv: string, more: Partial<Known> = {}) =>
  readTrips(csvTable(csv), { ...known, ...more });
/** What is wrong: `row field: message`. */
const wrong = (csv: string, more: Partial<Known> = {}) =>
  read(csv, more).flatMap(({ preview: { row, issues } }) =>
    issues.map(({ field, message }) => `${row} ${field}: ${message}`),
  );

const heading = "plate,origin,destination_lat,destination_lng,scheduled_at,name,stops,driver_email";
const row = (more: Partial<Record<string, string>> = {}) => {
  const cells: Record<string, string> = {
    plate: "A 1",
    origin: "Depot",
    destination_lat: "24.8",
    destination_lng: "46.7",
    ...more,
  };
  return heading
    .split(",")
    .map((name) => `"${cells[name] ?? ""}"`)
    .join(",");
};
const table = (...rows: string[]) => [heading, ...rows].join("\n");

describe("a CSV of trips", () => {
  it("is read whatever its order, marks, blank lines and capitals", () => {
    const csv = [
      "\uFEFFScheduled At;PLATE;destination;destination_lat;destination_lng;origin;stops;name;",
      "2026-01-31T08:00:00+03:00;A 1;Shop;24.8;46.7;Depot;24.6,46.6,Gate 3|Depot;Milk, eggs;",
      "",
      ";;;;;;;;",
      "2026-01-31 08:00;B 2;;-24.8;+46;Depot;;;\r\n",
    ].join("\r\n");
    const rows = read(csv, { timeZone: "Europe/Berlin" });
    expect(rows.map(({ trip }) => trip)).toEqual([
      {
        vehicleId: "vehicle A 1",
        name: "Milk, eggs",
        origin: { lat: 24.5, lng: 46.5, label: "Depot" },
        destination: { lat: 24.8, lng: 46.7, label: "Shop" },
        stops: [
          { lat: 24.6, lng: 46.6, label: "Gate 3" },
          { lat: 24.5, lng: 46.5, label: "Depot" },
        ],
        scheduledAt: new Date("2026-01-31T05:00:00Z"),
      },
      {
        vehicleId: "vehicle B 2",
        name: null,
        origin: { lat: 24.5, lng: 46.5, label: "Depot" },
        destination: { lat: -24.8, lng: 46, label: null },
        stops: [],
        scheduledAt: new Date("2026-01-31T07:00:00Z"),
      },
    ]);
    expect(previewOf(rows)).toEqual({
      rows: [
        {
          row: 2,
          name: "Milk, eggs",
          plateNumber: "A 1",
          origin: "Depot",
          destination: "Shop",
          stops: 2,
          scheduledAt: "2026-01-31T05:00:00.000Z",
          issues: [],
        },
        {
          row: 5,
          name: null,
          plateNumber: "B 2",
          origin: "Depot",
          destination: "-24.8, +46",
          stops: 0,
          scheduledAt: "2026-01-31T07:00:00.000Z",
          issues: [],
        },
      ],
      valid: 2,
      invalid: 0,
    });
  });
});

describe("a mistake in a CSV is told by row and column", () => {
  const stops = (count: number) => Array.from({ length: count }, () => "Depot").join("|");
  const cases: [mistake: string, csv: string, told: RegExp[]][] = [
    ["an empty file", "", [/^1 file: This file is empty/]],
    ["blank lines alone", "\n ; \n", [/^1 file: This file is empty/]],
    ["a heading alone", heading, [/^2 file: There is no trip/]],
    [
      "missing columns, told once",
      "name,origin_lat\nx,1\ny,2",
      [/^1 plate: .*missing/, /^1 origin_lng: .*missing/, /^1 destination: .*missing/],
    ],
    ["an unknown column", `${heading},colour\n${row()},red`, [/^1 colour: No column is called/]],
    ["a column twice", `${heading},name\n${row()},x`, [/^1 name: .*twice/]],
    ["a column without a name", `${heading},\n${row()},x`, [/^1 heading: Column 9 has no name/]],
    ["an unknown plate", table(row({ plate: "C 3" })), [/^2 plate: There is no vehicle .*“C 3”/]],
    ["no plate", table(row({ plate: " " })), [/^2 plate: Name the vehicle/]],
    [
      "an unknown driver",
      table(row({ driver_email: "e@x.test" })),
      [/^2 driver_email: There is no/],
    ],
    [
      "a latitude off the earth",
      table(row({ destination_lat: "91" })),
      [/^2 destination_lat: .*90/],
    ],
    ["a longitude off the earth", table(row({ destination_lng: "-181" })), [/^2 destination_lng:/]],
    ["no number", table(row({ destination_lat: "24,8" })), [/^2 destination_lat: “24,8” is not/]],
    [
      "half a number",
      table(row({ destination_lng: "0x2E" })),
      [/^2 destination_lng: .*not a number/],
    ],
    ["half a place", table(row({ destination_lng: "" })), [/^2 destination_lng: Nothing stands/]],
    [
      "no place at all",
      table(row({ destination_lat: "", destination_lng: "" })),
      [/^2 destination_lat: Give destination_lat and destination_lng/],
    ],
    [
      "an unknown place",
      table(row({ origin: "Moon" })),
      [/^2 origin: There is no saved place “Moon”/],
    ],
    [
      "a bad time",
      table(row({ scheduled_at: "31.1.2026" })),
      [/^2 scheduled_at: .* is not a time/],
    ],
    ["a day that is none", table(row({ scheduled_at: "2026-02-30T08:00Z" })), [/^2 scheduled_at:/]],
    [
      "a time of no zone",
      table(row({ scheduled_at: "2026-01-31 08:00" })),
      [/^2 .*which time zone/],
    ],
    ["a name too long", table(row({ name: "x".repeat(81) })), [/^2 name: /]],
    ["too many stops", table(row({ stops: stops(51) })), [/^2 stops: At most 50 stops/]],
    ["a stop that is none", table(row({ stops: "Depot|Moon" })), [/^2 stops: Stop 2: There is no/]],
    ["a stop off the earth", table(row({ stops: "95,10" })), [/^2 stops: Stop 1: Latitude/]],
    ["an empty stop", table(row({ stops: "Depot|" })), [/^2 stops: Stop 2: Nothing/]],
    ["too few cells", table(row(), "A 1,Depot"), [/^3 cells: This row has 2 cells, the heading 8/]],
    ["too many cells", table(`${row()},x`), [/^2 cells: This row has 9 cells/]],
    [
      "a quote never closed",
      table(row(), 'B 2,"Depot,24.8,46.7,,,,', "A 1,Depot,24.8,46.7,,,,"),
      [/^3 origin: A quote .* never closed/],
    ],
    ["a quote inside", table('A 1,De"pot,24.8,46.7,,,,'), [/^2 origin: A quote .* inside a cell/]],
    ["text after a quote", table('A 1,"Depot"x,24.8,46.7,,,,'), [/^2 origin: Something stands/]],
    [
      "the same vehicle at the same time",
      table(
        row({ scheduled_at: "2026-01-31T08:00:00Z" }),
        row({ scheduled_at: "2026-01-31T11:00:00+03:00", name: "again" }),
      ),
      [/^3 scheduled_at: Row 2 is for this vehicle and time/],
    ],
    ["the same row", table(row(), row()), [/^3 plate: Row 2/]],
    [
      "over 500 rows",
      table(...Array.from({ length: 501 }, (_, i) => row({ name: `${i}` }))),
      [/^502 file: An import has at most 500 trips/],
    ],
  ];
  it.each(cases)("%s", (_, csv, told) => {
    const messages = wrong(csv);
    expect(messages).toHaveLength(told.length);
    for (const [i, message] of messages.entries()) expect(message).toMatch(told[i] as RegExp);
  });

  it("and never makes a trip of such a row", () => {
    for (const [mistake, csv] of cases) {
      const { rows, valid, invalid } = previewOf(read(csv));
      expect(valid + invalid, mistake).toBe(rows.length);
      expect(invalid, mistake).toBeGreaterThan(0);
    }
  });

  it("every mistake of a row at once", () => {
    const bad = row({ plate: "C 3", destination_lat: "x", scheduled_at: "now", stops: "Moon" });
    expect(wrong(table(bad)).map((told) => told.split(":")[0])).toEqual([
      "2 plate",
      "2 destination_lat",
      "2 stops",
      "2 scheduled_at",
    ]);
  });
});
