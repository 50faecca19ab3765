import { useCallback, useEffect, useRef, useState } from "react";
import { useLiveAgain } from "@/components/shell/use-live-again";
import { useFailureWords } from "@/components/shell/use-request";
import { isAsked, type NotificationPageFilter, questionOf } from "@/lib/client/notification-filter";
import { rest } from "@/lib/client/rest";
import {
  type NotificationPage,
  useNotifications,
  withRead,
} from "@/lib/client/stores/notifications";
import type { NotificationView } from "@/lib/domain/notification";

const PAGE = 50;

type Read = { question: string; items: readonly NotificationView[]; nextCursor: string | null };

/**
 * The notifications a filter asks for, as REST has them, and live: what arrives and is asked for
 * stands first, what is read anywhere is read here. Read anew when the connection came back.
 */
export function useFiltered(filter: NotificationPageFilter) {
  const words = useFailureWords();
  const question = new URLSearchParams(questionOf(filter)).toString();
  const [read, setRead] = useState<Read | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const liveAgain = useLiveAgain();
  const asking = useRef(0);
  const { items: newest, marked } = useNotifications((state) => state);

  const ask = useCallback(
    async (before: Read | null) => {
      const mine = ++asking.current;
      setBusy(true);
      setError(null);
      try {
        const cursor = before?.nextCursor ? `&cursor=${before.nextCursor}` : "";
        const path = `/api/notifications?limit=${PAGE}&${question}${cursor}`;
        const page = await rest<NotificationPage>("GET", path);
        if (mine !== asking.current) return;
        const add = (known: readonly NotificationView[]) => [...known, ...page.items];
        setRead((now) => ({
          question,
          items: add(before && now ? now.items : []),
          nextCursor: page.nextCursor,
        }));
      } catch (failure) {
        if (mine === asking.current) setError(words(failure));
      } finally {
        if (mine === asking.current) setBusy(false);
      }
    },
    [question, words],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew once live again, and when told to
  useEffect(() => void ask(null), [ask, liveAgain, attempt]);
  useEffect(() => {
    if (marked) setRead((now) => now && { ...now, items: withRead(now.items, marked) });
  }, [marked]);

  const isLoaded = read?.question === question;
  const known = isLoaded ? read.items : [];
  const heard = new Set(known.map(({ id }) => id));
  const first = known[0]?.seq ?? 0;
  const since = newest.filter(({ id, seq }) => seq > first && !heard.has(id));
  return {
    items: isLoaded ? [...since, ...known].filter((one) => isAsked(one, filter)) : [],
    isLoaded,
    isMore: isLoaded && read.nextCursor !== null,
    isBusy,
    error,
    more: () => void ask(read),
    retry: () => setAttempt(attempt + 1),
  };
}
