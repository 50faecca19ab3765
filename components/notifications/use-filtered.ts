import { useCallback, useEffect, useRef, useState } from "react";
import { useFresh } from "@/components/shell/use-fresh";
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
 * stands first, what is read anywhere is read here. Read anew on every connection.
 */
export function useFiltered(filter: NotificationPageFilter) {
  const words = useFailureWords();
  const question = new URLSearchParams(questionOf(filter)).toString();
  const [read, setRead] = useState<Read | null>(null);
  const [moreError, setMoreError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const asking = useRef(0);
  const { items: newest, marked } = useNotifications((state) => state);

  const readFirst = useCallback(() => {
    asking.current++;
    setMoreError(null);
    return pageAfter(question, null);
  }, [question]);
  const { error, again } = useFresh<Read>(readFirst, (answer) =>
    // It may have been read before the last were marked.
    setRead(marked ? { ...answer, items: withRead(answer.items, marked) } : answer),
  );
  const more = async (before: Read) => {
    const mine = ++asking.current;
    setBusy(true);
    setMoreError(null);
    try {
      const next = await pageAfter(question, before);
      if (mine === asking.current) setRead(next);
    } catch (failure) {
      if (mine === asking.current) setMoreError(words(failure));
    } finally {
      setBusy(false);
    }
  };
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
    error: error ?? moreError,
    more: () => read && void more(read),
    retry: again,
  };
}

/** What is known together with the next page. */
async function pageAfter(question: string, before: Read | null): Promise<Read> {
  const cursor = before?.nextCursor ? `&cursor=${before.nextCursor}` : "";
  const path = `/api/notifications?limit=${PAGE}&${question}${cursor}`;
  const { items, nextCursor } = await rest<NotificationPage>("GET", path);
  return { question, items: [...(before?.items ?? []), ...items], nextCursor };
}
