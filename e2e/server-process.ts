import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "./free-port";

export const root = fileURLToPath(new URL("../", import.meta.url));

export type ServerProcess = {
  /** Where it answers, without a slash at the end. */
  url: string;
  dataDir: string;
  env: NodeJS.ProcessEnv;
  pid(): number;
  /** What it printed so far. */
  output(): string;
  /** SIGTERM; resolves with the exit code once it has ended. */
  terminate(): Promise<number | null>;
  /** SIGKILL; resolves once it has ended. */
  kill(): Promise<void>;
  /** Starts it again on the same port and data; resolves once it is ready. */
  start(): Promise<void>;
  /** Ends it and deletes its data. */
  stop(): Promise<void>;
};

const unset = [
  "DATABASE_URL",
  "REDIS_URL",
  "NEXTAUTH_URL",
  "FRONTEND_URL",
  "TRUST_PROXY",
  "SMTP_URL",
  "PUSH_PRIVATE_HOSTS",
  "ROUTING_URL",
  "GEOCODER_URL",
  "DEMO",
  "DEMO_VEHICLES",
  "DEMO_SIMULATE",
];

/**
 * A real server in a child process, on a port and in a data folder of its own. It needs a
 * build (`buildIfNeeded`) and resolves once `/readyz` answers 200; nothing of this shell's
 * database or mail settings reaches it, only `overrides` do. `entry` is what is run: benches
 * have entries of their own around the server.
 */
export async function startServer(
  overrides: Record<string, string> = {},
  entry = "server.ts",
): Promise<ServerProcess> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const dataDir = mkdtempSync(join(tmpdir(), "qafila-"));
  const env: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    NODE_ENV: "production",
    HOST: "127.0.0.1",
    PORT: String(port),
    DATA_DIR: dataDir,
    NEXTAUTH_SECRET: randomBytes(48).toString("base64url"),
    // Empty is unset, and keeps a developer's .env file from setting it.
    ...Object.fromEntries(unset.map((name) => [name, ""])),
    ...overrides,
  };
  let child: ChildProcess;
  let output = "";
  const running = () => child.exitCode === null && child.signalCode === null;

  const end = async (signal: "SIGTERM" | "SIGKILL") => {
    if (running()) {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill(signal);
      await ended;
    }
    return child.exitCode;
  };

  const server: ServerProcess = {
    url,
    dataDir,
    env,
    pid: () => child.pid as number,
    output: () => output,
    terminate: () => end("SIGTERM"),
    kill: async () => void (await end("SIGKILL")),
    start: async () => {
      child = spawn(process.execPath, ["--import", "tsx", entry], { cwd: root, env });
      const hear = (chunk: Buffer) => {
        output += chunk;
      };
      child.stdout?.on("data", hear);
      child.stderr?.on("data", hear);
      await ready(url, running, () => output);
    },
    stop: async () => {
      process.off("exit", abandon);
      await end("SIGTERM");
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  // A test run that dies must not leave servers behind.
  const abandon = () => child.kill("SIGKILL");
  process.on("exit", abandon);
  await server.start().catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  return server;
}

async function ready(url: string, running: () => boolean, output: () => string): Promise<void> {
  const giveUpAt = Date.now() + 60_000;
  while (Date.now() < giveUpAt) {
    if (!running()) throw new Error(`The server ended before it was ready:\n${output()}`);
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`The server was not ready within 60 s:\n${output()}`);
}
