import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Actor } from "../domain/user";
import { database, opened } from "./database/connection";
import { closeDatabase, openDatabase } from "./database/open";
import { issueUserKey, ownerOfKey } from "./device-keys";

const dataDir = mkdtempSync(join(tmpdir(), "qafila-keys-"));
const admin = { role: "admin" } as Actor;

beforeAll(async () => {
  process.env.DATA_DIR = dataDir;
  await openDatabase({ dataDir, poolMax: 2 });
});
afterAll(async () => {
  await closeDatabase();
  rmSync(dataDir, { recursive: true, force: true });
});

it("a key that is replaced while its owner is looked up stops all the same", async () => {
  const { id } = await database().user.create({
    data: { email: "driver@keys.test", name: "Driver", role: "driver", passwordHash: "-" },
  });
  const { key } = await issueUserKey(admin, id);

  // The look-up's answer is held back on its way from the database until the key is replaced.
  const client = database();
  let replaced = () => {};
  const untilReplaced = new Promise<void>((resolve) => {
    replaced = resolve;
  });
  let found = () => {};
  const untilFound = new Promise<void>((resolve) => {
    found = resolve;
  });
  opened.client = client.$extends({
    query: {
      deviceKey: {
        async findFirst({ args, query }) {
          const row = await query(args);
          found();
          await untilReplaced;
          return row;
        },
      },
    },
  }) as never;
  const slow = ownerOfKey(key);
  await untilFound;
  opened.client = client;
  await issueUserKey(admin, id);
  replaced();

  expect(await slow).toMatchObject({ userId: id });
  await expect(ownerOfKey(key)).rejects.toMatchObject({ code: "NOT_FOUND" });
});
