import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Notice } from "../../lib/domain/notification";
import type { Actor } from "../../lib/domain/user";
import { database } from "../../lib/server/database/connection";
import { closeDatabase, openDatabase } from "../../lib/server/database/open";
import { unreadCount, unreadCounts } from "../../lib/server/notifications/count";
import { markAllRead } from "../../lib/server/notifications/mark";
import { notify } from "../../lib/server/notifications/notify";
import { listNotifications } from "../../lib/server/notifications/read";
import { asWritten } from "../../lib/server/notifications/texts";
import { writeTripNews } from "../../lib/server/trips/news";
import type { TripRow } from "../../lib/server/trips/row";
import { postgresPrograms, startPostgres } from "../postgres-cluster";

/** Notifications in this process, against a database each: what many at once do to one user's row. */

const programs = postgresPrograms();
if (!programs) process.stdout.write("Skipped: no PostgreSQL server is installed here.\n");

const told = (title: string, extra: Partial<Notice> = {}): Notice => ({
  ...{ kind: "message", type: "info", link: null, texts: asWritten({ title, message: "…" }) },
  ...extra,
});

async function newUsers(count: number, data: { disabledAt?: Date } = {}): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  await database().user.createMany({
    data: ids.map((id) => ({ id, name: "Driver", passwordHash: "none", role: "driver", ...data })),
  });
  return ids;
}

const actor = (id: string) => ({ id, role: "driver" }) as Actor;

/** The seqs one has, in their order. */
async function seqsOf(userId: string): Promise<number[]> {
  const rows = await database().notification.findMany({
    where: { userId },
    orderBy: { seq: "asc" },
  });
  return rows.map(({ seq }) => seq);
}

const upTo = (last: number) => Array.from({ length: last }, (_, i) => i + 1);

const shuffled = (ids: string[]) =>
  ids
    .map((id) => ({ id, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ id }) => id);

describe.skipIf(!programs)("on a PostgreSQL server with many connections", () => {
  let postgres: Awaited<ReturnType<typeof startPostgres>>;
  const dataDir = mkdtempSync(join(tmpdir(), "qafila-"));

  beforeAll(async () => {
    process.env.NEXTAUTH_SECRET = "a secret of this test alone, 32 bytes";
    postgres = await startPostgres(programs as string);
    await openDatabase({ databaseUrl: postgres.url, dataDir, poolMax: 10 });
    // All connections are open: who comes first is then anybody's guess.
    await Promise.all(
      Array.from({ length: 10 }, () => database().$queryRaw`SELECT pg_sleep(0.2)::text`),
    );
  }, 120_000);

  afterAll(async () => {
    await closeDatabase();
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  test("20 at once to overlapping users in any order: nobody waits in a circle, no seq is missing", async () => {
    const users = await newUsers(700);
    const sent = Array.from({ length: 20 }, () => shuffled(users).slice(0, 600));
    const answers = await Promise.all(sent.map((ids, i) => notify(ids, told(`No. ${i}`))));
    expect(answers).toEqual(sent.map(() => 600));
    for (const userId of users) {
      const expected = sent.filter((ids) => ids.includes(userId)).length;
      expect(await seqsOf(userId)).toEqual(upTo(expected));
    }
  }, 120_000);

  test("of one event everyone is told once, however many tell of it at once", async () => {
    const users = await newUsers(60);
    for (let round = 0; round < 10; round++) {
      const about = `event ${round}`;
      const sent = Array.from({ length: 10 }, () => shuffled(users).slice(0, 40));
      const answers = await Promise.all(sent.map((ids) => notify(ids, told("Once", { about }))));
      const anybody = new Set(sent.flat());
      expect(answers.reduce((sum, count) => sum + count, 0)).toBe(anybody.size);
      const where = { about, userId: { in: users } };
      expect(await database().notification.count({ where })).toBe(anybody.size);
    }
    for (const userId of users) {
      const seqs = await seqsOf(userId);
      expect(seqs).toEqual(upTo(seqs.length));
    }
  }, 60_000);

  test("whoever is disabled is told nothing, and has no gap afterwards", async () => {
    const [here] = (await newUsers(1)) as [string];
    const [gone] = (await newUsers(1, { disabledAt: new Date() })) as [string];
    expect(await notify([here, gone, randomUUID()], told("To those who are left"))).toBe(1);
    expect(await seqsOf(gone)).toEqual([]);
    await database().user.update({ where: { id: gone }, data: { disabledAt: null } });
    await notify([gone], told("Welcome back"));
    expect(await seqsOf(gone)).toEqual([1]);
  });

  test("marking all up to a seq leaves what comes meanwhile unread", async () => {
    const [userId] = (await newUsers(1)) as [string];
    const tellFive = () => Array.from({ length: 5 }, () => notify([userId], told("Another")));
    await Promise.all(tellFive());
    for (let seen = 5; seen <= 50; seen += 5) {
      const marking = markAllRead(actor(userId), { upTo: seen - 2 });
      const [{ count }] = await Promise.all([marking, ...tellFive()]);
      expect(count).toBeGreaterThanOrEqual(2);
      const read = await database().notification.findMany({
        where: { userId, readAt: { not: null } },
        orderBy: { seq: "asc" },
      });
      expect(read.map(({ seq }) => seq)).toEqual(upTo(seen - 2));
    }
  });

  test("a page holds the newest it names", async () => {
    const [userId] = (await newUsers(1)) as [string];
    const job = { isOver: false };
    const telling = (async () => {
      for (let i = 0; i < 150; i++) await notify([userId], told(`No. ${i}`));
      job.isOver = true;
    })();
    while (!job.isOver) {
      const { items, newest } = await listNotifications(actor(userId), { limit: 3 });
      expect(items[0]?.seq ?? 0).toBe(newest);
    }
    await telling;
  }, 60_000);

  test("no older count comes after a newer one", async () => {
    const [userId] = (await newUsers(1)) as [string];
    const crowd = Array.from({ length: 50_000 }, () => randomUUID());
    const answered: string[] = [];
    await notify([userId], told("Before both"));
    // The older question is by far the slower one.
    const older = unreadCounts([...crowd, userId]).then(() => answered.push("older"));
    await new Promise(setImmediate);
    const newer = unreadCount(userId).then((count) => answered.push(`newer: ${count}`));
    await Promise.all([older, newer]);
    expect(answered).toEqual(["older", "newer: 1"]);
  });

  test("a transaction that names a user as author does not hold up what others tell them", async () => {
    const [a, b] = (await newUsers(2)).sort() as [string, string];
    await database().$transaction(async (tx) => {
      await tx.message.create({ data: { senderId: b, title: "Note", message: "…" } });
      expect(await notify([a, b], told("Meanwhile"))).toBe(2);
    });
  });

  test("two trips swap their drivers at the same moment", async () => {
    const [a, b] = (await newUsers(2)) as [string, string];
    const trip = (driverId: string) =>
      ({
        driverId,
        name: "Round",
        status: "scheduled",
        vehicle: { plateNumber: "R 1" },
        stops: [],
      }) as unknown as TripRow;
    const swap = (from: string, to: string) =>
      database().$transaction((tx) =>
        writeTripNews(tx, [{ before: trip(from), row: trip(to) }], randomUUID()),
      );
    for (let round = 0; round < 30; round++) await Promise.all([swap(a, b), swap(b, a)]);
    expect(await seqsOf(a)).toEqual(upTo(60));
    expect(await seqsOf(b)).toEqual(upTo(60));
  }, 60_000);
});
