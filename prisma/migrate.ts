import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { openEmbedded } from "../lib/server/database/embedded";
import type { Migration } from "./schema-engine";

const folder = join(import.meta.dirname, "migrations");

/**
 * Brings a database up to prisma/migrations and returns the names it applied. What is applied is
 * read from Prisma's own `_prisma_migrations`, so `prisma migrate deploy` can take turns with it;
 * the engine is loaded only when there is something to do.
 */
export async function migrate(config: pg.PoolConfig): Promise<string[]> {
  const migrations = readMigrations();
  const applied = await readApplied(config);
  const edited = migrations.find(
    ({ name, sql }) => applied.has(name) && applied.get(name) !== checksum(sql),
  );
  if (edited) {
    throw new Error(
      `The migration ${edited.name} was changed after this database applied it. Restore it and put the change into a new migration.`,
    );
  }
  if (migrations.every(({ name }) => applied.has(name))) return [];
  const { applyMigrations } = await import("./schema-engine");
  return applyMigrations(config, migrations);
}

/** The migrations in prisma/migrations, oldest first. */
function readMigrations(): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, sql: readFileSync(join(folder, name, "migration.sql"), "utf8") }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function checksum(sql: string) {
  return createHash("sha256").update(sql).digest("hex");
}

async function readApplied(config: pg.PoolConfig) {
  const client = new pg.Client(config);
  await client.connect();
  try {
    const table = await client.query(
      "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS made",
    );
    if (!table.rows[0].made) return new Map<string, string>();
    const { rows } = await client.query(
      "SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
    );
    return new Map<string, string>(rows.map((row) => [row.migration_name, row.checksum]));
  } finally {
    await client.end();
  }
}

/** The SQL still missing in prisma/migrations for them to lead to schema.prisma; null when none. */
export async function missingSql(): Promise<string | null> {
  const scratch = mkdtempSync(join(tmpdir(), "qafila-diff-"));
  const embedded = await openEmbedded(scratch);
  try {
    const { diffFromMigrations } = await import("./schema-engine");
    const config = { host: embedded.host, user: "postgres", database: "postgres", max: 1 };
    const sql = await diffFromMigrations(config, readMigrations());
    return sql.includes(";") ? sql : null;
  } finally {
    await embedded.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function writeMigration(title: string) {
  const sql = await missingSql();
  if (!sql) return "The migrations already lead to schema.prisma.";
  const time = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const target = join(folder, `${time}_${title}`);
  mkdirSync(target);
  writeFileSync(join(target, "migration.sql"), sql);
  return `Wrote ${target}. Read it before you commit it.`;
}

async function run([command, title]: string[]): Promise<string> {
  if (command === "diff" && title && /^[a-z0-9_]+$/.test(title)) return writeMigration(title);
  const connectionString = process.env.DATABASE_URL;
  if (command === "deploy" && connectionString) {
    const applied = await migrate({ connectionString, max: 1 });
    return applied.length ? `Applied ${applied.join(", ")}.` : "Nothing to apply.";
  }
  process.exitCode = 1;
  return [
    "tsx prisma/migrate.ts diff <name_in_lower_case>    writes a migration for what changed in schema.prisma",
    "DATABASE_URL=… tsx prisma/migrate.ts deploy        applies what is pending (the server does so by itself)",
  ].join("\n");
}

if (process.argv[1] === import.meta.filename)
  process.stdout.write(`${await run(process.argv.slice(2))}\n`);
