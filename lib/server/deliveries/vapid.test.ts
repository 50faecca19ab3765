import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "../database/connection";
import { closeDatabase, openDatabase } from "../database/open";
import { keptVapidKeys } from "./vapid";

let dataDir: string;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "vapid-"));
  await openDatabase({ dataDir, poolMax: 5 });
}, 120_000);

afterAll(async () => {
  await closeDatabase();
  rmSync(dataDir, { recursive: true, force: true });
});

test("nodes that start at once for the first time go by one pair of keys, and so do later ones", async () => {
  const [first, ...others] = await Promise.all([1, 2, 3].map(keptVapidKeys));
  for (const pair of [...others, await keptVapidKeys()]) expect(pair).toEqual(first);
  expect(await database().pushIdentity.findMany()).toEqual([{ id: 1, ...first }]);
});
