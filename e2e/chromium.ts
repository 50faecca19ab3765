import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The path of a Chromium that starts: Playwright's own, else one on the PATH; null if none does. */
export function findChromium(): string | null {
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [chromium.executablePath(), ...onPath].find(starts) ?? null;
}

/** Finds a Chromium or installs one, saying what it does; throws when neither works. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  say("No Chromium found: installing Playwright's own…");
  run("npx", ["playwright", "install", "chromium"]);
  const own = findChromium();
  if (own) return own;
  if (process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0) {
    say("Playwright's own Chromium cannot be had or does not start: installing Debian's…");
    run("apt-get", ["update"]);
    run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]);
    const packaged = findChromium();
    if (packaged) return packaged;
  }
  throw new Error(
    "No Chromium starts here. Install one (on Debian as root: apt-get install chromium), then run the tests again.",
  );
}

/** A browser may be there and not start: its libraries, or the snap behind a stub, are missing. */
function starts(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  return spawnSync(path, ["--version"], { timeout: 20_000 }).status === 0;
}

function run(command: string, args: string[]): void {
  say(`$ ${command} ${args.join(" ")}`);
  spawnSync(command, args, {
    stdio: "inherit",
    timeout: 300_000,
    env: {
      ...process.env,
      DEBIAN_FRONTEND: "noninteractive",
      PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "15000",
    },
  });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
