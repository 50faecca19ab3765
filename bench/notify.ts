import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { type Client, connectAs } from "../e2e/client";
import { rest } from "../e2e/rest";
import { type ServerProcess, startServer } from "../e2e/server-process";
import { demoCookie } from "../e2e/sign-in";
import { embeddedHost } from "../lib/server/database/embedded";
import { percentile, spread } from "./percentile";

const USERS = 10_000;
/** So many of them have a screen open. */
const HERE = 200;
const ROUNDS = 5;
/** Rows a statement of the baseline: as many as notify.ts takes. */
const BATCH = 500;
/** The naive way is slow: so many users are told by it, and the rest reckoned. */
const ONE_BY_ONE = 1000;
const WORDS = {
  title: "Sandstorm from the west",
  message: "Stay at your stop. ".repeat(10).trim(),
};

/**
 * `POST /api/notifications/bulk` to 10,000 users of an embedded database, 200 of them with a socket
 * open: how long it takes, when each of those hears it, what it costs in memory, and how long another's
 * request waits meanwhile. Beside it, in the same database: the bare rows by INSERT … FROM unnest, and
 * user by user as one would first write it.
 */
export async function notify() {
  const demo = { DEMO: "1", DEMO_VEHICLES: String(HERE), DEMO_SIMULATE: "0" };
  const server = await startServer(demo);
  const database = new pg.Client({
    host: embeddedHost(server.dataDir),
    user: "postgres",
    database: "postgres",
  });
  await database.connect();
  try {
    const here = await driversOf(server.url);
    const userIds = shuffled([...here, ...(await newUsers(database, USERS - HERE))]);
    const product = await throughProduct(server, userIds, here);
    const rows = await asRows(database, userIds);
    const naive = await oneByOne(database, userIds.slice(0, ONE_BY_ONE));
    const seconds = percentile(product.seconds, 50);
    return {
      users: USERS,
      sockets: HERE,
      seconds: product.seconds.map(rounded),
      rowsPerSecond: Math.round(USERS / seconds),
      heardMs: spread(product.heard),
      oneUserHeardMs: spread(product.heardAlone),
      othersWaitMs: { during: spread(product.during), before: spread(product.before) },
      serverMiB: product.memory,
      baseline: {
        unnest: { what: "the rows alone, INSERT … FROM unnest", seconds: rounded(rows) },
        oneByOne: { what: "number and row, user by user", seconds: rounded(naive) },
      },
      ratio: { unnest: rounded(seconds / rows), oneByOne: rounded(seconds / naive) },
    };
  } finally {
    await database.end();
    await server.stop();
  }
}

async function throughProduct({ url, pid }: ServerProcess, userIds: string[], here: string[]) {
  const cookie = await demoCookie(url, "dispatcher");
  const sockets: Client[] = [];
  for (let i = 1; i <= HERE; i++) sockets.push(await connectAs(url, `driver${i}`));
  let sentAt = 0;
  let hear: (ms: number) => void = () => {};
  for (const socket of sockets) {
    socket.on("notification:new", () => hear(performance.now() - sentAt));
  }
  const tell = async (to: string[], expected: number) => {
    const heard: number[] = [];
    hear = (ms) => heard.push(ms);
    sentAt = performance.now();
    const body = { userIds: to, type: "warning", ...WORDS };
    const answer = await rest<{ told: number }>(
      url,
      cookie,
      "POST",
      "/api/notifications/bulk",
      body,
    );
    const seconds = (performance.now() - sentAt) / 1000;
    if (answer.body.told !== to.length) throw new Error(`Told: ${JSON.stringify(answer.body)}`);
    while (heard.length < expected) await sleep(5);
    return { seconds, heard };
  };

  const alone: number[] = [];
  for (const id of here.slice(0, 50)) alone.push(...(await tell([id], 1)).heard);
  const before = await othersWait(url, cookie, sleep(3000));
  const memory = { before: residentMiB(pid()), peak: 0, after: 0 };
  const watching = setInterval(() => {
    memory.peak = Math.max(memory.peak, residentMiB(pid()));
  }, 50);
  const [seconds, heard, during]: number[][] = [[], [], []];
  for (let round = 0; round < ROUNDS; round++) {
    const running = tell(userIds, HERE);
    during?.push(...(await othersWait(url, cookie, running)));
    const told = await running;
    seconds?.push(told.seconds);
    heard?.push(...told.heard);
  }
  await sleep(1000);
  clearInterval(watching);
  memory.after = residentMiB(pid());
  for (const socket of sockets) socket.disconnect();
  return {
    ...{ seconds: seconds ?? [], heard: heard ?? [], heardAlone: alone },
    ...{ during: during ?? [], before, memory },
  };
}

/** Milliseconds of somebody's small requests, one after the other, until `job` is done. */
async function othersWait(url: string, cookie: string, job: Promise<unknown>): Promise<number[]> {
  const samples: number[] = [];
  const over = { is: false };
  const end = () => {
    over.is = true;
  };
  job.then(end, end);
  while (!over.is) {
    const start = performance.now();
    await rest(url, cookie, "GET", "/api/notifications?limit=1");
    samples.push(performance.now() - start);
    await sleep(10);
  }
  return samples;
}

async function driversOf(url: string): Promise<string[]> {
  const admin = await demoCookie(url, "admin");
  type Page = { items: { id: string }[] };
  const { body } = await rest<Page>(url, admin, "GET", "/api/users?role=driver&limit=1000");
  return body.items.map(({ id }) => id);
}

async function newUsers(database: pg.Client, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  await database.query(
    `INSERT INTO "User" (id, name, "passwordHash", role, "updatedAt")
     SELECT id, 'Driver', 'none', 'driver', now() FROM unnest($1::uuid[]) AS made(id)`,
    [ids],
  );
  return ids;
}

/** Seconds for the rows alone: nobody's seq is raised, nobody's language or wishes looked up. */
async function asRows(database: pg.Client, userIds: string[]): Promise<number> {
  const start = performance.now();
  for (let from = 0; from < userIds.length; from += BATCH) {
    await database.query(
      `INSERT INTO "Notification" (id, "userId", seq, kind, type, title, message)
       SELECT gen_random_uuid(), "userId", 1000000, 'message', 'warning', $2, $3
       FROM unnest($1::uuid[]) AS told("userId")`,
      [userIds.slice(from, from + BATCH), WORDS.title, WORDS.message],
    );
  }
  return (performance.now() - start) / 1000;
}

/** Seconds for all, reckoned from these: two statements a user in a transaction. */
async function oneByOne(database: pg.Client, userIds: string[]): Promise<number> {
  const start = performance.now();
  for (const userId of userIds) {
    await database.query("BEGIN");
    const raised = await database.query<{ seq: number }>(
      `UPDATE "User" SET "notificationSeq" = "notificationSeq" + 1 WHERE id = $1
       RETURNING "notificationSeq" AS seq`,
      [userId],
    );
    await database.query(
      `INSERT INTO "Notification" (id, "userId", seq, kind, type, title, message)
       VALUES (gen_random_uuid(), $1, $2, 'message', 'warning', $3, $4)`,
      [userId, raised.rows[0]?.seq, WORDS.title, WORDS.message],
    );
    await database.query("COMMIT");
  }
  return (((performance.now() - start) / 1000) * USERS) / userIds.length;
}

/** What a process holds in memory, on Linux; elsewhere NaN. */
function residentMiB(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
  } catch {
    return Number.NaN;
  }
}

/** So that whoever is here is spread over all statements. */
const shuffled = (ids: string[]) =>
  ids
    .map((id) => ({ id, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ id }) => id);

const rounded = (value: number) => Math.round(value * 100) / 100;
