import { useCallback, useEffect, useRef, useState } from "react";
import { useFresh } from "@/components/shell/use-fresh";
import { sentMessages } from "@/lib/client/message-command";
import { hearMessageReads } from "@/lib/client/message-reads";
import type { MessageSummary } from "@/lib/domain/message";

const PAGE = 50;
/** Many read at the same time: counted anew no more often than this, ms. */
const AGAIN_MS = 1_000;

type Sent = { items: MessageSummary[]; olderThan: string | null };

/** What was sent, the newest first, null until known; counted anew whenever somebody reads one of them. */
export function useSentMessages() {
  const [sent, setSent] = useState<Sent | null>(null);
  const shown = useRef(PAGE);
  const read = useCallback(async () => {
    const { items, nextCursor } = await sentMessages(shown.current);
    return { items, olderThan: nextCursor };
  }, []);
  const { error, again: reload, refresh } = useFresh<Sent>(read, setSent);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = hearMessageReads(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        refresh();
      }, AGAIN_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [refresh]);

  const readOlder = () => {
    shown.current = Math.min(1000, shown.current + PAGE);
    return reload();
  };
  return { sent, error, reload, readOlder };
}
