const store: Record<string, unknown> = ((globalThis as Record<string, unknown>).qafila ??=
  {}) as Record<string, unknown>;

/**
 * One value per process under a name. server.ts and Next's bundles load their own copies of
 * our modules, and development reloads them; only `globalThis` is shared, so everything with
 * state is kept here.
 */
export function remember<T>(name: string, create: () => T): T {
  if (!(name in store)) store[name] = create();
  return store[name] as T;
}
