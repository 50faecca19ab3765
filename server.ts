import { once } from "node:events";
import { createServer } from "node:http";
import next from "next";
import { limitBody } from "./lib/server/body-limit";
import { cors } from "./lib/server/cors";
import { closeDatabase } from "./lib/server/database/open";
import { demoGreeting, startSimulator } from "./lib/server/demo";
import { loadDotEnv } from "./lib/server/dot-env";
import { endSignal } from "./lib/server/end-signal";
import { env, readEnv } from "./lib/server/env";
import { ingest } from "./lib/server/ingest/door";
import { listen } from "./lib/server/listen";
import { log } from "./lib/server/log";
import { refuseMalformed } from "./lib/server/malformed-path";
import { drain, goLive, openNode } from "./lib/server/node";
import { isDraining } from "./lib/server/readiness";
import { secure } from "./lib/server/security-headers";
import { track } from "./lib/server/work";

loadDotEnv();
const checked = readEnv(process.env);
if ("problems" in checked) {
  for (const problem of checked.problems) process.stderr.write(`${problem}\n`);
  process.exit(1);
}
const { HOST, PORT, NEXTAUTH_URL, NEXTAUTH_SECRET, NODE_ENV, DEMO } = env();
// NextAuth reads the first two; the third keeps Next from reporting to its makers.
Object.assign(process.env, { NEXTAUTH_URL, NEXTAUTH_SECRET, NEXT_TELEMETRY_DISABLED: "1" });

const end = endSignal();

try {
  await openNode();
  if (!end.aborted) await serve();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
await closeDatabase();
process.exit();

/** Serves pages, API and sockets until the process is asked to end. */
async function serve(): Promise<void> {
  // Next listens for upgrades on a server of its own, so that it gets only what is not Socket.IO's.
  const nextUpgrades = createServer();
  const app = next({
    dev: NODE_ENV === "development",
    hostname: HOST,
    port: PORT,
    httpServer: nextUpgrades,
  });
  await app.prepare();
  const handle = app.getRequestHandler();

  const server = createServer((request, response) => {
    secure(request, response);
    limitBody(request);
    if (cors(request, response) || refuseMalformed(request, response)) return;
    if (isDraining()) response.setHeader("Connection", "close");
    track(new Promise((resolve) => response.once("close", resolve)));
    if (!ingest(request, response)) void handle(request, response);
  });
  const io = goLive(server);
  server.on("upgrade", (request, socket, head) => {
    if (request.url?.startsWith("/socket.io/")) return;
    if (!nextUpgrades.emit("upgrade", request, socket, head)) socket.destroy();
  });

  await listen(server, PORT, HOST);
  const stopSimulator = await startSimulator();
  log.info({ url: NEXTAUTH_URL }, "ready");
  if (DEMO) process.stdout.write(demoGreeting());

  if (!end.aborted) await once(end, "abort");
  stopSimulator();
  await drain(server, io);
  await app.close();
}
