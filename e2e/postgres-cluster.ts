import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import pg from "pg";
import { freePort } from "./free-port";

/** The folder of PostgreSQL's server programs on this machine, or null when it has none. */
export function postgresPrograms(): string | null {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  return (
    [
      ...versions.map((version) => join(debian, version, "bin")),
      ...(process.env.PATH ?? "").split(delimiter),
    ].find((folder) => existsSync(join(folder, "initdb"))) ?? null
  );
}

/** A PostgreSQL server of one's own on a free port, with nothing in it; `stop` deletes it. */
export async function startPostgres(programs: string) {
  const folder = mkdtempSync(join(tmpdir(), "qafila-pg-"));
  // PostgreSQL refuses to run as root.
  const account = process.getuid?.() === 0 ? unprivileged() : null;
  if (account) chownSync(folder, account.uid, account.gid);
  const data = join(folder, "data");
  const options = { ...account, cwd: folder, stdio: "ignore" } as const;
  execFileSync(join(programs, "initdb"), ["-D", data, "-U", "qafila", "-A", "trust"], options);
  const port = await freePort();
  const settings = [
    "-D",
    data,
    "-p",
    String(port),
    "-k",
    folder,
    "-c",
    "listen_addresses=127.0.0.1",
  ];
  const child = spawn(join(programs, "postgres"), [...settings, "-c", "fsync=off"], options);
  const url = `postgresql://qafila@127.0.0.1:${port}/postgres`;
  await answering(url);
  return {
    url,
    stop: async () => {
      await ended(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function unprivileged(): { uid: number; gid: number } {
  const id = (flag: string) =>
    Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }).trim());
  return { uid: id("-u"), gid: id("-g") };
}

async function answering(connectionString: string): Promise<void> {
  for (const giveUpAt = Date.now() + 30_000; ; ) {
    const client = new pg.Client({ connectionString });
    try {
      await client.connect();
      return await client.end();
    } catch (error) {
      if (Date.now() > giveUpAt) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function ended(child: ChildProcess): Promise<unknown> {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGINT");
  return gone;
}
