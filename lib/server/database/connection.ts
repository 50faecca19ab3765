import { setTimeout as sleep } from "node:timers/promises";
import { AppError } from "../../domain/errors";
import type { PrismaClient } from "../generated/prisma/client";
import { remember } from "../remember";

/** What open.ts opened, for all copies of this module in the process. */
export const opened = remember("database", () => ({
  client: null as PrismaClient | null,
  close: async () => {},
}));

/** The database of this process. Throws UNAVAILABLE before server.ts or a command has opened it. */
export function database(): PrismaClient {
  if (opened.client) return opened.client;
  throw new AppError("UNAVAILABLE", "The database is not open. Try again in a moment.");
}

/** Whether the database answers a question within two seconds. */
export async function isDatabaseReachable(): Promise<boolean> {
  const late = new AbortController();
  try {
    return await Promise.race([
      database().$queryRaw`SELECT 1`.then(() => true),
      sleep(2000, false, { signal: late.signal, ref: false }),
    ]);
  } catch {
    return false;
  } finally {
    late.abort();
  }
}
