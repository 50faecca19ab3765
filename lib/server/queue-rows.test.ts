import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database } from "./database/connection";
import { closeDatabase, openDatabase } from "./database/open";
import { claim, settle } from "./queue-rows";

let dataDir: string;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "queue-"));
  await openDatabase({ dataDir, poolMax: 5 });
}, 120_000);

afterAll(async () => {
  await closeDatabase();
  rmSync(dataDir, { recursive: true, force: true });
});

async function newDelivery() {
  const user = { name: "Huda", passwordHash: "-", role: "driver" } as const;
  return database().delivery.create({
    data: {
      ...{ channel: "email", kind: "trip", type: "info", title: "New trip", message: "Now." },
      user: { create: user },
    },
  });
}
const now = (id: string) => database().delivery.findUniqueOrThrow({ where: { id } });

describe("a row of a queue", () => {
  it("is one taker's, of however many that want it", async () => {
    const row = await newDelivery();
    const claims = await Promise.all([1, 2, 3, 4].map(() => claim("Delivery", row, 60_000)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await now(row.id)).toMatchObject({ attempts: 1, deliveredAt: null });
    expect((await now(row.id)).nextAt.getTime()).toBeGreaterThan(Date.now() + 50_000);
  });

  it("that failed waits, that failed for good is given up, each with the reason", async () => {
    const [later, never] = [await newDelivery(), await newDelivery()];
    for (const row of [later, never]) await claim("Delivery", row, 60_000);
    await settle("Delivery", later, new Error("Busy."), 5_000);
    await settle("Delivery", never, new Error("Unknown."), null);
    expect(await now(later.id)).toMatchObject({ error: "Busy.", failedAt: null });
    expect((await now(later.id)).nextAt.getTime()).toBeLessThan(Date.now() + 6_000);
    expect(await now(never.id)).toMatchObject({ error: "Unknown.", failedAt: expect.any(Date) });
    expect(await claim("Delivery", await now(never.id), 60_000)).toBe(false);
  });

  it("that was slow does not undo what the next taker did", async () => {
    const slow = await newDelivery();
    await claim("Delivery", slow, 0);
    const again = await now(slow.id);
    await claim("Delivery", again, 60_000);
    await settle("Delivery", slow, new Error("Too late."), null);
    expect(await now(slow.id)).toMatchObject({ error: null, failedAt: null });
    await settle("Delivery", again, null, null);
    await settle("Delivery", again, new Error("Too late."), 5_000);
    expect(await now(slow.id)).toMatchObject({ error: null, deliveredAt: expect.any(Date) });
  });
});
