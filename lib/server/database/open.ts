import { setTimeout as sleep } from "node:timers/promises";
import { PrismaPg } from "@prisma/adapter-pg";
import type { PoolConfig } from "pg";
import { migrate } from "../../../prisma/migrate";
import { AppError, isAppError } from "../../domain/errors";
import { PrismaClient } from "../generated/prisma/client";
import { log } from "../log";
import { database, opened } from "./connection";
import { embeddedHost, openEmbedded } from "./embedded";
import { lockFolder } from "./lock";

// Apart from connection.ts, so that Next's bundles have the handle without PGlite.

/** How long a command waits for a server that is starting. */
const READY_MS = 30_000;

type Place = { databaseUrl?: string | undefined; dataDir: string };

/**
 * Opens the database, migrated: the server at `databaseUrl`, else the embedded one in `dataDir`.
 * Throws CONFLICT when another process owns that folder.
 */
export async function openDatabase({ databaseUrl, dataDir, poolMax }: Place & { poolMax: number }) {
  if (databaseUrl) {
    const config = serverConfig(databaseUrl, poolMax);
    await migrate(config);
    return use(config, async () => {});
  }
  const lock = await lockFolder(dataDir);
  let close = lock.release;
  try {
    const embedded = await openEmbedded(dataDir);
    close = () => embedded.close().then(lock.release);
    const config = embeddedConfig(embedded.host, poolMax);
    await migrate(config);
    embedded.watch();
    use(config, close);
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * For commands beside a server that may be running: its embedded database through the socket in
 * `dataDir`, else as `openDatabase`.
 */
export async function connectToRunning(place: Place) {
  try {
    await openDatabase({ ...place, poolMax: 1 });
  } catch (error) {
    if (!isAppError(error) || error.code !== "CONFLICT") throw error;
    use(embeddedConfig(embeddedHost(place.dataDir), 1), async () => {});
    await untilReady(place.dataDir);
  }
}

/** A server that has just started owns the folder before its database answers, migrated. */
async function untilReady(dataDir: string): Promise<void> {
  for (const startedAt = Date.now(); ; await sleep(200)) {
    try {
      await database().user.count();
      return;
    } catch (error) {
      if (Date.now() - startedAt < READY_MS) continue;
      log.debug({ err: error }, "the running server does not answer");
      throw new AppError(
        "UNAVAILABLE",
        `A running server owns ${dataDir} but its database does not answer. Look at its log, then try again.`,
      );
    }
  }
}

/** Waits for running queries, then closes what was opened and frees the folder. */
export async function closeDatabase() {
  const { client, close } = opened;
  opened.client = null;
  opened.close = async () => {};
  await client?.$disconnect();
  await close();
}

function use(config: PoolConfig, close: () => Promise<void>) {
  const adapter = new PrismaPg(config, {
    onPoolError: (error) => log.warn(`A database connection was lost: ${error.message}.`),
  });
  opened.client = new PrismaClient({ adapter });
  opened.close = close;
}

function embeddedConfig(host: string, max: number): PoolConfig {
  return { host, user: "postgres", database: "postgres", max };
}

/** In UTC whatever the server's zone: Prisma's adapter drops the offset of every time it sends. */
function serverConfig(connectionString: string, max: number): PoolConfig {
  return { connectionString, max, options: "-c TimeZone=UTC" };
}
