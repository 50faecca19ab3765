import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { attachment } from "../../domain/attachment";
import type { Actor } from "../../domain/user";
import { authorise } from "../authorise";
import { everVehicle } from "../fleet-state";
import type { Position } from "../generated/prisma/client";
import { csvOf } from "./csv-file";
import { cursorOf, drivenRows, spansOf } from "./driven";
import { gpxOf } from "./gpx-file";
import { type TripRow, tripRow } from "./row";

/** Fixes that are read and written at once. */
const CHUNK = 1000;

export const exportFormats = ["gpx", "csv"] as const;
export type ExportFormat = (typeof exportFormats)[number];

const types = { gpx: "application/gpx+xml; charset=utf-8", csv: "text/csv; charset=utf-8" };

type File = { body: ReadableStream; headers: Record<string, string> };

/** The driven way of a trip as a file, written as it is read. */
export async function exportTrip(actor: Actor, id: string, format: ExportFormat): Promise<File> {
  authorise(actor, "position:history");
  const row = await tripRow(id);
  const chunks = fixesOf(row);
  const plateOf = (vehicleId: string) => everVehicle(vehicleId).plateNumber;
  const text = format === "gpx" ? gpxOf(row, chunks) : csvOf(chunks, plateOf);
  return {
    body: Readable.toWeb(Readable.from(text, { objectMode: false })),
    headers: {
      "content-type": types[format],
      "content-disposition": attachment(`${titleOf(row)}.${format}`),
    },
  };
}

async function* fixesOf(row: TripRow): AsyncGenerator<Position[]> {
  const spans = await spansOf(row);
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const fixes = await drivenRows(spans, cursor, CHUNK);
    if (fixes.length > 0) yield fixes;
    cursor = fixes.length < CHUNK ? null : cursorOf(fixes.at(-1));
  }
}

/** What people would call this trip: its name or where it went, and the day. */
function titleOf({ name, stops, vehicle, startedAt, dueAt }: TripRow): string {
  const day = (startedAt ?? dueAt).toISOString().slice(0, 10);
  return `${name ?? stops.at(-1)?.label ?? vehicle.plateNumber} ${day}`;
}
