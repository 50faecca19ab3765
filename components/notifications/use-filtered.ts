import { useCallback, useEffect, useRef, useState } from "react";
import { useFresh } from "@/components/shell/use-fresh";
import { useFailureWords } from "@/components/shell/use-request";
import { isAsked, type NotificationPageFilter, questionOf } from "@/lib/client/notification-filter";
import { rest } from "@/lib/client/rest";
import {
  type NotificationPage,
  notifications,
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
  const newest = useNotifications(({ items }) => items);

  const readFirst = useCallback(() => {
    asking.current++;
    setMoreError(null);
    return pageAfter(question, null);
  }, [question]);
  const { error, again } = useFresh<Read>(readFirst, setRead);
  const more = async (before: Read) => {
    const mine = ++asking.current;
    setBusy(true);
    setMoreError(null);
    try {
      const next = await pageAfter(before.question, before.nextCursor);
      if (mine === asking.current) setRead((now) => now && withNext(now, before, next));
    } catch (failure) {
      if (mine === asking.current) setMoreError(words(failure));
    } finally {
      setBusy(false);
    }
  };
  useEffect(
    () =>
      notifications.onMarked((marked) =>
        setRead((now) => now && { ...now, items: withRead(now.items, marked) }),
      ),
    [],
  );

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

async function pageAfter(question: string, after: string | null): Promise<Read> {
  const cursor = after === null ? "" : `&cursor=${after}`;
  const path = `/api/notifications?limit=${PAGE}&${question}${cursor}`;
  const { items, nextCursor } = await notifications.readPage(() =>
    rest<NotificationPage>("GET", path),
  );
  return { question, items, nextCursor };
}

/** What is known now, and the page after it; read anew since it was asked for, that page is of no use. */
function withNext(now: Read, before: Read, next: Read): Read {
  if (now.question !== before.question || now.nextCursor !== before.nextCursor) return now;
  return { ...next, items: [...now.items, ...next.items] };
}
