import { AppError } from "../../domain/errors";
import type { Result } from "../../domain/position";
import { log } from "../log";
import { remember } from "../remember";
import { type PositionRow, type QuarantineRow, quarantineRow, type StateRow } from "./rows";
import { commit, isPoison, keyOf, type Outcome } from "./statement";

/** One record on its way to the database and how its sender will learn the verdict. */
export type Item = {
  position: PositionRow | null;
  quarantine: QuarantineRow | null;
  released: string | null;
  /** The vehicle's state after this fix, where the fix moved it. */
  state: StateRow | null;
  verdict: Result;
};

type Pending = Item & { resolve: (result: Result) => void; reject: (error: unknown) => void };

/** Group commit (design §2): within 25 ms or at 1,000 rows, whichever is first. */
const WINDOW_MS = 25;
const MOST_ROWS = 1000;
/** Waiting beyond this, senders are told to come back: memory is no queue. */
const MOST_WAITING = 20_000;
/** A commit without an answer for this long has failed as far as senders are concerned. */
const COMMIT_TIMEOUT_MS = 10_000;

const queue = remember("position-writer", () => ({
  waiting: [] as Pending[],
  timer: null as NodeJS.Timeout | null,
  running: null as Promise<void> | null,
}));

/** Puts records on the next commit; the promise settles after it: all verdicts, or UNAVAILABLE. */
export function write(items: Item[]): Promise<Result[]> {
  if (queue.waiting.length + items.length > MOST_WAITING) {
    return Promise.reject(
      new AppError("UNAVAILABLE", "Too many positions are waiting. Send them again shortly."),
    );
  }
  const results = items.map(
    (item) =>
      new Promise<Result>((resolve, reject) => queue.waiting.push({ ...item, resolve, reject })),
  );
  if (queue.waiting.length >= MOST_ROWS) start();
  else queue.timer ??= setTimeout(start, WINDOW_MS);
  return Promise.all(results);
}

/** Resolves once everything that waits now was committed or refused. */
export async function settled(): Promise<void> {
  const marker = { position: null, quarantine: null, released: null, state: null };
  await write([{ ...marker, verdict: { verdict: "accepted" } }]).catch(() => {});
}

/** Resolves once nothing waits any more: for shutdown. */
export async function drainWriter(): Promise<void> {
  while (queue.waiting.length > 0 || queue.running) {
    start();
    await queue.running;
  }
}

function start(): void {
  if (queue.timer) clearTimeout(queue.timer);
  queue.timer = null;
  if (queue.running || queue.waiting.length === 0) return;
  const batch = queue.waiting.splice(0, MOST_ROWS);
  queue.running = flush(batch).finally(() => {
    queue.running = null;
    start();
  });
}

async function flush(batch: Pending[]): Promise<void> {
  try {
    const outcome = await withTimeout(commit(batchOf(batch)));
    for (const item of batch) item.resolve(verdictOf(item, outcome));
  } catch (error) {
    if (!isPoison(error)) {
      log.error({ err: error, rows: batch.length }, "positions could not be committed");
      const refusal = new AppError(
        "UNAVAILABLE",
        "Positions cannot be stored right now. Send them again shortly.",
      );
      for (const item of batch) item.reject(refusal);
      return;
    }
    // One record the database will never take must not hold up the others: halve until it is alone.
    if (batch.length === 1) return flush([quarantined(batch[0] as Pending)]);
    const middle = batch.length >> 1;
    await flush(batch.slice(0, middle));
    await flush(batch.slice(middle));
  }
}

function batchOf(items: Pending[]) {
  const released = items.flatMap((item) => item.released ?? []);
  const quarantine = items.flatMap((item) => item.quarantine ?? []);
  return {
    positions: items.flatMap((item) => item.position ?? []),
    // A statement does not see its own rows: what it would both add and delete is left out.
    quarantine: quarantine.filter((row) => !released.includes(row.id)),
    released,
    states: items.flatMap((item) => item.state ?? []),
  };
}

/** The database alone knows duplicates; of two the same in one batch the first was stored. */
function verdictOf({ position, released, verdict }: Pending, { stored, refused }: Outcome): Result {
  if (!position || stored.delete(keyOf(position))) return verdict;
  const reason = released === null ? refused.get(position.quarantineId) : undefined;
  return reason === undefined ? { verdict: "duplicate" } : { verdict: "rejected", reason };
}

function quarantined(item: Pending): Pending {
  if (!item.position) {
    item.reject(new AppError("INTERNAL", "This record cannot be stored."));
    return { ...item, quarantine: null, released: null, state: null };
  }
  const { quarantineId, vehicleId, source, receivedAt } = item.position;
  const quarantine = quarantineRow({
    id: quarantineId,
    vehicleId,
    userId: null,
    source,
    reason: "refused_by_database",
    raw: JSON.stringify(item.position),
    receivedAt: Date.parse(receivedAt),
  });
  const verdict: Result = { verdict: "rejected", reason: "refused_by_database" };
  return { ...item, position: null, quarantine, released: null, state: null, verdict };
}

async function withTimeout<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("the database did not answer")), COMMIT_TIMEOUT_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
