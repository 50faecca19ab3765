import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The demo's and development's signing secret, made once in `dataDir` and kept there (mode 0600). */
export function demoSecret(dataDir: string): string {
  const file = join(dataDir, "secret");
  try {
    return readFileSync(file, "utf8");
  } catch {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const secret = randomBytes(33).toString("base64");
    writeFileSync(file, secret, { mode: 0o600 });
    return secret;
  }
}
