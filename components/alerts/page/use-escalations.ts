import { useCallback, useEffect, useState } from "react";
import { useFresh } from "@/components/shell/use-fresh";
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
  const isEscalated = escalatedAt !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` says when, not what
  const read = useCallback(
    async () =>
      isEscalated
        ? (await rest<Page<EscalationView>>("GET", `/api/alerts/${id}/escalations`)).items
        : [],
    [id, isEscalated, version],
  );
  const { refresh } = useFresh(read, setCalls);
  const isUnderWay = calls.some(({ deliveredAt, failedAt }) => !deliveredAt && !failedAt);
  const mayGrow = isEscalated && (status === "open" || isUnderWay);
  useEffect(() => {
    if (!mayGrow) return;
    const timer = setInterval(() => document.hidden || refresh(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [refresh, mayGrow]);
  return calls;
}
