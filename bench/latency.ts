import { Agent, request } from "node:http";
import { type Client, connect, connectAs, done } from "../e2e/client";
import { rest } from "../e2e/rest";
import { startServer } from "../e2e/server-process";
import { demoCookie } from "../e2e/sign-in";
import { decodeFrame } from "../lib/realtime/batch-frame";
import { percentile, spread } from "./percentile";

const VEHICLES = 200;
const WARM_UP_MS = 10_000;
const MEASURED_MS = 30_000;

type Device = { id: string; door: URL };

/**
 * Milliseconds from sending a fix over HTTP, as a phone does, to hearing it as a dispatcher:
 * 200 vehicles at 1 Hz, embedded database. Baseline: the same number of messages through a
 * bare Socket.IO server.
 */
export async function latency() {
  const product = await throughProduct();
  const baseline = await throughBareServer();
  const ratio = (samples: number[], percent: number) =>
    Math.round((percentile(samples, percent) / percentile(baseline, percent)) * 10) / 10;
  return {
    unit: "ms",
    vehicles: VEHICLES,
    perSecond: VEHICLES,
    batch: spread(product.batch),
    plain: spread(product.plain),
    acknowledged: spread(product.acknowledged),
    failed: product.failed,
    baseline: { what: "bare Socket.IO, sent to heard", ...spread(baseline) },
    ratio: {
      batch: { p50: ratio(product.batch, 50), p99: ratio(product.batch, 99) },
      plain: { p50: ratio(product.plain, 50), p99: ratio(product.plain, 99) },
    },
  };
}

async function throughProduct() {
  const server = await startServer({
    DEMO: "1",
    DEMO_VEHICLES: String(VEHICLES),
    DEMO_SIMULATE: "0",
  });
  try {
    const devices = await devicesOf(server.url);
    const [batch, plain] = await Promise.all([
      connectAs(server.url, "dispatcher"),
      connectAs(server.url, "dispatcher"),
    ]);
    const sentAt = new Map<string, number>();
    const heard = { batch: [] as number[], plain: [] as number[] };
    const hear = (samples: number[], vehicleId: string, recordedAt: number) => {
      const at = sentAt.get(`${vehicleId} ${recordedAt}`);
      if (at !== undefined) samples.push(performance.now() - at);
    };
    batch.on("tracking:batch", (frame) => {
      for (const { id, location } of decodeFrame(frame).vehicles)
        if (location) hear(heard.batch, id, location.recordedAt);
    });
    plain.on("tracking:update", ({ vehicleId, location }) =>
      hear(heard.plain, vehicleId, Date.parse(location.recordedAt)),
    );
    await done(batch, "subscribe:tracking", { encoding: "batch" });
    await done(plain, "subscribe:tracking");

    const agent = new Agent({ keepAlive: true });
    const acknowledged: number[] = [];
    let failed = 0;
    await everySecond(VEHICLES, async (index, round, measured) => {
      const { id, door } = devices[index] as Device;
      const now = Date.now();
      const position = {
        lat: 24.7 + index / 1000 + round / 10_000,
        lng: 46.7,
        speed: 40,
        recordedAt: new Date(now).toISOString(),
      };
      const start = performance.now();
      if (measured) sentAt.set(`${id} ${now}`, start);
      const status = await post(agent, door, JSON.stringify(position));
      if (status !== 200) failed++;
      else if (measured) acknowledged.push(performance.now() - start);
    });
    agent.destroy();
    for (const socket of [batch, plain]) socket.disconnect();
    return { ...heard, acknowledged, failed };
  } finally {
    await server.stop();
  }
}

async function throughBareServer(): Promise<number[]> {
  const server = await startServer({}, "bench/bare-server.ts");
  const sender = (await connect(server.url, "")) as unknown as Bare;
  const listener = (await connect(server.url, "")) as unknown as Bare;
  const samples: number[] = [];
  listener.on("fix", ({ sent }) => samples.push(performance.now() - sent));
  await everySecond(VEHICLES, async (_index, _round, measured) => {
    if (measured) sender.emit("fix", { sent: performance.now() });
  });
  for (const socket of [sender, listener]) socket.disconnect();
  await server.stop();
  return samples;
}

type Bare = Pick<Client, "disconnect"> & {
  on(event: "fix", hear: (fix: { sent: number }) => void): void;
  emit(event: "fix", fix: { sent: number }): void;
};

/** Calls `send` once a second for each of `count`, spread evenly, until the measure is over. */
async function everySecond(
  count: number,
  send: (index: number, round: number, measured: boolean) => Promise<void>,
): Promise<void> {
  const startedAt = performance.now();
  const running: Promise<void>[] = [];
  for (let n = 0; ; n++) {
    const due = (n * 1000) / count;
    if (due >= WARM_UP_MS + MEASURED_MS) break;
    const wait = due - (performance.now() - startedAt);
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    running.push(send(n % count, Math.floor(n / count), due >= WARM_UP_MS));
  }
  await Promise.all(running);
  // What was sent last has still to be heard.
  await new Promise((resolve) => setTimeout(resolve, 1000));
}

async function devicesOf(url: string): Promise<Device[]> {
  const admin = await demoCookie(url, "admin");
  type Page = { items: { id: string }[] };
  const { body } = await rest<Page>(url, admin, "GET", `/api/vehicles?limit=${VEHICLES}`);
  const devices: Device[] = [];
  for (const { id } of body.items) {
    const path = `/api/vehicles/${id}/device-key`;
    const { key } = (await rest<{ key: string }>(url, admin, "POST", path)).body;
    devices.push({ id, door: new URL(`/api/ingest/${key}`, url) });
  }
  return devices;
}

function post(agent: Agent, door: URL, body: string): Promise<number> {
  return new Promise((resolve) => {
    const headers = { "content-type": "application/json", "content-length": body.length };
    const call = request(door, { method: "POST", agent, headers }, (answer) => {
      answer.resume();
      answer.on("end", () => resolve(answer.statusCode ?? 0));
    });
    call.on("error", () => resolve(0));
    call.end(body);
  });
}
