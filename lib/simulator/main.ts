/**
 * Drives a fleet along Riyadh's roads and reports once a second for each vehicle, over HTTP as
 * phones do:
 *
 *     tsx lib/simulator/main.ts http://127.0.0.1:3000 [--seed 1]
 *
 * The vehicles come as one line of JSON on stdin, `[{ "deviceKey", "plate", "lastSeen" }]`: keys are secrets
 * and do not belong among the arguments. It ends when stdin does, so that it never outlives
 * whoever started it, and on SIGTERM.
 */
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import type { LatLng } from "../domain/geo";
import { deliver } from "./deliver";
import { drive, startDriving } from "./drive";
import { asOsmand, asTraccar, type Message } from "./phone";

type Vehicle = { deviceKey: string; plate: string; lastSeen: LatLng | null };

const PERIOD_MS = 1000;
/** What a phone keeps while the server is away: an hour; the oldest goes first. */
const QUEUE_LIMIT = 3600;

const { values, positionals } = parseArgs({
  options: { seed: { type: "string", default: "1" } },
  allowPositionals: true,
});
const [baseUrl = "http://127.0.0.1:3000"] = positionals;
const seed = Number(values.seed);

const input = createInterface({ input: process.stdin });
input.once("line", (line) => {
  const fleet: Vehicle[] = JSON.parse(line);
  fleet.forEach((vehicle, index) => {
    setTimeout(() => runPhone(vehicle, index), (index * PERIOD_MS) / fleet.length);
  });
});
input.once("close", () => process.exit(0));
process.once("SIGTERM", () => process.exit(0));

function runPhone({ deviceKey, plate, lastSeen }: Vehicle, index: number): void {
  const url = new URL(`/api/ingest/${deviceKey}`, baseUrl).href;
  const word = index % 6 === 5 ? asOsmand : asTraccar;
  const queue: Message[] = [];
  let state = startDriving(seed * 100_003 + index, lastSeen);
  let at = Date.now();
  let isSending = false;

  const timer = setInterval(() => {
    const now = Date.now();
    state = drive(state, (now - at) / 1000);
    at = now;
    const message = word(state, new Date(now), plate);
    if (message) queue.push(message);
    if (queue.length > QUEUE_LIMIT) queue.shift();
    if (!isSending) void send();
  }, PERIOD_MS);

  async function send(): Promise<void> {
    isSending = true;
    try {
      for (let head = queue.shift(); head; head = queue.shift()) await deliver(url, head);
    } catch (error) {
      process.stderr.write(`${plate} stopped reporting: ${(error as Error).message}\n`);
      clearInterval(timer);
    } finally {
      isSending = false;
    }
  }
}
