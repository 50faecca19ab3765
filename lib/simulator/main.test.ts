import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it, vi } from "vitest";

const key = (url = "") => url.split("/").at(-1) ?? "";
const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

async function listen(answer: (request: IncomingMessage, body: string) => number): Promise<string> {
  const server: Server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    response.writeHead(answer(request, body), { "retry-after": "1" }).end();
  }).listen(0, "127.0.0.1");
  open.push(() => server.close());
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function simulate(base: string, fleet: object[]) {
  const arguments_ = ["--import", "tsx", "lib/simulator/main.ts", base, "--seed", "4"];
  const child = spawn(process.execPath, arguments_, { stdio: ["pipe", "ignore", "inherit"] });
  open.push(() => child.kill("SIGKILL"));
  child.stdin.write(`${JSON.stringify(fleet)}\n`);
  return child;
}

it("reports each vehicle's fixes in order, loses none to a 503, and ends with its stdin", async () => {
  const heard = new Map<string, string[]>();
  let refused: string | null = null;
  const base = await listen((request, body) => {
    const { location } = JSON.parse(body);
    if (key(request.url) === "k1" && refused === null) {
      refused = location.timestamp;
      return 503;
    }
    heard.set(key(request.url), [...(heard.get(key(request.url)) ?? []), location.timestamp]);
    return 200;
  });
  const child = simulate(base, [
    { deviceKey: "k1", plate: "RUH 1001" },
    { deviceKey: "k2", plate: "RUH 1002" },
  ]);
  await vi.waitFor(() => expect(heard.get("k1")?.length).toBeGreaterThanOrEqual(4), {
    timeout: 15_000,
    interval: 50,
  });

  expect(heard.get("k1")?.[0]).toBe(refused);
  const times = (heard.get("k1") ?? []).map(Date.parse);
  for (const [index, time] of times.slice(1).entries()) {
    expect(time - (times[index] ?? 0)).toBeGreaterThan(500);
    expect(time - (times[index] ?? 0)).toBeLessThan(1500);
  }
  expect(heard.get("k2")?.length).toBeGreaterThan(2);

  child.stdin.end();
  const [code] = await once(child, "exit");
  expect(code).toBe(0);
}, 20_000);

it("falls silent for a vehicle whose key is no longer known", async () => {
  const asked: string[] = [];
  const base = await listen((request) => {
    asked.push(key(request.url));
    return key(request.url) === "old" ? 404 : 200;
  });
  simulate(base, [
    { deviceKey: "old", plate: "RUH 1001" },
    { deviceKey: "good", plate: "RUH 1002" },
  ]);
  await vi.waitFor(
    () => expect(asked.filter((name) => name === "good").length).toBeGreaterThanOrEqual(3),
    { timeout: 15_000, interval: 50 },
  );
  expect(asked.filter((name) => name === "old")).toEqual(["old"]);
}, 20_000);
