import { useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import { useFresh } from "@/components/shell/use-fresh";
import { useFailureWords } from "@/components/shell/use-request";
import { type Page, rest } from "@/lib/client/rest";
import { trips, useTripsRevision } from "@/lib/client/stores/trips";
import type { TripQuestion } from "@/lib/client/trip-filter";
import {
  hasMore,
  nextPath,
  shownTrips,
  startPages,
  type TripPages,
  withPage,
} from "@/lib/client/trip-pages";
import type { TripView } from "@/lib/domain/trip-view";

/**
 * The trips a question is answered with, live: pages as they are asked for, what events change in
 * between, and everything read anew on every connection.
 */
export function useTripList(question: TripQuestion) {
  const words = useFailureWords();
  const [pages, setPages] = useState<TripPages | null>(null);
  const [isLoading, setLoading] = useState(true);
  const [moreError, setMoreError] = useState<string>();
  const revision = useDeferredValue(useTripsRevision());
  /** Answers to what is not asked any more are dropped. */
  const asking = useRef(0);

  const asOne = useCallback(async <T>(work: () => Promise<T>): Promise<T> => {
    const ask = ++asking.current;
    setLoading(true);
    setMoreError(undefined);
    try {
      return await work();
    } finally {
      if (ask === asking.current) setLoading(false);
    }
  }, []);

  const shownCount = useRef(0);
  const asked = useRef(question);
  const read = useCallback(() => {
    // What was in sight stays in sight, unless it is another question.
    const atLeast = asked.current === question ? Math.max(1, shownCount.current) : 1;
    asked.current = question;
    return asOne(() => loadPages(startPages(question, trips.trips), atLeast));
  }, [question, asOne]);
  const { error, again } = useFresh(read, setPages);

  const loadMore = (from: TripPages) =>
    asOne(async () => {
      const ask = asking.current;
      try {
        const next = await loadPages(from, 0);
        if (ask === asking.current) setPages(next);
      } catch (failure) {
        if (ask === asking.current) setMoreError(words(failure));
      }
    });

  // biome-ignore lint/correctness/useExhaustiveDependencies: trips are changed in place, their revision tells when
  const shown = useMemo(() => (pages ? shownTrips(pages, trips.trips) : []), [pages, revision]);
  shownCount.current = pages?.ids.size ?? 0;
  const more = pages !== null && hasMore(pages);
  const anyError = error ?? moreError;
  return {
    trips: shown,
    pages,
    /** Whether an empty list means that there is nothing. */
    isLoaded: pages !== null && (shown.length > 0 || !more),
    isLoading,
    hasMore: more,
    error: anyError,
    loadMore: () => pages && more && !isLoading && !anyError && void loadMore(pages),
    retry: again,
  };
}

/** The list with its next page, and further ones until so many trips are on them. */
async function loadPages(from: TripPages, atLeast: number): Promise<TripPages> {
  let next = from;
  for (let path = nextPath(next); path; path = nextPath(next)) {
    const page = await rest<Page<TripView>>("GET", path);
    next = withPage(next, page);
    trips.applyTrips(page.items);
    if (next.ids.size >= atLeast) break;
  }
  return next;
}
