import { type ServerProcess, startServer } from "../e2e/server-process";

/** Seconds from starting the process to ready: an empty data folder, then three times a used one. */
export async function boot() {
  const timed = async <T>(step: () => Promise<T>): Promise<[seconds: number, T]> => {
    const startedAt = performance.now();
    const result = await step();
    return [Math.round(performance.now() - startedAt) / 1000, result];
  };
  const [bare, baseline] = await timed(() => startServer({}, "bench/bare-server.ts"));
  await baseline.stop();

  const [first, server] = await timed<ServerProcess>(() =>
    startServer({ DEMO: "1", DEMO_SIMULATE: "0" }),
  );
  const later: number[] = [];
  for (let i = 0; i < 3; i++) {
    await server.terminate();
    later.push((await timed(() => server.start()))[0]);
  }
  await server.stop();
  const worst = Math.max(...later);
  return {
    unit: "s",
    first,
    later,
    baseline: { what: "a bare Socket.IO server", seconds: bare },
    ratio: { first: round(first / bare), later: round(worst / bare) },
  };
}

const round = (value: number) => Math.round(value * 10) / 10;
