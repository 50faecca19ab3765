import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Child, startChild } from "./child-for-tests";
import { lockFolder } from "./lock";

let folder: string;
const children: Child[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lock-"));
});

afterEach(async () => {
  await Promise.all(children.splice(0).map((child) => child.kill()));
  rmSync(folder, { recursive: true, force: true });
});

function lockInChild(path = folder) {
  const child = startChild(`
    import { lockFolder } from "./lock.ts";
    await lockFolder(${JSON.stringify(path)}).then(() => console.log("owner"), (error) => console.log(error.code));
    setInterval(() => {}, 1000);
  `);
  children.push(child);
  return child;
}

test("a second process is told which folder is taken and by whom", async () => {
  const owner = lockInChild();
  expect(await owner.nextLine()).toBe("owner");
  const refusal = lockFolder(folder);
  await expect(refusal).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(refusal).rejects.toThrow(folder);
  await expect(refusal).rejects.toThrow(`pid ${owner.pid}`);
});

test("after kill -9 of its owner the folder can be had at once, and nothing of him is left", async () => {
  const owner = lockInChild();
  await owner.nextLine();
  await owner.kill();
  const lock = await lockFolder(folder);
  expect(readdirSync(folder)).toHaveLength(1);
  await lock.release();
  expect(readdirSync(folder)).toEqual([]);
});

test("of four processes that come together after a crash exactly one gets it", async () => {
  const crashed = lockInChild();
  await crashed.nextLine();
  await crashed.kill();
  const answers = [1, 2, 3, 4].map(() => lockInChild().nextLine());
  expect((await Promise.all(answers)).sort()).toEqual([
    "CONFLICT",
    "CONFLICT",
    "CONFLICT",
    "owner",
  ]);
}, 20_000);

test("however many ask at once, one gets it, every time", async () => {
  for (let round = 0; round < 30; round++) {
    const asked = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
    const got = asked.filter((result) => result.status === "fulfilled");
    expect(got).toHaveLength(1);
    await got[0]?.value.release();
  }
}, 20_000);

test("the folder is made, for this user alone", async () => {
  const lock = await lockFolder(join(folder, "new/data"));
  expect(statSync(join(folder, "new/data")).mode & 0o777).toBe(0o700);
  await lock.release();
});

test("a path too long for a Unix socket is locked all the same", async () => {
  const long = join(folder, "a-folder-with-a-very-long-name".repeat(5));
  const lock = await lockFolder(long);
  const other = lockInChild(long);
  expect(await other.nextLine()).toBe("CONFLICT");
  await lock.release();
});

test("a folder that cannot be used is named", async () => {
  await expect(lockFolder("/dev/null/data")).rejects.toThrow("/dev/null/data cannot be used");
});
