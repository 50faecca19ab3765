/**
 * Drives a fleet along Riyadh's roads and reports once a second for each vehicle, over HTTP as
 * phones do:
 *
 *     tsx lib/simulator/main.ts http://127.0.0.1:3000 [--seed 1] [--trips]
 *
 * With --trips the vehicles drive their ongoing trips, and the last third of a demo's fleet is kept
 * busy with some (dispatch.ts).
 * The vehicles come as one line of JSON on stdin, `[{ "deviceKey", "plate", "lastSeen" }]`: keys are secrets
 * and do not belong among the arguments. It ends when stdin does, so that it never outlives
 * whoever started it, and on SIGTERM.
 */
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import type { LatLng } from "../domain/geo";
import { deliver } from "./deliver";
import { dispatch, type Phone } from "./dispatch";
import { drive, driveTo, startDriving } from "./drive";
import { asOsmand, asTraccar, type Message } from "./phone";
import { placeOn } from "./road-graph";

type Vehicle = { deviceKey: string; plate: string; lastSeen: LatLng | null };

const PERIOD_MS = 1000;
/** What a phone keeps while the server is away: an hour; the oldest goes first. */
const QUEUE_LIMIT = 3600;

const { values, positionals } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    trips: { type: "boolean", default: false },
  },
  allowPositionals: true,
});
const [baseUrl = "http://127.0.0.1:3000"] = positionals;
const seed = Number(values.seed);

const input = createInterface({ input: process.stdin });
input.once("line", (line) => {
  const fleet: Vehicle[] = JSON.parse(line);
  const phones = fleet.map(newPhone);
  phones.forEach((phone, index) => {
    setTimeout(phone.start, (index * PERIOD_MS) / fleet.length);
  });
  if (values.trips) void dispatch(baseUrl, phones);
});
input.once("close", () => process.exit(0));
process.once("SIGTERM", () => process.exit(0));

function newPhone(
  { deviceKey, plate, lastSeen }: Vehicle,
  index: number,
): Phone & { start: () => void } {
  const url = new URL(`/api/ingest/${deviceKey}`, baseUrl).href;
  const word = index % 6 === 5 ? asOsmand : asTraccar;
  const queue: Message[] = [];
  let state = startDriving(seed * 100_003 + index, lastSeen);
  let at = Date.now();
  let isSending = false;

  let timer: NodeJS.Timeout | undefined;
  const tick = () => {
    const now = Date.now();
    state = drive(state, (now - at) / 1000);
    at = now;
    const message = word(state, new Date(now), plate);
    if (message) queue.push(message);
    if (queue.length > QUEUE_LIMIT) queue.shift();
    if (!isSending) void send();
  };

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

  return {
    plate,
    place: () => placeOn(state.leg, state.along),
    start: () => {
      at = Date.now();
      timer = setInterval(tick, PERIOD_MS);
    },
    driveTo: (places, halt) => {
      state = driveTo(state, places, halt);
    },
  };
}
