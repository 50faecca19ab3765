import { isAppError } from "../domain/errors";
import { type ConnectionStore, connection } from "./stores/connection";

const AGAIN_MS = 2_000;

type Shown<T> = {
  /** Asks the server for all of it. */
  read(): Promise<T>;
  /** Replaces what is shown by the answer. */
  apply(answer: T): void;
  /** Told of every question that failed; one the server refused is not asked again by itself. */
  failed?(error: unknown): void;
};

export type Fresh = ReturnType<typeof keepFresh>;

/**
 * The one rule by which anything on a screen stays right: it is read anew on every connection, again
 * until the answer comes; an answer to an older question counts for nothing. What is heard counts at
 * once and, while an answer is on its way, once more after it, which may be older. Until then the
 * connection is not said to be live. `again` reads it for another reason, whatever is on its way;
 * `refresh` waits for that; `stop` ends it.
 */
export function keepFresh<T>(
  { read, apply, failed }: Shown<T>,
  { onOpen, behind, isOpen }: Pick<ConnectionStore, "onOpen" | "behind" | "isOpen"> = connection,
) {
  let turn = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let caughtUp: (() => void) | null = null;
  let heard: (() => void)[] = [];
  let isAskedAgain = false;

  const done = () => {
    caughtUp?.();
    caughtUp = null;
    heard = [];
  };
  const refresh = () => {
    if (caughtUp) isAskedAgain = true;
    else void again();
  };
  const again = async (): Promise<void> => {
    clearTimeout(retry);
    const mine = ++turn;
    caughtUp ??= behind();
    isAskedAgain = false;
    // What was heard before a question is in its answer, and may be over by then.
    heard = [];
    const answer = await read().then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    if (mine !== turn) return;
    if ("value" in answer) {
      apply(answer.value);
      const meanwhile = heard;
      done();
      for (const each of meanwhile) each();
      if (isAskedAgain) void again();
      return;
    }
    failed?.(answer.error);
    if (isFinal(answer.error)) done();
    // Without a connection the next one asks.
    else if (isOpen()) retry = setTimeout(() => void again(), AGAIN_MS);
  };
  const stopHearing = onOpen(() => {
    // Those of the connection before have been forgotten.
    caughtUp = behind();
    void again();
  });

  return {
    /** Resolves once this question has been answered, whatever came of it. */
    again,
    /** Asks when nothing is on its way, else once more after it: on a slow line a question asked often must be answered too. */
    refresh,
    isBehind: (): boolean => caughtUp !== null,
    hear(applyOne: () => void): void {
      if (caughtUp) heard.push(applyOne);
      applyOne();
    },
    stop(): void {
      turn++;
      clearTimeout(retry);
      stopHearing();
      done();
    },
  };
}

const finalCodes = new Set(["BAD_REQUEST", "FORBIDDEN", "NOT_FOUND"]);
const isFinal = (error: unknown) => isAppError(error) && finalCodes.has(error.code);
