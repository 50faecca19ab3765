import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { stringify } from "csv-stringify/sync";
import type { AlertView } from "../../domain/alert";
import type { AlertFilter } from "../../domain/alert-query";
import { attachment } from "../../domain/attachment";
import type { Actor } from "../../domain/user";
import { authorise } from "../authorise";
import { listAlerts } from "./read";

/** Alerts that are read and written at once. */
const CHUNK = 500;

const columns: [string, (alert: AlertView) => string | number | null | undefined][] = [
  ["opened_at", ({ openedAt }) => openedAt],
  ["occurred_at", ({ occurredAt }) => occurredAt],
  ["kind", ({ kind }) => kind],
  ["priority", ({ priority }) => priority],
  ["status", ({ status }) => status],
  ["drill", ({ drill }) => (drill ? "yes" : "no")],
  ["count", ({ count }) => count],
  ["plate", ({ vehicle }) => vehicle?.plateNumber],
  ["driver", ({ driver }) => driver?.name],
  ["message", ({ message }) => message],
  ["lat", ({ location }) => location?.lat],
  ["lng", ({ location }) => location?.lng],
  ["acknowledged_at", ({ acknowledgedAt }) => acknowledgedAt],
  ["acknowledged_by", ({ acknowledgedBy }) => acknowledgedBy?.name],
  ["taken_over_from", ({ takenOverFrom }) => takenOverFrom?.name],
  ["escalated_at", ({ escalatedAt }) => escalatedAt],
  ["resolved_at", ({ resolvedAt }) => resolvedAt],
  ["resolved_by", ({ resolvedBy }) => resolvedBy?.name],
  ["note", ({ note }) => note],
  ["id", ({ id }) => id],
];

type File = { body: ReadableStream; headers: Record<string, string> };

/** Alerts as a CSV file, written as they are read; what a spreadsheet would take for a formula is text. */
export function exportAlerts(actor: Actor, filter: AlertFilter): File {
  // Before the file begins: later nothing can be refused any more.
  authorise(actor, "alert:watch");
  const name = `alerts ${new Date().toISOString().slice(0, 10)}.csv`;
  return {
    body: Readable.toWeb(Readable.from(csvOf(actor, filter), { objectMode: false })),
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": attachment(name),
    },
  };
}

async function* csvOf(actor: Actor, filter: AlertFilter): AsyncGenerator<string> {
  yield stringify([columns.map(([name]) => name)]);
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const page = await listAlerts(actor, { ...filter, cursor, limit: CHUNK });
    const rows = page.items.map((alert) => columns.map(([, read]) => read(alert)));
    yield stringify(rows, { escape_formulas: true });
    cursor = page.nextCursor;
  }
}
