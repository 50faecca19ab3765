import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import type { MigrationList } from "@prisma/schema-engine-wasm";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg, { type PoolConfig } from "pg";

// The engine behind `prisma migrate`, as WebAssembly: nothing is downloaded to run it.

const folder = import.meta.dirname;
const filters = { externalTables: [], externalEnums: [] };

export type Migration = { name: string; sql: string };

/** Applies, in order, what `_prisma_migrations` does not have yet; returns the names. */
export async function applyMigrations(config: PoolConfig, migrations: Migration[]) {
  const pool = new pg.Pool(config);
  try {
    const engine = await loadEngine(new PrismaPg(pool));
    const migrationsList = listOf(migrations);
    return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames;
  } finally {
    await pool.end();
  }
}

/** The SQL that leads from `migrations` to schema.prisma. `scratch` is an empty database to spoil. */
export async function diffFromMigrations(scratch: PoolConfig, migrations: Migration[]) {
  const path = join(folder, "schema.prisma");
  const pool = new ScratchPool(scratch);
  try {
    const engine = await loadEngine(new ScratchDatabase(pool));
    const { stdout } = await engine.diff({
      from: { tag: "migrations", ...listOf(migrations) },
      to: { tag: "schemaDatamodel", files: [{ path, content: readFileSync(path, "utf8") }] },
      script: true,
      exitCode: null,
      filters,
    });
    return stdout ?? "";
  } finally {
    await pool.end();
  }
}

// PrismaPg refuses columns of the type "char", in which PostgreSQL's catalogue answers the engine:
// let them pass as arrays of it, which nobody asks for, and then call them what they are.
const CHAR = 18;
const CHAR_ARRAY = 1002;

class ScratchPool extends pg.Pool {
  override query = (async (...query: Parameters<pg.Pool["query"]>) => {
    const result = (await super.query(...query)) as unknown as pg.QueryResult;
    for (const field of result.fields) if (field.dataTypeID === CHAR) field.dataTypeID = CHAR_ARRAY;
    return result;
  }) as unknown as pg.Pool["query"];
}

class ScratchDatabase extends PrismaPg {
  override async connectToShadowDb() {
    const adapter = await this.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      const { CharacterArray, Character } = ColumnTypeEnum;
      const columnTypes = result.columnTypes.map((t) => (t === CharacterArray ? Character : t));
      return { ...result, columnTypes };
    };
    return adapter;
  }
}

async function loadEngine(factory: PrismaPg) {
  const require = createRequire(import.meta.url);
  const home = dirname(require.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const bytes = readFileSync(join(home, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": engineModule as unknown as WebAssembly.ModuleImports,
  });
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: panic } });
  const glue = engineModule as unknown as { __wbg_set_wasm(exports: unknown): void };
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return engineModule.SchemaEngine.new(
    { datamodels: undefined },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
}

function panic(message: string): never {
  throw new Error(`Prisma's schema engine gave up: ${message}`);
}

function listOf(migrations: Migration[]): MigrationList {
  return {
    baseDir: join(folder, "migrations"),
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
    })),
  };
}
