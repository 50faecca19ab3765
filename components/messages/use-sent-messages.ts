import { useCallback, useEffect, useRef, useState } from "react";
import { useLiveAgain } from "@/components/shell/use-live-again";
import { useFailureWords } from "@/components/shell/use-request";
import { sentMessages } from "@/lib/client/message-command";
import { hearMessageReads } from "@/lib/client/message-reads";
import type { MessageSummary } from "@/lib/domain/message";

const PAGE = 50;
/** Many read at the same time: counted anew no more often than this, ms. */
const AGAIN_MS = 1_000;

type Sent = { items: MessageSummary[]; olderThan: string | null };

/** What was sent, the newest first, null until known; counted anew whenever somebody reads one of them. */
export function useSentMessages() {
  const words = useFailureWords();
  const again = useLiveAgain();
  const [sent, setSent] = useState<Sent | null>(null);
  const [error, setError] = useState<string>();
  const shown = useRef(PAGE);
  const turn = useRef(0);

  const reload = useCallback(async () => {
    const mine = ++turn.current;
    try {
      const { items, nextCursor } = await sentMessages(shown.current);
      if (mine !== turn.current) return;
      setSent({ items, olderThan: nextCursor });
      setError(undefined);
    } catch (failure) {
      if (mine === turn.current) setError(words(failure));
    }
  }, [words]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `again` says when, not what
  useEffect(() => void reload(), [reload, again]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = hearMessageReads(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void reload();
      }, AGAIN_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [reload]);

  const readOlder = () => {
    shown.current = Math.min(1000, shown.current + PAGE);
    return reload();
  };
  return { sent, error, reload, readOlder };
}
