/** Whatever hangs then, the process is gone this long after it was asked to end. */
const MOST_END_MS = 25_000;

/** Aborted once the process is asked to end, by SIGTERM or SIGINT. */
export function endSignal(): AbortSignal {
  const end = new AbortController();
  for (const signal of ["SIGTERM", "SIGINT"]) {
    process.on(signal, () => {
      setTimeout(() => process.exit(1), MOST_END_MS).unref();
      end.abort();
    });
  }
  return end.signal;
}
