import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Embedded, openEmbedded } from "./embedded";

const ENDLESS = "SELECT count(*) FROM generate_series(1, 1e12)";

let dataDir: string;
let embedded: Embedded;
let pool: pg.Pool;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "embedded-"));
  embedded = await openEmbedded(dataDir);
  vi.useFakeTimers({ toFake: ["setInterval"] });
  embedded.watch();
  pool = new pg.Pool({ host: embedded.host, user: "postgres", database: "postgres", max: 10 });
  pool.on("error", () => {});
}, 120_000);

afterAll(async () => {
  vi.useRealTimers();
  await pool.end();
  await embedded.close();
  rmSync(dataDir, { recursive: true, force: true });
});

test("every connection gets its own answers, also to questions that arrive in pieces", async () => {
  const ballast = "x".repeat(300_000);
  const ask = async (n: number) => {
    const { rows } = await pool.query(`SELECT ${n} AS parsed, $1::int AS bound, length($2)`, [
      n,
      ballast,
    ]);
    return [rows[0].parsed, rows[0].bound];
  };
  const numbers = Array.from({ length: 200 }, (_, n) => n);
  expect(await Promise.all(numbers.map(ask))).toEqual(numbers.map((n) => [n, n]));
});

test("a connection lost in the middle of a question or a transaction holds up nobody", async () => {
  const half = connect(join(embedded.host, ".s.PGSQL.5432"));
  half.write(startup());
  await new Promise((resolve) => half.once("data", resolve));
  half.write("P\0\0\0\x10\0SELECT (\0\0\0");
  await new Promise((resolve) => half.once("data", resolve));
  half.destroy();

  const lost = await pool.connect();
  await lost.query("CREATE TABLE undone (n int)");
  await lost.query("BEGIN");
  await lost.query("INSERT INTO undone VALUES (1)");
  lost.release(true);

  expect((await pool.query("SELECT count(*)::int AS n FROM undone")).rows).toEqual([{ n: 0 }]);
});

test("times are UTC, whatever the machine's zone", async () => {
  expect((await pool.query("SHOW timezone")).rows).toEqual([{ TimeZone: "UTC" }]);
});

test("a worker that answers is left alone", async () => {
  const held = await pool.connect();
  for (let second = 0; second < 10; second++) {
    vi.advanceTimersByTime(1000);
    await held.query("SELECT 1");
  }
  held.release();
});

test("a worker that hangs for five seconds is replaced, and what was committed is there", async () => {
  await pool.query("CREATE TABLE kept (n int)");
  await pool.query("INSERT INTO kept SELECT generate_series(1, 1000)");
  const hanging = expect(pool.query(ENDLESS)).rejects.toThrow("terminated");
  const next = pool.query("SELECT 1").catch(() => "refused");
  expect(await Promise.race([next, sleep(500, "silence")])).toBe("silence");
  vi.advanceTimersByTime(6000);
  await hanging;
  const answer = () => pool.query("SELECT count(*)::int AS n FROM kept").then(({ rows }) => rows);
  await vi.waitFor(async () => expect(await answer()).toEqual([{ n: 1000 }]), 30_000);
});

test("closing waits for a worker that is just being replaced", async () => {
  const folder = mkdtempSync(join(tmpdir(), "embedded-"));
  const other = await openEmbedded(folder);
  other.watch();
  vi.advanceTimersByTime(6000);
  await vi.waitUntil(() => !existsSync(join(folder, ".s.PGSQL.5432")), 10_000);
  await other.close();
  rmSync(folder, { recursive: true, force: true });
});

function startup() {
  const body = Buffer.from("\0\x03\0\0user\0postgres\0database\0postgres\0\0", "latin1");
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([length, body]);
}
