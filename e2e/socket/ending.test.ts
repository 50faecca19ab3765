import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import { describe, expect, test, vi } from "vitest";
import { ask, connectAs } from "../client";
import { freePort } from "../free-port";
import { rest } from "../rest";
import { root, startServer } from "../server-process";
import { demoCookie } from "../sign-in";

// Each test boots servers of its own.
vi.setConfig({ testTimeout: 120_000 });

const demo = { DEMO: "1", DEMO_VEHICLES: "2", DEMO_SIMULATE: "0" };

describe("a server asked to end", () => {
  test("lets a request in flight end, and meanwhile sends new events away", async () => {
    const server = await startServer(demo);
    try {
      const driver = await connectAs(server.url, "driver1");
      const cookie = await demoCookie(server.url, "admin");
      const body = JSON.stringify({ plateNumber: "SLOW 1" });
      const slow = request(`${server.url}/api/vehicles`, {
        method: "POST",
        headers: { cookie, "content-type": "application/json", "content-length": body.length },
      });
      const answered = once(slow, "response");
      slow.write(body.slice(0, 5));
      // Answered after it on the same machine: the half request has arrived by then.
      await rest(server.url, cookie, "GET", "/api/vehicles");
      const ended = server.terminate();
      const restarting = { ok: false, error: { code: "UNAVAILABLE" } };
      await vi.waitFor(async () => {
        expect(await ask(driver, "duty:end", {})).toMatchObject(restarting);
      }, 5000);
      slow.end(body.slice(5));
      const [{ statusCode }] = await answered;
      expect(statusCode).toBe(201);
      expect(await ended).toBe(0);
    } finally {
      await server.stop();
    }
  });

  test("before it listens ends as well", async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "qafila-"));
    const env = { ...process.env, ...demo, NODE_ENV: "production", DATA_DIR: dataDir } as const;
    const child = spawn(process.execPath, ["--import", "tsx", "server.ts"], {
      cwd: root,
      env: { ...env, PORT: String(await freePort()) },
      stdio: "ignore",
    });
    try {
      const ended = once(child, "exit");
      await vi.waitFor(() => expect(locks(dataDir)).not.toEqual([]), 20_000);
      child.kill("SIGTERM");
      expect(await ended).toEqual([0, null]);
      expect(locks(dataDir)).toEqual([]);
    } finally {
      child.kill("SIGKILL");
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
});

describe("a port that is taken", () => {
  test("is named in one line, and the database is closed again", async () => {
    const other = createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => other.listen(port, "127.0.0.1", resolve));
    const dataDir = mkdtempSync(join(tmpdir(), "qafila-"));
    try {
      const start = startServer({ ...demo, PORT: String(port), DATA_DIR: dataDir });
      await expect(start).rejects.toThrow(`Port ${port} is taken: end what uses it or set PORT.`);
      expect(locks(dataDir)).toEqual([]);
    } finally {
      other.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
});

describe("a database that goes away", () => {
  test("takes no session along: NextAuth's answers are 503 and clear no cookie", async () => {
    const port = await freePort();
    const db = await PGlite.create();
    const database = new PGLiteSocketServer({ db, host: "127.0.0.1", port, maxConnections: 10 });
    await database.start();
    const DATABASE_URL = `postgresql://postgres@127.0.0.1:${port}/postgres?sslmode=disable`;
    const server = await startServer({ ...demo, DATABASE_URL, DATABASE_POOL_MAX: "1" });
    try {
      const cookie = await demoCookie(server.url, "dispatcher");
      await database.stop();
      const session = await rest(server.url, cookie, "GET", "/api/auth/session");
      expect(session.status).toBe(503);
      expect(session.body).toMatchObject({ error: { code: "UNAVAILABLE" } });
      expect(session.headers.getSetCookie()).toEqual([]);
    } finally {
      await server.kill();
      await server.stop();
      await db.close();
    }
  });
});

const locks = (dataDir: string) => readdirSync(dataDir).filter((name) => name.endsWith(".sock"));
