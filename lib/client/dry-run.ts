import { isAppError } from "../domain/errors";
import type { DryRunView, RuleKind } from "../domain/rule";
import { rest } from "./rest";

/** So many at once: a server with two cores has its positions to take, too. */
const AT_ONCE = 2;
const AGAIN_MS = 1_000;

type Run = {
  kind: RuleKind;
  thresholds: object;
  vehicleIds: readonly string[];
  /** YYYY-MM-DD each. */
  days: readonly string[];
  signal: AbortSignal;
  onAnswer: (answer: DryRunView) => void;
};

/**
 * Asks what a rule with these thresholds would have found, one vehicle's day after the other, the
 * latest days first. Ends early when `signal` says so; throws the first refusal that is final.
 */
export async function dryRun({ kind, thresholds, vehicleIds, days, signal, onAnswer }: Run) {
  const open = [...days]
    .sort()
    .flatMap((day) => vehicleIds.map((vehicleId) => ({ vehicleId, day })));
  const ask = async () => {
    for (let next = open.pop(); next && !signal.aborted; next = open.pop()) {
      const body = { ...next, thresholds };
      const answer = await untilTaken<DryRunView>(`/api/rules/${kind}/dry-run`, body, signal);
      if (answer && !signal.aborted) onAnswer(answer);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
}

/** A server that is too busy is asked again. */
async function untilTaken<T>(path: string, body: object, signal: AbortSignal): Promise<T | null> {
  while (!signal.aborted) {
    try {
      return await rest<T>("POST", path, body);
    } catch (failure) {
      const isBusy =
        isAppError(failure) && (failure.code === "RATE_LIMITED" || failure.code === "UNAVAILABLE");
      if (!isBusy) throw failure;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
  return null;
}
