import type { Entry, QueuedCommand, QueuedFix, QueuedRead, QueuedRefusal } from "./entry";

/** A batch has at most this many fixes, and this many bytes (issue "The driver's day"). */
export const MOST_FIXES = 50;
export const MOST_BYTES = 8 * 1024;

/** What is sent next: fixes together, anything else by itself. */
export type Batch = { entries: Entry[] } & (
  | { kind: "fixes"; fixes: QueuedFix[] }
  | QueuedCommand
  | QueuedRefusal
  | QueuedRead
);

/** The first batch of what waits in order: fixes up to the next command, or one command; null for nothing. */
export function nextBatch(waiting: readonly Entry[]): Batch | null {
  const [first] = waiting;
  if (!first) return null;
  if (first.kind !== "fix") return { ...first, entries: [first] };
  const entries: Entry[] = [];
  const fixes: QueuedFix[] = [];
  let bytes = 2;
  for (const entry of waiting) {
    if (entry.kind !== "fix" || fixes.length === MOST_FIXES) break;
    bytes += new TextEncoder().encode(JSON.stringify(entry.fix)).length + 1;
    if (fixes.length > 0 && bytes > MOST_BYTES) break;
    entries.push(entry);
    fixes.push(entry.fix);
  }
  return { kind: "fixes", entries, fixes };
}
