import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { DEMO_PASSWORD, disableDemo, seedDemo } from "../../prisma/seed";
import { demoVehicle } from "../simulator/demo-fleet";
import { renewVehicleKeys } from "./device-keys";
import { env } from "./env";
import { fleetVehicles } from "./fleet-state";
import { log } from "./log";

const simulator = fileURLToPath(new URL("../simulator/main.ts", import.meta.url));

/** Before anyone can come in: seeds the demo, or shuts its accounts when this is no demo. */
export async function prepareDemo(): Promise<void> {
  if (env().DEMO) return seedDemo(env().DEMO_VEHICLES);
  const disabled = await disableDemo();
  if (disabled > 0) log.warn({ disabled }, "demo accounts were disabled: this start has no DEMO=1");
}

/** Once the server listens: sets the fleet moving from a process of its own. Gives what stops it. */
export async function startSimulator(): Promise<() => void> {
  if (!env().DEMO || !env().DEMO_SIMULATE) return () => {};
  const byPlate = new Map(fleetVehicles().map((vehicle) => [vehicle.plateNumber, vehicle]));
  // In the order of their numbers: the last third of them is kept busy with trips.
  const fleet = Array.from(
    { length: env().DEMO_VEHICLES },
    (_, index) => byPlate.get(demoVehicle(index + 1).plateNumber) ?? [],
  ).flat();
  const keys = await renewVehicleKeys(fleet.map(({ id }) => id));
  const address = `http://127.0.0.1:${env().PORT}`;
  const child: ChildProcess = spawn(
    process.execPath,
    ["--import", "tsx", simulator, address, "--trips"],
    {
      stdio: ["pipe", "inherit", "inherit"],
    },
  );
  const phones = fleet.map(({ plateNumber, fix }, i) => ({
    deviceKey: keys[i],
    plate: plateNumber,
    lastSeen: fix && { lat: fix.lat, lng: fix.lng },
  }));
  child.stdin?.on("error", (error) => log.warn({ err: error }, "the simulator does not listen"));
  child.stdin?.write(`${JSON.stringify(phones)}\n`);
  return () => child.kill();
}

/** What a newcomer needs to begin, for the terminal. */
export function demoGreeting(): string {
  return [
    "",
    `  Qafila's demo is running: ${env().NEXTAUTH_URL}`,
    "",
    `  admin@demo.test        ${DEMO_PASSWORD}`,
    `  dispatcher@demo.test   ${DEMO_PASSWORD}`,
    `  driver1@demo.test      ${DEMO_PASSWORD}   (to driver${env().DEMO_VEHICLES}@demo.test)`,
    "",
    "",
  ].join("\n");
}
