import { useEffect, useState } from "react";
import { type Page, rest } from "@/lib/client/rest";
import type { AlertView } from "@/lib/domain/alert";
import type { EscalationView } from "@/lib/domain/escalation";

/** A call that is under way is looked at again after so long, ms: no event tells of it. */
const AGAIN_MS = 5_000;

/** Who was called about an alert, and again while calls may still be made or are on their way. */
export function useEscalations(
  { id, status, escalatedAt, version }: AlertView,
  loaded: EscalationView[],
) {
  const [calls, setCalls] = useState(loaded);
  const [turn, setTurn] = useState(0);
  const isUnderWay = calls.some(({ deliveredAt, failedAt }) => !deliveredAt && !failedAt);
  const mayGrow = escalatedAt !== null && (status === "open" || isUnderWay);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` and `turn` say when, not what
  useEffect(() => {
    if (!mayGrow) return;
    let isHere = true;
    const timer = setTimeout(() => setTurn((before) => before + 1), AGAIN_MS);
    rest<Page<EscalationView>>("GET", `/api/alerts/${id}/escalations`).then(
      ({ items }) => isHere && setCalls(items),
      // What is shown stays until the next look.
      () => {},
    );
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, [id, mayGrow, version, turn]);
  return calls;
}
