import { log } from "./log";
import { claim, type Job, type QueueTable, settle } from "./queue-rows";
import { isDraining } from "./readiness";
import { remember } from "./remember";
import { track } from "./work";

/** The longest this process leaves a queue alone, ms: another's that died is taken up by then. */
const LOOK_AGAIN_MS = 30_000;

/** No further attempt would help: what it says is final. */
export class GiveUp extends Error {}

/** The other side says when to come again, in so many ms. */
export class TryLater extends Error {
  constructor(
    message: string,
    readonly ms: number,
  ) {
    super(message);
  }
}

/** What became of an attempt; `isOver`: there will be no other. */
export type Outcome = { error: Error | null; isOver: boolean };

type Queue<J extends Job> = {
  table: QueueTable;
  /** How many are under way at once, of this process. */
  atOnce: number;
  /** So long a row that was taken up is its taker's: longer than an attempt may take, ms. */
  claimMs(job: J): number;
  /** The first `most` that wait, the most urgent first, `underWay` left out; some may not be due. */
  next(most: number, underWay: string[]): Promise<J[]>;
  /** One attempt. Throws what went wrong. */
  send(job: J): Promise<void>;
  /** How long until the next attempt after this one failed, ms; null: given up. */
  wait(job: J, error: Error): number | null;
  /** After an attempt's outcome is stored. */
  settled?(job: J, outcome: Outcome): Promise<void>;
};

type State = {
  timer: NodeJS.Timeout | null;
  isLooking: boolean;
  isAskedAgain: boolean;
  underWay: Set<string>;
};

/**
 * Runs a queue whose rows are in the database: takes what is due, a few at a time, claims each, sends
 * it, and stores what came of it or when to try again. Nothing is lost with a process: a row that was
 * taken up and never settled is due again when its claim is over, so what is sent may be repeated.
 */
export function openQueue<J extends Job>(name: string, queue: Queue<J>) {
  const state = remember<State>(`queue:${name}`, () => ({
    timer: null,
    isLooking: false,
    isAskedAgain: false,
    underWay: new Set(),
  }));

  /** Sends what is due, now or as soon as there is room. */
  function soon(): void {
    if (isDraining()) return;
    if (state.isLooking) {
      state.isAskedAgain = true;
      return;
    }
    state.isLooking = true;
    const job = begin()
      .catch((err: unknown) => {
        log.error({ err, queue: name }, "a queue could not be looked at, trying again");
        return LOOK_AGAIN_MS;
      })
      .then((ms) => {
        state.isLooking = false;
        const isNow = state.isAskedAgain;
        state.isAskedAgain = false;
        stop();
        if (!isDraining()) state.timer = setTimeout(soon, isNow ? 0 : ms);
      });
    track(job);
  }

  function stop(): void {
    if (state.timer) clearTimeout(state.timer);
  }

  /** Begins as many of what is due as there is room for; gives how long until there is more, ms. */
  async function begin(): Promise<number> {
    const room = queue.atOnce - state.underWay.size;
    if (room <= 0) return LOOK_AGAIN_MS;
    const jobs = await queue.next(room, [...state.underWay]);
    const now = Date.now();
    const due = jobs.filter(({ nextAt }) => nextAt.getTime() <= now).slice(0, room);
    for (const job of due) {
      // Of two processes the database lets one through.
      if (await claim(queue.table, job, queue.claimMs(job))) run(job);
    }
    const later = jobs.map(({ nextAt }) => nextAt.getTime() - now).filter((ms) => ms > 0);
    return Math.min(LOOK_AGAIN_MS, ...later);
  }

  function run(job: J): void {
    state.underWay.add(job.id);
    const attempt = attemptOf(job)
      .catch((err: unknown) => log.error({ err, queue: name, id: job.id }, "not settled"))
      .finally(() => {
        state.underWay.delete(job.id);
        soon();
      });
    track(attempt);
  }

  async function attemptOf(job: J): Promise<void> {
    const error = await queue.send(job).then(
      () => null,
      (failure: unknown) => (failure instanceof Error ? failure : new Error(String(failure))),
    );
    const wait = error === null || error instanceof GiveUp ? null : queue.wait(job, error);
    await settle(queue.table, job, error, wait);
    await queue.settled?.(job, { error, isOver: wait === null });
  }

  return { soon, stop };
}
