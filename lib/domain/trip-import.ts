import { z } from "zod";
import { type Issue, type PlaceNamed, placeIn, stopsIn, timeIn } from "./import-cells";
import { MOST_ROWS, type Table, tableIssues } from "./import-table";
import { timeZone } from "./local-time";
import { type NewTrip, newTrip } from "./trip-input";
import type { ImportPreview, ImportRow } from "./trip-view";

/** `POST /api/trips/import`: a CSV text, and the zone of its times that name none. */
export const tripImport = z.object({
  csv: z.string(),
  dryRun: z.boolean(),
  timeZone: timeZone.optional(),
});
export type TripImport = z.output<typeof tripImport>;

/** What a plate, an address, a name stand for; a string says why it stands for nothing. */
export type Known = {
  vehicleOf: (plate: string) => { id: string } | undefined;
  driverOf: (email: string) => { id: string } | string;
  placeNamed: PlaceNamed;
  /** Of times that do not name their zone. */
  timeZone: string | undefined;
};

/** A row as read; `trip` null when something is wrong with it. */
export type ReadRow = { preview: ImportRow; trip: NewTrip | null };

/** Reads a table of trips. Every mistake is told at its row and column; nothing is thrown. */
export function readTrips(table: Table, known: Known): ReadRow[] {
  const [heading = [], ...rows] = table.rows;
  const columns = heading.map((name) => name.trim().toLowerCase().replaceAll(/\s+/g, "_"));
  const filled = rows
    .map((cells, index) => ({ cells, row: index + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const read = filled
    .slice(0, MOST_ROWS)
    .map(({ cells, row }) => readRow(row, columns, cells, known));
  tellRepeated(read);
  const wrong = tableIssues(columns, filled, table.broken);
  const mistakes = [...new Set(wrong.map(({ row }) => row))].map((row) =>
    mistake(
      row,
      wrong.filter((one) => one.row === row),
    ),
  );
  return [...mistakes, ...read].sort((a, b) => a.preview.row - b.preview.row);
}

/** What the import would do. */
export function previewOf(read: readonly ReadRow[]): ImportPreview {
  const rows = read.map(({ preview }) => preview);
  const valid = read.filter(({ trip }) => trip !== null).length;
  return { rows, valid, invalid: rows.length - valid };
}

function readRow(row: number, columns: string[], cells: string[], known: Known): ReadRow {
  const cell = (column: string) => cells[columns.indexOf(column)]?.trim() ?? "";
  const issues: Issue[] = [];
  if (cells.length !== columns.length) {
    const counts = `This row has ${cells.length} cells, the heading ${columns.length}.`;
    const message = `${counts} Put what holds commas in quotes.`;
    return { preview: preview(row, cell, [{ field: "cells", message }]), trip: null };
  }
  let isWrong = false;
  const tell = (said: string, message: string) => {
    isWrong = true;
    // A column that is missing is told once, at the heading; of each other the first says the most.
    const field = [said, `${said}_lat`].find((name) => columns.includes(name));
    if (field && !issues.some((issue) => issue.field === field)) issues.push({ field, message });
  };
  const vehicle = vehicleIn(cell("plate"), known, tell);
  const driver = driverIn(cell("driver_email"), known, tell);
  const origin = placeIn(cell, "origin", known.placeNamed, tell);
  const destination = placeIn(cell, "destination", known.placeNamed, tell);
  const stops = stopsIn(cell("stops"), known.placeNamed, tell);
  const scheduledAt = timeIn(cell("scheduled_at"), known.timeZone, tell);
  // What was told already is passed by; the rest has the bounds of any trip.
  const nowhere = { lat: 0, lng: 0 };
  const whole = newTrip.safeParse({
    vehicleId: vehicle?.id ?? "-",
    ...(driver && { driverId: driver.id }),
    name: cell("name"),
    origin: origin ?? nowhere,
    destination: destination ?? nowhere,
    stops,
    scheduledAt: scheduledAt?.toISOString(),
  });
  for (const { path, message } of whole.error?.issues ?? []) tell(columnOf(path), message);
  const trip = isWrong || !whole.success ? null : whole.data;
  return { preview: { ...preview(row, cell, issues), ...seen(trip) }, trip };
}

type Tell = (field: string, message: string) => void;

function vehicleIn(plate: string, { vehicleOf }: Known, tell: Tell) {
  const vehicle = vehicleOf(plate);
  if (plate === "") tell("plate", "Name the vehicle by its plate number.");
  else if (!vehicle) {
    tell("plate", `There is no vehicle with the plate “${plate}”. Check it, or add the vehicle.`);
  }
  return vehicle;
}

function driverIn(email: string, { driverOf }: Known, tell: Tell) {
  const driver = email === "" ? undefined : driverOf(email);
  if (typeof driver !== "string") return driver;
  tell("driver_email", driver);
  return undefined;
}

/** The column that a field of a trip comes from. */
export function columnOf([field, part]: PropertyKey[]): string {
  const columns: Record<string, string> = {
    vehicleId: "plate",
    driverId: "driver_email",
    scheduledAt: "scheduled_at",
  };
  const name = String(field);
  const isPlace = name === "origin" || name === "destination";
  if (isPlace && part !== "label") return `${name}_${String(part)}`;
  return columns[name] ?? name;
}

/** The same vehicle at the same time twice is a row pasted twice; without times, the same row. */
function tellRepeated(read: ReadRow[]): void {
  const first = new Map<string, number>();
  for (const one of read) {
    const { trip, preview } = one;
    if (!trip) continue;
    const key = JSON.stringify(
      trip.scheduledAt ? [trip.vehicleId, trip.scheduledAt.getTime()] : trip,
    );
    const earlier = first.get(key);
    first.set(key, earlier ?? preview.row);
    if (earlier === undefined) continue;
    const message = `Row ${earlier} is for this vehicle and time already. Delete one of the two.`;
    preview.issues.push({ field: trip.scheduledAt ? "scheduled_at" : "plate", message });
    one.trip = null;
  }
}

const preview = (row: number, cell: (column: string) => string, issues: Issue[]): ImportRow => ({
  row,
  name: cell("name") || null,
  plateNumber: cell("plate"),
  origin: cell("origin") || coordinates(cell("origin_lat"), cell("origin_lng")),
  destination: cell("destination") || coordinates(cell("destination_lat"), cell("destination_lng")),
  stops: 0,
  scheduledAt: null,
  issues,
});

const coordinates = (...cells: string[]) => cells.filter((cell) => cell !== "").join(", ");

const seen = (trip: NewTrip | null) =>
  trip && { stops: trip.stops.length, scheduledAt: trip.scheduledAt?.toISOString() ?? null };

const mistake = (row: number, issues: Issue[]): ReadRow => ({
  preview: preview(
    row,
    () => "",
    issues.map(({ field, message }) => ({ field, message })),
  ),
  trip: null,
});
