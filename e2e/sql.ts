import pg from "pg";
import { embeddedHost } from "../lib/server/database/embedded";

/** Runs a statement in a running server's embedded database: time passes no faster otherwise. */
export async function sql(dataDir: string, text: string, values: unknown[] = []): Promise<void> {
  const host = embeddedHost(dataDir);
  const client = new pg.Client({ host, user: "postgres", database: "postgres" });
  await client.connect();
  await client.query(text, values);
  await client.end();
}
