import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { useLiveAgain } from "@/components/shell/use-live-again";
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
 * between, and everything read anew when the connection comes back.
 */
export function useTripList(question: TripQuestion) {
  const words = useFailureWords();
  const liveAgain = useLiveAgain();
  const [pages, setPages] = useState<TripPages | null>(null);
  const [isLoading, setLoading] = useState(true);
  const [error, setError] = useState<string>();
  const revision = useDeferredValue(useTripsRevision());
  /** Answers to what is not asked any more are dropped. */
  const asking = useRef(0);

  const load = useCallback(
    async (from: TripPages, atLeast: number) => {
      const ask = ++asking.current;
      setLoading(true);
      setError(undefined);
      try {
        let next = from;
        for (let path = nextPath(next); path; path = nextPath(next)) {
          const page = await rest<Page<TripView>>("GET", path);
          if (ask !== asking.current) return;
          next = withPage(next, page);
          trips.applyTrips(page.items);
          if (next.ids.size >= atLeast) break;
        }
        setPages(next);
      } catch (failure) {
        if (ask === asking.current) setError(words(failure));
      } finally {
        if (ask === asking.current) setLoading(false);
      }
    },
    [words],
  );

  const shownCount = useRef(0);
  const asked = useRef(question);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew when the connection comes back
  useEffect(() => {
    // What was in sight stays in sight, unless it is another question.
    const atLeast = asked.current === question ? Math.max(1, shownCount.current) : 1;
    asked.current = question;
    void load(startPages(question, trips.trips), atLeast);
  }, [question, liveAgain, load]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: trips are changed in place, their revision tells when
  const shown = useMemo(() => (pages ? shownTrips(pages, trips.trips) : []), [pages, revision]);
  shownCount.current = pages?.ids.size ?? 0;
  const more = pages !== null && hasMore(pages);
  return {
    trips: shown,
    pages,
    /** Whether an empty list means that there is nothing. */
    isLoaded: pages !== null && (shown.length > 0 || !more),
    isLoading,
    hasMore: more,
    error,
    loadMore: () => pages && more && !isLoading && !error && void load(pages, 0),
    retry: () => void load(pages ?? startPages(question, trips.trips), 0),
  };
}
