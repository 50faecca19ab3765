import { useCallback, useEffect, useRef, useState } from "react";
import { useLiveAgain } from "@/components/shell/use-live-again";
import { useFailureWords } from "@/components/shell/use-request";
import { type AlertFilter, questionOf } from "@/lib/client/alert-filter";
import { type Page, rest } from "@/lib/client/rest";
import { useResolvedRevision } from "@/lib/client/stores/alerts";
import { connection } from "@/lib/client/stores/connection";
import type { AlertView } from "@/lib/domain/alert";

const PAGE = "100";

/** The first page is read anew this long after one was resolved, with all that follow in that time, ms. */
const GATHER_MS = 500;

/**
 * What was resolved and passes the filter, those opened last first, page by page; nothing while not
 * `isWanted`. At its top it follows what is resolved now: further down no row may move.
 */
export function useAlertHistory(filter: AlertFilter, isWanted: boolean) {
  const words = useFailureWords();
  const again = useLiveAgain();
  const [page, setPage] = useState<Page<AlertView> | null>(null);
  const [error, setError] = useState<string>();
  const isLoading = useRef(false);
  /** Answers to what is not asked any more are dropped. */
  const asking = useRef(0);
  const [isAtTop, setAtTop] = useState(true);
  const resolved = useResolvedRevision();
  const shownRevision = useRef(resolved);

  const load = useCallback(
    async (before: Page<AlertView> | null) => {
      const ask = ++asking.current;
      isLoading.current = true;
      setError(undefined);
      const question = { ...questionOf(filter, connection.serverNow()), limit: PAGE };
      const query = new URLSearchParams({
        ...question,
        ...(before?.nextCursor && { cursor: before.nextCursor }),
      });
      try {
        const next = await rest<Page<AlertView>>("GET", `/api/alerts?${query}`);
        if (ask === asking.current)
          setPage({ ...next, items: [...(before?.items ?? []), ...next.items] });
      } catch (failure) {
        if (ask === asking.current) setError(words(failure));
      } finally {
        if (ask === asking.current) isLoading.current = false;
      }
    },
    [filter, words],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: `again` says when, not what
  useEffect(() => {
    setPage(null);
    if (isWanted) void load(null);
  }, [isWanted, load, again]);
  const isFollowing = isAtTop || page?.items.length === 0;
  useEffect(() => {
    if (!isWanted) shownRevision.current = resolved;
    if (!isFollowing || shownRevision.current === resolved) return;
    const timer = setTimeout(() => {
      shownRevision.current = resolved;
      void load(null);
    }, GATHER_MS);
    return () => clearTimeout(timer);
  }, [isWanted, isFollowing, resolved, load]);
  return {
    shown: page?.items ?? [],
    isLoaded: page !== null,
    error,
    setAtTop,
    loadMore: () => page?.nextCursor && !isLoading.current && !error && void load(page),
    retry: () => void load(page),
  };
}
