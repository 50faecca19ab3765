import { createServer } from "node:http";
import next from "next";
import { demoGreeting, startSimulator } from "./lib/server/demo";
import { env, readEnv } from "./lib/server/env";
import { log } from "./lib/server/log";
import { drain, goLive, openNode } from "./lib/server/node";
import { secure } from "./lib/server/security-headers";

try {
  process.loadEnvFile();
} catch {
  // No .env file: the environment alone counts.
}
const checked = readEnv(process.env);
if ("problems" in checked) {
  for (const problem of checked.problems) process.stderr.write(`${problem}\n`);
  process.exit(1);
}
const { HOST, PORT, NEXTAUTH_URL, NEXTAUTH_SECRET, NODE_ENV, DEMO } = env();
// NextAuth reads the first two; the third keeps Next from reporting to its makers.
Object.assign(process.env, { NEXTAUTH_URL, NEXTAUTH_SECRET, NEXT_TELEMETRY_DISABLED: "1" });

await openNode().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});

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
  void handle(request, response);
});
const io = goLive(server);
server.on("upgrade", (request, socket, head) => {
  if (request.url?.startsWith("/socket.io/")) return;
  if (!nextUpgrades.emit("upgrade", request, socket, head)) socket.destroy();
});

server.listen(PORT, HOST, async () => {
  const stopSimulator = await startSimulator();
  log.info({ url: NEXTAUTH_URL }, "ready");
  if (DEMO) process.stdout.write(demoGreeting());
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    stopSimulator();
    await drain(server, io);
    await app.close();
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
});
