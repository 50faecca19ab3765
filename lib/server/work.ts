import { remember } from "./remember";

/** Handlers and requests that are running: shutdown waits for them. */
const work = remember("work", () => new Set<Promise<unknown>>());

/** Counts a job, which must not reject, as running until it is done. */
export function track(job: Promise<unknown>): void {
  const counted = job.finally(() => work.delete(counted));
  work.add(counted);
}

/** Resolves once nothing runs any more, whatever began meanwhile included. */
export async function untilIdle(): Promise<void> {
  while (work.size > 0) await Promise.all(work);
}
