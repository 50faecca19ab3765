import { buildIfNeeded } from "../lib/server/commands/build-if-needed";
import { boot } from "./boot";
import { detection } from "./detectors";
import { driver } from "./driver";
import { eta } from "./eta";
import { latency } from "./latency";
import { map } from "./map";
import { notify } from "./notify";

/** `npm run bench -- <name> [file…]`: runs one measurement and prints it as JSON. */
const benches: Record<string, (files: string[]) => Promise<object>> = {
  latency,
  map,
  boot,
  eta,
  driver,
  detectors: detection,
  notify,
};

const name = process.argv[2] ?? "";
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (!bench) {
  process.stderr.write(`Name one of: ${Object.keys(benches).join(", ")}.\n`);
  process.exit(1);
}
if (bench !== eta && bench !== detection && !buildIfNeeded()) process.exit(1);
process.stdout.write(
  `${JSON.stringify({ bench: name, ...(await bench(process.argv.slice(3))) }, null, 2)}\n`,
);
