import { buildIfNeeded } from "../lib/server/commands/build-if-needed";
import { boot } from "./boot";
import { latency } from "./latency";
import { map } from "./map";

/** `npm run bench -- <name>`: runs one measurement and prints it as JSON. */
const benches: Record<string, () => Promise<object>> = { latency, map, boot };

const name = process.argv[2] ?? "";
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (!bench) {
  process.stderr.write(`Name one of: ${Object.keys(benches).join(", ")}.\n`);
  process.exit(1);
}
if (!buildIfNeeded()) process.exit(1);
process.stdout.write(`${JSON.stringify({ bench: name, ...(await bench()) }, null, 2)}\n`);
