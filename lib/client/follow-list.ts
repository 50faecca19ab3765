import type { QafilaSocket } from "./socket";

const AGAIN_MS = 2_000;

type List<T> = {
  /** Reads all of it. */
  read(): Promise<T[]>;
  applyAll(items: T[]): void;
  applyOne(item: T): void;
};

/**
 * Keeps a list right through a socket's connections: read anew on every connect, again until it
 * comes; what `hear` is told counts at once and once more after a list on its way, which may be
 * older than that. `stop` ends it.
 */
export function followList<T>(socket: QafilaSocket, { read, applyAll, applyOne }: List<T>) {
  let heard: T[] | null = null;
  let again: ReturnType<typeof setTimeout> | undefined;
  let connections = 0;

  const catchUp = async (connection: number) => {
    heard = [];
    const items = await read().catch(() => null);
    if (connection !== connections) return;
    if (items) {
      applyAll(items);
      for (const item of heard ?? []) applyOne(item);
      heard = null;
    } else again = setTimeout(() => void catchUp(connection), AGAIN_MS);
  };

  socket.on("connect", () => {
    clearTimeout(again);
    void catchUp(++connections);
  });
  return {
    hear(item: T): void {
      heard?.push(item);
      applyOne(item);
    },
    stop(): void {
      connections++;
      clearTimeout(again);
    },
  };
}
