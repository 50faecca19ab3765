import { useCallback, useEffect, useMemo, useState } from "react";
import { useFresh } from "@/components/shell/use-fresh";
import { messageById } from "@/lib/client/message-command";
import { hearMessageReads } from "@/lib/client/message-reads";
import type { MessageView } from "@/lib/domain/message";

/** A message with everyone who got it, live: loaded anew on every connect, what is heard applies to it. */
export function useMessageView(first: MessageView) {
  const [loaded, setLoaded] = useState(first);
  const [reads, setReads] = useState<ReadonlyMap<string, string>>(new Map());
  const { id } = first;
  const read = useCallback(() => messageById(id), [id]);
  const { error, again: reload } = useFresh(read, setLoaded);

  useEffect(
    () =>
      hearMessageReads(({ messageId, userId, readAt }) => {
        if (messageId === id) setReads((before) => new Map(before).set(userId, readAt));
      }),
    [id],
  );
  const message = useMemo(() => {
    const recipients = loaded.recipients.map((one) => ({
      ...one,
      readAt: one.readAt ?? reads.get(one.id) ?? null,
    }));
    return { ...loaded, recipients, read: recipients.filter(({ readAt }) => readAt).length };
  }, [loaded, reads]);
  return { message, error, reload };
}
