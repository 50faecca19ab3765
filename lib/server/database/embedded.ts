import { once } from "node:events";
import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { log } from "../log";
import { socketFolder } from "./socket-folder";

const PING_MS = 1000;
const MISSED_PINGS = 5;
/** Generous: making a new database takes 4 s here, on a slow disk much longer. */
const OPEN_MS = 120_000;
/** A worker that cannot close (a full disk) is ended: what was committed is there without. */
const CLOSE_MS = 10_000;
/** The `threadId` of a worker that is no more. */
const ENDED = -1;

export type Embedded = {
  /** The folder of the Unix socket, what `pg` takes as host. User and database are `postgres`. */
  host: string;
  /** From now on a worker silent for 5 s is replaced. Not before migrations: they may be long. */
  watch(): void;
  close(): Promise<void>;
};

/** The folder of the socket on which the owner of `dataDir` answers, or would. */
export function embeddedHost(dataDir: string): string {
  return socketFolder(resolve(dataDir));
}

/**
 * PostgreSQL inside this process: PGlite in a worker thread behind a Unix socket in `dataDir`,
 * with its data in `dataDir/pg`. The caller holds the folder's lock (lock.ts), which also makes
 * it private: the socket takes anyone who reaches it as superuser. A worker that dies or hangs
 * is replaced by a fresh one on the same data, where all that was committed is found again.
 */
export async function openEmbedded(dataDir: string): Promise<Embedded> {
  const host = embeddedHost(dataDir);
  let closing = false;
  let unanswered = 0;
  let replacing: Promise<void> | undefined;
  let worker = await start();
  let timer: NodeJS.Timeout | undefined;

  async function start() {
    const started = await startWorker(join(resolve(dataDir), "pg"), host);
    unanswered = 0;
    started.on("message", () => {
      unanswered = 0;
    });
    started.on("error", (error) => log.error({ err: error }, "The embedded database failed."));
    started.once("exit", () => {
      if (!closing) replacing = replace();
    });
    return started;
  }

  async function replace() {
    log.warn("The embedded database stopped; opening it again on the same data.");
    while (!closing) {
      try {
        worker = await start();
        log.warn("The embedded database is open again.");
        return;
      } catch (error) {
        log.error({ err: error }, "The embedded database does not open; trying again in 1 s.");
        await sleep(1000);
      }
    }
  }

  // Pings are counted, not the clock: when this thread itself was busy for long, its timer
  // fires once, and the answers that wait for it are heard before the next.
  function ping() {
    if (unanswered < MISSED_PINGS) {
      unanswered++;
      worker.postMessage("ping");
      return;
    }
    log.error(`The embedded database missed ${MISSED_PINGS} pings, one a second; stopping it.`);
    unanswered = 0;
    void worker.terminate();
  }

  return {
    host,
    watch() {
      timer = setInterval(ping, PING_MS).unref();
    },
    async close() {
      closing = true;
      clearInterval(timer);
      await replacing;
      if (worker.threadId === ENDED) return;
      const exited = once(worker, "exit");
      const slow = setTimeout(() => void worker.terminate(), CLOSE_MS);
      worker.postMessage("close");
      await exited;
      clearTimeout(slow);
    },
  };
}

/** A worker that is open and listening; throws when it ends before, or takes over two minutes. */
async function startWorker(pgDir: string, host: string): Promise<Worker> {
  const socketPath = join(host, ".s.PGSQL.5432");
  // Left behind by a process that was killed; the lock says it is nobody's now.
  rmSync(socketPath, { force: true });
  const worker = new Worker(new URL("./pglite-worker.mjs", import.meta.url), {
    workerData: { pgDir, socketPath },
    execArgv: [],
  });
  const slow = setTimeout(() => void worker.terminate(), OPEN_MS);
  try {
    await Promise.race([
      once(worker, "message"),
      once(worker, "exit").then(([code]) => {
        throw new Error(`Its thread ended with code ${code} before it was open.`);
      }),
    ]);
    return worker;
  } finally {
    clearTimeout(slow);
  }
}
