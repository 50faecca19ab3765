import { stringify } from "csv-stringify/sync";
import type { Position } from "../generated/prisma/client";

const columns = [
  "recorded_at",
  "received_at",
  "plate",
  "lat",
  "lng",
  "speed_kmh",
  "heading",
  "altitude",
  "late",
];

/** Fixes as CSV, chunk by chunk; what a spreadsheet would take for a formula is text. */
export async function* csvOf(
  chunks: AsyncIterable<Position[]>,
  plateOf: (vehicleId: string) => string,
): AsyncGenerator<string> {
  yield stringify([columns]);
  for await (const fixes of chunks) {
    const rows = fixes.map((fix) => [
      fix.recordedAt.toISOString(),
      fix.receivedAt.toISOString(),
      plateOf(fix.vehicleId),
      fix.lat,
      fix.lng,
      fix.speed,
      fix.heading,
      fix.altitude,
      fix.late ? "yes" : "no",
    ]);
    yield stringify(rows, { escape_formulas: true });
  }
}
