import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const stamp = join(root, ".next/BUILD_ID");
const sources = [
  "app",
  "components",
  "lib",
  "next.config.mjs",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];

/** Runs `next build` unless `.next` is newer than every source; false when the build failed. */
export function buildIfNeeded(): boolean {
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= newest()) return true;
  process.stdout.write("Building the pages (needed once after a change)…\n");
  rmSync(stamp, { force: true });
  const startedAt = new Date();
  const { status } = spawnSync(process.execPath, [join(root, "node_modules/.bin/next"), "build"], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (status !== 0) {
    rmSync(stamp, { force: true });
    return false;
  }
  // What was changed while the build ran may not be in it.
  utimesSync(stamp, startedAt, startedAt);
  return true;
}

function newest(): number {
  const files = sources.map((name) => join(root, name)).filter((path) => existsSync(path));
  const nested = files
    .filter((path) => statSync(path).isDirectory())
    .flatMap((path) =>
      readdirSync(path, { recursive: true, encoding: "utf8" }).map((name) => join(path, name)),
    );
  return Math.max(
    ...[...files, ...nested]
      .filter((path) => !/\.test\.tsx?$/.test(path))
      .map((path) => statSync(path).mtimeMs),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !buildIfNeeded()) process.exitCode = 1;
