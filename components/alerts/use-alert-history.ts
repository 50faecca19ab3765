import { useCallback, useEffect, useRef, useState } from "react";
import { useFresh } from "@/components/shell/use-fresh";
import { useFailureWords } from "@/components/shell/use-request";
import { type AlertFilter, questionOf } from "@/lib/client/alert-filter";
import { type Page, rest } from "@/lib/client/rest";
import { useResolvedRevision } from "@/lib/client/stores/alerts";
import { connection } from "@/lib/client/stores/connection";
import type { AlertView } from "@/lib/domain/alert";

const PAGE = "100";

/** The first page is read anew this long after one was resolved, with all that follow in that time, ms. */
const GATHER_MS = 500;

type Shown = { filter: AlertFilter; page: Page<AlertView> };

/**
 * What was resolved and passes the filter, those opened last first, page by page; nothing while not
 * `isWanted`. At its top it follows what is resolved now: further down no row may move, until the
 * connection comes back and all is read anew.
 */
export function useAlertHistory(filter: AlertFilter, isWanted: boolean) {
  const words = useFailureWords();
  const [shown, setShown] = useState<Shown | null>(null);
  const [moreError, setMoreError] = useState<string>();
  const isLoadingMore = useRef(false);
  /** What was asked before the list was read anew is dropped. */
  const asking = useRef(0);
  const [isAtTop, setAtTop] = useState(true);
  const resolved = useResolvedRevision();
  const shownRevision = useRef(resolved);
  const page = isWanted && shown?.filter === filter ? shown.page : null;

  const count = useRef(0);
  count.current = page?.items.length ?? 0;
  const read = useCallback(async () => {
    asking.current++;
    setMoreError(undefined);
    if (!isWanted) return null;
    const atLeast = count.current;
    let next = await pageAfter(filter, null);
    while (next.items.length < atLeast && next.nextCursor) next = await pageAfter(filter, next);
    return { filter, page: next };
  }, [filter, isWanted]);
  const { error, again } = useFresh(read, setShown);

  const isFollowing = isAtTop || page?.items.length === 0;
  useEffect(() => {
    if (!isWanted) shownRevision.current = resolved;
    if (!isFollowing || shownRevision.current === resolved) return;
    const timer = setTimeout(() => {
      shownRevision.current = resolved;
      again();
    }, GATHER_MS);
    return () => clearTimeout(timer);
  }, [isWanted, isFollowing, resolved, again]);

  const loadMore = async (from: Page<AlertView>) => {
    const ask = ++asking.current;
    isLoadingMore.current = true;
    try {
      const next = await pageAfter(filter, from);
      if (ask === asking.current) setShown({ filter, page: next });
    } catch (failure) {
      if (ask === asking.current) setMoreError(words(failure));
    } finally {
      isLoadingMore.current = false;
    }
  };
  const anyError = error ?? moreError;
  return {
    shown: page?.items ?? [],
    isLoaded: page !== null,
    error: anyError,
    setAtTop,
    loadMore: () => page?.nextCursor && !isLoadingMore.current && !anyError && void loadMore(page),
    retry: again,
  };
}

/** A list together with its next page. */
async function pageAfter(
  filter: AlertFilter,
  before: Page<AlertView> | null,
): Promise<Page<AlertView>> {
  const query = new URLSearchParams({
    ...questionOf(filter, connection.serverNow()),
    limit: PAGE,
    ...(before?.nextCursor && { cursor: before.nextCursor }),
  });
  const next = await rest<Page<AlertView>>("GET", `/api/alerts?${query}`);
  return { ...next, items: [...(before?.items ?? []), ...next.items] };
}
