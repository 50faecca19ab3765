import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";

// Plain JavaScript: a worker thread is not given tsx's loader everywhere.

const { pgDir, socketPath } = workerData;
const db = await PGlite.create(pgDir);

/** Messages of the extended protocol; Sync ends the series they make up. */
const inSeries = new Set([..."PBDECH"].map((letter) => letter.charCodeAt(0)));
const SYNC = new Uint8Array([..."S\0\0\0\x04"].map((letter) => letter.charCodeAt(0)));
let seriesOpen = false;

// The socket server takes turns message by message. All connections share one session, so a
// Parse of one and the Bind of another would meet whenever a series arrives in several pieces
// (over 64 KB), and answers go to the wrong question. It does keep a transaction together, so
// an unfinished series says it is one.
const database = {
  waitReady: db.waitReady,
  isInTransaction: () => seriesOpen || db.isInTransaction(),
  runExclusive: (run) => db.runExclusive(run),
  async execProtocolRawStream(message, options) {
    try {
      await db.execProtocolRawStream(message, options);
    } catch (error) {
      // The server's queue stands still for good after this; better a fresh worker.
      crash(error);
    }
    seriesOpen = inSeries.has(message[0]);
  },
  /** Called to roll back what a lost connection left open. */
  async exec(sql) {
    if (seriesOpen) await db.execProtocolRaw(SYNC);
    seriesOpen = false;
    if (db.isInTransaction()) await db.exec(sql);
  },
};

/** Outside of any promise, where nobody can catch it: the thread ends, and its owner hears why. */
function crash(error) {
  setImmediate(() => {
    throw error;
  });
}

const server = new PGLiteSocketServer({ db: database, path: socketPath, maxConnections: 1000 });
await server.start();

parentPort.on("message", async (message) => {
  if (message === "ping") return parentPort.postMessage("pong");
  await server.stop();
  await db.close();
  parentPort.close();
});
parentPort.postMessage("open");
