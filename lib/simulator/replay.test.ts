import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, expect, it } from "vitest";

type Sent = { id: string; lat: number; recordedAt: string; attributes: object };
type Post = { key: string; at: number; positions: Sent[] };

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

/** As much of the server as a replay meets, with one vehicle there already and one 503. */
async function startServer() {
  const vehicles = [{ id: "v0", plateNumber: "other" }];
  const posts: Post[] = [];
  let refusals = 0;

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const body = await text(request);
    const path = new URL(request.url ?? "", "http://x").pathname;
    const json = (status: number, value: object, headers = {}) =>
      response
        .writeHead(status, { "content-type": "application/json", ...headers })
        .end(JSON.stringify(value));

    if (path === "/api/auth/csrf") {
      return json(200, { csrfToken: "t" }, { "set-cookie": "csrf=t%7Ch; Path=/" });
    }
    if (path === "/api/auth/callback/credentials") {
      const form = new URLSearchParams(body);
      const isRight =
        request.headers.cookie?.includes("csrf=t%7Ch") &&
        form.get("csrfToken") === "t" &&
        form.get("password") === "right";
      const cookie = { "set-cookie": "next-auth.session-token=s; HttpOnly" };
      return isRight ? json(200, { url: "/" }, cookie) : json(401, { url: "/?error" });
    }
    if (path.startsWith("/api/ingest/")) {
      const positions: Sent[] = JSON.parse(body);
      if (refusals++ === 2) return response.writeHead(503, { "retry-after": "1" }).end();
      posts.push({ key: path.slice("/api/ingest/".length), at: Date.now(), positions });
      return response.writeHead(200).end();
    }
    if (!request.headers.cookie?.includes("session-token=s")) {
      return json(401, { error: { code: "UNAUTHENTICATED", message: "Sign in." } });
    }
    if (path === "/api/vehicles" && request.method === "GET") {
      const after = Number(new URL(request.url ?? "", "http://x").searchParams.get("cursor") ?? 0);
      const nextCursor = after + 1 < vehicles.length ? String(after + 1) : null;
      return json(200, { items: vehicles.slice(after, after + 1), nextCursor });
    }
    if (path === "/api/vehicles") {
      const made = { id: `v${vehicles.length}`, plateNumber: JSON.parse(body).plateNumber };
      vehicles.push(made);
      return json(201, made);
    }
    return json(200, { key: `key-of-${path.split("/")[3]}`, url: "https://elsewhere.example/" });
  }

  const server = createServer(answer).listen(0, "127.0.0.1");
  open.push(
    () => server.closeAllConnections(),
    () => server.close(),
  );
  await once(server, "listening");
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, posts, vehicles };
}

async function replay(...options: string[]) {
  const command = ["--import", "tsx", "lib/simulator/replay.ts", ...options];
  const child = spawn(process.execPath, command, { stdio: ["ignore", "pipe", "pipe"] });
  open.push(() => child.kill("SIGKILL"));
  const [out, error] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { out, error, code: child.exitCode ?? (await once(child, "exit"))[0] };
}

function file(name: string, content: string): string {
  const path = join(mkdtempSync(join(tmpdir(), "qafila-replay-")), name);
  writeFileSync(path, content);
  return path;
}

const line = (second: number) => `37.75 -122.39 ${second % 2} ${1_211_033_530 + second}`;

it("plays files at their spacing, once each, ending now, and reports what it did", async () => {
  const server = await startServer();
  // Ten minutes in four seconds: 400 fixes from the start, and one alone that begins late.
  const busy = Array.from({ length: 400 }, (_, i) => line(i));
  const a = file("alpha.txt", [...busy, "not a fix", line(600)].join("\n"));
  const b = file("beta.txt", [line(300), line(450)].join("\n"));
  const options = ["--speed", "150", "--url", server.url, "--password", "right"];
  const started = Date.now();
  const { out, error, code } = await replay(a, b, ...options);

  expect(error).toBe("");
  expect(code).toBe(0);
  expect(
    out
      .trim()
      .split("\n")
      .map((json) => JSON.parse(json)),
  ).toEqual([
    {
      file: "alpha.txt",
      plateNumber: "alpha",
      read: 402,
      sent: 401,
      malformed: [{ line: 401, reason: expect.any(String) }],
    },
    { file: "beta.txt", plateNumber: "beta", read: 2, sent: 2, malformed: [] },
  ]);
  expect(server.vehicles.map((vehicle) => vehicle.plateNumber)).toEqual(["other", "alpha", "beta"]);

  const of = (key: string) => server.posts.filter((post) => post.key === key);
  const alpha = of("key-of-v1").flatMap((post) => post.positions);
  const beta = of("key-of-v2").flatMap((post) => post.positions);
  expect(new Set([...alpha, ...beta].map((fix) => fix.id)).size).toBe(403);
  const times = alpha.map((fix) => Date.parse(fix.recordedAt));
  expect(times.slice(1, 400).every((time, i) => time - (times[i] ?? 0) === 1000)).toBe(true);
  expect(times.at(-1)).toBe((times[0] ?? 0) + 600_000);
  expect(Date.parse(beta[0]?.recordedAt ?? "")).toBe((times[0] ?? 0) + 300_000);
  expect(times.at(-1)).toBeGreaterThan(started + 4000);
  expect(times.at(-1)).toBeLessThan(Date.now() + 50);

  for (const { at, positions } of server.posts) {
    expect(positions.length).toBeLessThanOrEqual(50);
    for (const fix of positions) expect(Date.parse(fix.recordedAt)).toBeLessThanOrEqual(at + 5);
  }
  const posted = of("key-of-v1").map((post) => post.at);
  const gaps = posted.slice(1).map((at, i) => at - (posted[i] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThan(400);
}, 20_000);

it("uses the vehicle it made the last time, with ids of its own", async () => {
  const server = await startServer();
  const path = file("alpha.txt", line(0));
  const options = ["--url", server.url, "--password", "right"];
  await replay(path, ...options);
  await replay(path, ...options);
  expect(server.vehicles).toHaveLength(2);
  const [first, second] = server.posts.flatMap((post) => post.positions);
  expect(first?.id).not.toBe(second?.id);
}, 20_000);

it.each([
  ["a file that is not there", ["/nowhere/cab.txt"], "Cannot read /nowhere/cab.txt (ENOENT)"],
  ["a file without a fix", [file("empty.txt", "hello")], "line 1"],
  ["no file", [], "Name at least one file"],
  ["a speed below 1", [file("c.txt", line(0)), "--speed", "0.5"], "--speed"],
  ["a wrong password", [file("c.txt", line(0)), "--password", "wrong"], "did not sign"],
])(
  "says what is wrong and exits 1: %s",
  async (_, options, message) => {
    const server = await startServer();
    const { error, code } = await replay(...options, "--url", server.url);
    expect(error).toContain(message);
    expect(code).toBe(1);
    expect(server.posts).toEqual([]);
  },
  20_000,
);
