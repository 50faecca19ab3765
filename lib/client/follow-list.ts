import { keepFresh } from "./keep-fresh";

type List<T> = {
  /** Reads all of it. */
  read(): Promise<T[]>;
  applyAll(items: T[]): void;
  applyOne(item: T): void;
};

/** Keeps a list right by `keepFresh`; `hear` takes what an event says of one item. `stop` ends it. */
export function followList<T>({ read, applyAll, applyOne }: List<T>) {
  const fresh = keepFresh<T[]>({ read, apply: applyAll });
  return { hear: (item: T) => fresh.hear(() => applyOne(item)), stop: fresh.stop };
}
