import type { PublicError } from "../../domain/errors";
import type { Entry, QueuedCommand } from "./entry";
import { type Batch, MOST_FIXES, nextBatch } from "./next-batch";
import { dequeue, firstWaiting } from "./queue";

/** How sending went. `again`: nothing is known of it, or the server could not take it now. */
export type Outcome =
  | { ok: true; data: unknown }
  | { ok: false; error: PublicError }
  | "again"
  | "signed-out";

export type Drain = {
  userId: string;
  /** Sends one batch, at the pace the server takes it. */
  send(batch: Batch): Promise<Outcome>;
  /** Whether what a refused command wanted is so already; null when it could not be asked. */
  isDone(command: QueuedCommand): Promise<boolean | null>;
  /** The phone's own database failed. */
  failed(error: unknown): void;
  /** A batch is settled: the server's answer, undefined where it refused. */
  settled(batch: Batch, data: unknown): void;
  /** Waits until there is more, or `ms` have passed. */
  rest(ms: number | null): Promise<void>;
  signal: AbortSignal;
};

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** A server's own error this often in a row is not going away by itself. */
const MOST_INTERNAL = 5;

const mayRetry = new Set(["RATE_LIMITED", "UNAVAILABLE"]);

/**
 * Sends a user's queue in order until `signal`. What the server refuses for good never blocks the
 * rest: done already counts as done, else it is set aside with its reason and the server is told.
 */
export async function drain({
  userId,
  send,
  isDone,
  settled,
  failed,
  rest,
  signal,
}: Drain): Promise<"stopped" | "signed-out"> {
  let failures = 0;
  let internal = 0;
  const again = async () => {
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures);
    failures++;
    await rest(wait * (0.5 + Math.random() / 2));
  };
  while (!signal.aborted) {
    try {
      const batch = nextBatch(await firstWaiting(userId, MOST_FIXES));
      if (!batch) {
        failures = 0;
        await rest(null);
        continue;
      }
      const outcome = await send(batch);
      if (signal.aborted) return "stopped";
      if (outcome === "signed-out") return outcome;
      const error = outcome === "again" || outcome.ok ? null : outcome.error;
      internal = error?.code === "INTERNAL" ? internal + 1 : 0;
      const isSettled =
        outcome !== "again" && (outcome.ok || isFinal(outcome.error, batch, internal));
      if (!isSettled || !(await settle(batch, error, isDone))) {
        await again();
        continue;
      }
      failures = 0;
      settled(batch, outcome.ok ? outcome.data : undefined);
    } catch (error) {
      // The phone's own database: what waits is still there when it works again.
      failed(error);
      await again();
    }
  }
  return "stopped";
}

/** Whether it will be refused however often it is sent; positions and reports are never given up so. */
function isFinal({ code }: PublicError, { kind }: Batch, internal: number): boolean {
  const mayBeGivenUp = kind === "command" || kind === "read";
  if (code === "INTERNAL") return mayBeGivenUp && internal >= MOST_INTERNAL;
  return !mayRetry.has(code);
}

async function settle(
  batch: Batch,
  error: PublicError | null,
  isDone: Drain["isDone"],
): Promise<boolean> {
  const { entries } = batch;
  if (!error || batch.kind !== "command") {
    await dequeue(entries);
    return true;
  }
  const command = queuedCommand(entries[0] as Entry);
  const done = await isDone(command);
  if (done === null) return false;
  await dequeue(entries, done ? [] : [{ kind: "refusal", command, error }]);
  return true;
}

function queuedCommand(entry: Entry): QueuedCommand {
  const { seq: _, userId: __, ...command } = entry as QueuedCommand & Entry;
  return command as QueuedCommand;
}
