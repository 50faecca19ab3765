type Shared = typeof globalThis & { qafila?: Map<string, unknown> };

const shared = globalThis as Shared;
shared.qafila = shared.qafila ?? new Map();
const values = shared.qafila;

/**
 * One value per process under a name. server.ts and Next's bundles load their own copies of
 * our modules, and development reloads them; only `globalThis` is shared, so everything with
 * state is kept here.
 */
export function remember<T>(name: string, create: () => T): T {
  if (!values.has(name)) values.set(name, create());
  return values.get(name) as T;
}
