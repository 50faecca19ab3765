import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { MAX_BATCH } from "../domain/position";
import { deliver } from "./deliver";
import type { TraceRecord } from "./trace-record";

/** A trace and the address it is played to; `sent` counts what the server has taken. */
export type Part = { fileName: string; url: string; records: TraceRecord[]; sent: number };

/** Two requests a second is what the server takes from one source (design §4). */
const PERIOD_MS = 500;

/**
 * Plays recorded drives together, `speed` times as fast as they were, ending now + span / speed.
 * The spacing of their times is kept and shifted as a whole, so that the very last fix falls at
 * the end; at ≥ 1 no fix is then ever sent before its time. Ids follow from file, line and
 * start: a retry is the same fix, another replay is not.
 */
export async function play(parts: Part[], speed: number): Promise<void> {
  const first = Math.min(...parts.map(({ records }) => records[0]?.at ?? Number.POSITIVE_INFINITY));
  const last = Math.max(...parts.map(({ records }) => records.at(-1)?.at ?? 0));
  const start = Date.now();
  const shift = Math.round(start + (last - first) / speed) - last;
  const due = (record: TraceRecord) => start + (record.at - first) / speed;
  await Promise.all(parts.map((part) => playOne(part, start, shift, due)));
}

async function playOne(
  part: Part,
  start: number,
  shift: number,
  due: (record: TraceRecord) => number,
): Promise<void> {
  let notBefore = start;
  while (part.sent < part.records.length) {
    const waiting = part.records.slice(part.sent, part.sent + MAX_BATCH);
    const [head] = waiting;
    if (!head) return;
    await sleepUntil(Math.max(due(head), notBefore));
    const now = Date.now();
    const batch = waiting.filter((record, index) => index === 0 || due(record) <= now);
    const positions = batch.map(({ line, at, fix }) => ({
      id: idOf(part.fileName, line, start),
      ...fix,
      recordedAt: new Date(at + shift).toISOString(),
    }));
    await deliver(part.url, { type: "application/json", body: JSON.stringify(positions) });
    part.sent += batch.length;
    notBefore = Date.now() + PERIOD_MS;
  }
}

/** In pieces, since a timer cannot be set further ahead than 2³¹ ms. */
async function sleepUntil(time: number): Promise<void> {
  for (let left = time - Date.now(); left > 0; left = time - Date.now()) {
    await sleep(Math.min(left, 2 ** 31 - 1));
  }
}

/** A UUID out of a hash (version 8 of RFC 9562). */
function idOf(fileName: string, line: number, start: number): string {
  const hash = createHash("sha256").update(`${fileName}\n${line}\n${start}`).digest("hex");
  const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 3) | 8).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join("-");
}
