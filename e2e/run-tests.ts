import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildIfNeeded } from "../lib/server/commands/build-if-needed";
import { ensureChromium } from "./chromium";

/** `npm test`: every step is run and counted, whatever the ones before it said. */

const root = fileURLToPath(new URL("../", import.meta.url));
const results = join(root, "e2e/results");
type Count = { passed: number; failed: number };

const nothing: Count = { passed: 0, failed: 0 };
const asOne = (ok: boolean): Count => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

function run(binary: string, ...args: string[]): Promise<boolean> {
  const child = spawn(join(root, "node_modules/.bin", binary), args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
  });
  return new Promise((resolve) => {
    child.on("error", () => resolve(false));
    child.on("exit", (code) => resolve(code === 0));
  });
}

/** A run that broke down without a failed test (a file that does not load) still counts as one. */
function counted(ok: boolean, { passed, failed }: Count): Count {
  return { passed, failed: ok ? failed : Math.max(1, failed) };
}

function report<T>(file: string, read: (json: T) => Count): Count {
  try {
    return read(JSON.parse(readFileSync(join(results, file), "utf8")) as T);
  } catch {
    return nothing;
  }
}

async function vitest(project: string): Promise<Count> {
  const file = `${project}.json`;
  const ok = await run(
    "vitest",
    "run",
    `--project=${project}`,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${join(results, file)}`,
  );
  type Report = { numPassedTests: number; numFailedTests: number };
  return counted(
    ok,
    report<Report>(file, (json) => ({ passed: json.numPassedTests, failed: json.numFailedTests })),
  );
}

async function browser(): Promise<Count> {
  try {
    process.stdout.write(`Chromium: ${ensureChromium()}\n`);
  } catch (error) {
    process.stdout.write(`${(error as Error).message}\n`);
    return asOne(false);
  }
  const ok = await run("playwright", "test", "--config=e2e/playwright.config.ts");
  type Report = { stats: { expected: number; unexpected: number; flaky: number } };
  return counted(
    ok,
    report<Report>("browser.json", ({ stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
    })),
  );
}

const steps: [name: string, step: () => Promise<Count>][] = [
  ["lint", async () => asOne(await run("biome", "check", "."))],
  ["types", async () => asOne((await run("next", "typegen")) && (await run("tsc", "--noEmit")))],
  ["unit", () => vitest("unit")],
  ["build", async () => asOne(buildIfNeeded())],
  ["socket", () => vitest("socket")],
  ["browser", browser],
];

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const total = { ...nothing };
const summary: string[] = [];
for (const [name, step] of steps) {
  process.stdout.write(`\n── ${name} ──\n`);
  const startedAt = Date.now();
  const { passed, failed } = await step();
  total.passed += passed;
  total.failed += failed;
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  summary.push(`${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
}
process.stdout.write(`\n${summary.join("\n")}\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
