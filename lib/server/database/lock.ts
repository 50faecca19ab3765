import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { AppError } from "../../domain/errors";
import { socketFolder } from "./socket-folder";

// Two processes writing one embedded database lose rows silently, so who owns the folder is
// decided by the kernel: every contender listens on a socket of its own in the folder and then
// looks at all the others'. A socket nobody answers belongs to a dead process, and since names
// are never used twice, clearing it away can never hit a living one. Of two who contend at the
// same moment, at least the later to look sees the other; the lower name goes first.

export type Lock = { release(): Promise<void> };

type Standing = "owner" | "contender" | "leaving" | "dead";

const SOCKET_NAME = /^lock-(\d+)-[0-9a-f]{16}\.sock$/;

/**
 * Makes this process the owner of `dataDir` (made if missing, mode 0700) until it releases the
 * lock or dies, by kill -9 too. Throws CONFLICT, naming the owner, when a process has it already.
 */
export async function lockFolder(dataDir: string): Promise<Lock> {
  const folder = resolve(dataDir);
  makePrivate(folder);
  const name = `lock-${process.pid}-${randomBytes(8).toString("hex")}.sock`;
  let standing: Standing = "contender";
  const server = await listen(join(socketFolder(folder), name), () => standing);
  const release = () => close(server, join(folder, name));
  try {
    await waitForTurn(folder, name);
  } catch (error) {
    await release();
    throw error;
  }
  standing = "owner";
  return { release };
}

function makePrivate(folder: string) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError(
      "UNAVAILABLE",
      `The data folder ${folder} cannot be used (${reason}). Give this user a folder of its own, or set DATA_DIR to another.`,
    );
  }
}

/** Listens under another name first: a socket that is bound but does not listen yet looks dead. */
async function listen(path: string, standing: () => Standing): Promise<Server> {
  const server = createServer((socket) =>
    socket.on("error", () => socket.destroy()).end(standing()),
  );
  const unnamed = path.replace(/\.sock$/, ".new");
  await new Promise<void>((resolve, reject) =>
    server.once("error", reject).listen(unnamed, resolve),
  );
  server.unref();
  renameSync(unnamed, path);
  return server;
}

async function close(server: Server, path: string) {
  rmSync(path, { force: true });
  await new Promise((resolve) => server.close(resolve));
}

async function waitForTurn(folder: string, own: string) {
  for (;;) {
    let wait = false;
    for (const name of readdirSync(folder)) {
      const pid = SOCKET_NAME.exec(name)?.[1];
      if (!pid || name === own) continue;
      const standing = await ask(join(socketFolder(folder), name));
      if (standing === "dead") rmSync(join(folder, name), { force: true });
      else if (standing === "owner") throw ownedBy(folder, pid);
      else if (standing === "contender" && name < own) throw ownedBy(folder, pid);
      else wait = true;
    }
    if (!wait) return;
    await sleep(20);
  }
}

function ownedBy(folder: string, pid: string) {
  return new AppError(
    "CONFLICT",
    `The data folder ${folder} is in use by another Qafila process (pid ${pid}). Stop that one first, or set DATA_DIR to another folder.`,
  );
}

const standingByError: Record<string, Standing> = {
  ECONNREFUSED: "dead",
  ENOENT: "dead",
  // Hung up on before an answer: it withdraws, or has too many callers. Ask again.
  ECONNRESET: "leaving",
  EPIPE: "leaving",
  EAGAIN: "leaving",
};

/** Whoever takes the call but is too slow to answer (stopped, swapped out) still owns what it has. */
function ask(path: string): Promise<Standing> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(path);
    socket.setTimeout(1000, () => {
      resolve("owner");
      socket.destroy();
    });
    socket.on("data", (data) => {
      answer += data;
    });
    socket.on("error", ({ code = "" }: NodeJS.ErrnoException) =>
      resolve(standingByError[code] ?? "owner"),
    );
    socket.on("close", () => resolve(answer ? (answer as Standing) : "leaving"));
  });
}
