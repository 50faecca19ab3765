/**
 * Plays recorded drives as live vehicles, through the door that phones use:
 *
 *     npm run replay -- FILES… --speed N [--url http://localhost:3000]
 *                       [--email admin@demo.test] [--password … or PASSWORD]
 *
 * FILES are cab lines (trace-cab.ts) or GPX 1.1; each becomes the vehicle whose plate is the
 * file's name. Ends with one line of JSON per file: read, sent, and the malformed lines.
 */
import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { parseArgs } from "node:util";
import { AppError } from "../domain/errors";
import { type Part, play } from "./playback";
import { Session } from "./session";
import { readTrace, type Trace } from "./trace";

type Recording = { fileName: string; plateNumber: string; trace: Trace };

const usage = "npm run replay -- FILES… --speed N [--url URL] [--email E] [--password P]";

try {
  await replay();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  // The other files may still be playing.
  process.exit(1);
}

async function replay(): Promise<void> {
  const { files, speed, url, email, password } = options();
  const recordings = await Promise.all(files.map(open));
  const plates = recordings.map((recording) => recording.plateNumber);
  const twice = plates.find((plate, index) => plates.indexOf(plate) !== index);
  if (twice) throw wrong(`Two files would both be the vehicle ${twice}: rename one.`);

  const session = await Session.open(url, email, password);
  const parts: Part[] = [];
  for (const { fileName, plateNumber, trace } of recordings) {
    const key = await session.deviceKey(await session.vehicle(plateNumber));
    const door = new URL(`/api/ingest/${key}`, url).href;
    parts.push({ fileName, url: door, records: trace.records, sent: 0 });
  }

  const stopShowing = process.stderr.isTTY ? showProgress(parts) : () => {};
  await play(parts, speed).finally(stopShowing);
  recordings.forEach((recording, index) => {
    process.stdout.write(`${summary(recording, parts[index]?.sent ?? 0)}\n`);
  });
}

function options() {
  const { values, positionals: files } = parseArgs({
    allowPositionals: true,
    options: {
      speed: { type: "string", default: "1" },
      url: { type: "string", default: `http://localhost:${process.env.PORT ?? 3000}` },
      email: { type: "string", default: "admin@demo.test" },
      password: { type: "string", default: process.env.PASSWORD ?? "qafila-demo" },
    },
  });
  const speed = Number(values.speed);
  if (files.length === 0) throw wrong(`Name at least one file: ${usage}`);
  if (!(speed >= 1 && speed < Number.POSITIVE_INFINITY)) {
    throw wrong("--speed is how many times faster than recorded: a number from 1.");
  }
  if (!URL.canParse(values.url)) throw wrong(`--url ${values.url} is not an address.`);
  return { ...values, files, speed };
}

async function open(file: string): Promise<Recording> {
  const fileName = basename(file);
  const text = await readFile(file, "utf8").catch((error) => {
    throw wrong(`Cannot read ${file} (${error.code}): check the path.`);
  });
  const trace = read(file, text);
  if (trace.records.length === 0) {
    const [bad] = trace.malformed;
    throw wrong(`${file} holds no fix${bad ? `; line ${bad.line}: ${bad.reason}` : ""}.`);
  }
  return { fileName, plateNumber: basename(file, extname(file)).slice(0, 20).trim(), trace };
}

function read(file: string, text: string): Trace {
  try {
    return readTrace(text);
  } catch (error) {
    throw wrong(`${file}: ${(error as Error).message}`);
  }
}

function showProgress(parts: Part[]): () => void {
  const total = parts.reduce((sum, { records }) => sum + records.length, 0);
  const show = () => {
    const sent = parts.reduce((sum, part) => sum + part.sent, 0);
    process.stderr.write(`\r${sent} of ${total} fixes sent, ${Math.floor((sent / total) * 100)} %`);
  };
  const timer = setInterval(show, 500);
  return () => {
    clearInterval(timer);
    show();
    process.stderr.write("\n");
  };
}

function summary({ fileName, plateNumber, trace }: Recording, sent: number): string {
  const { records, malformed } = trace;
  const read = records.length + malformed.length;
  return JSON.stringify({ file: fileName, plateNumber, read, sent, malformed });
}

function wrong(message: string): AppError {
  return new AppError("BAD_REQUEST", message);
}
