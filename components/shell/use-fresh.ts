import { useCallback, useEffect, useRef, useState } from "react";
import { type Fresh, keepFresh } from "@/lib/client/keep-fresh";
import { useFailureWords } from "./use-request";

/**
 * Reads something for as long as the component is there, by `keepFresh`: now, on every connection,
 * and with every new `read` (memoise it). `apply` gets the answer; `error` says in words why the last
 * question failed; `again` asks once more, `refresh` without giving up on a question on its way.
 */
export function useFresh<T>(read: () => Promise<T>, apply: (answer: T) => void) {
  const words = useFailureWords();
  const [error, setError] = useState<string>();
  const fresh = useRef<Fresh | null>(null);
  const latest = useRef(apply);
  latest.current = apply;
  useEffect(() => {
    const kept = keepFresh<T>({
      read,
      apply: (answer) => {
        setError(undefined);
        latest.current(answer);
      },
      failed: (failure) => setError(words(failure)),
    });
    fresh.current = kept;
    void kept.again();
    return kept.stop;
  }, [read, words]);
  const again = useCallback(async () => fresh.current?.again(), []);
  const refresh = useCallback(() => fresh.current?.refresh(), []);
  return { error, again, refresh };
}
