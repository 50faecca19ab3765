import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useLiveAgain } from "@/components/shell/use-live-again";
import { useFailureWords } from "@/components/shell/use-request";
import { messageById } from "@/lib/client/message-command";
import { hearMessageReads } from "@/lib/client/message-reads";
import type { MessageView } from "@/lib/domain/message";

/** A message with everyone who got it, live: loaded anew on every connect, what is heard applies to it. */
export function useMessageView(first: MessageView) {
  const words = useFailureWords();
  const again = useLiveAgain();
  const [loaded, setLoaded] = useState(first);
  const [error, setError] = useState<string>();
  const [reads, setReads] = useState<ReadonlyMap<string, string>>(new Map());
  const turn = useRef(0);
  const { id } = first;

  const reload = useCallback(async () => {
    const mine = ++turn.current;
    try {
      const view = await messageById(id);
      if (mine !== turn.current) return;
      setLoaded(view);
      setError(undefined);
    } catch (failure) {
      if (mine === turn.current) setError(words(failure));
    }
  }, [id, words]);

  useEffect(
    () =>
      hearMessageReads(({ messageId, userId, readAt }) => {
        if (messageId === id) setReads((before) => new Map(before).set(userId, readAt));
      }),
    [id],
  );
  // Also at first: what was read between the server's answer and this page's first event.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `again` says when, not what
  useEffect(() => void reload(), [reload, again]);

  const message = useMemo(() => {
    const recipients = loaded.recipients.map((one) => ({
      ...one,
      readAt: one.readAt ?? reads.get(one.id) ?? null,
    }));
    return { ...loaded, recipients, read: recipients.filter(({ readAt }) => readAt).length };
  }, [loaded, reads]);
  return { message, error, reload };
}
