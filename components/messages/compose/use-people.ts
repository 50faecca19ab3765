import { useCallback, useEffect, useRef, useState } from "react";
import { useLiveAgain } from "@/components/shell/use-live-again";
import { useFailureWords } from "@/components/shell/use-request";
import { restAll } from "@/lib/client/rest";
import type { UserView } from "@/lib/domain/user";

/** Everyone who may be written to, null until known; loaded anew after the connection was lost. */
export function usePeople() {
  const words = useFailureWords();
  const again = useLiveAgain();
  const [people, setPeople] = useState<UserView[] | null>(null);
  const [error, setError] = useState<string>();
  const turn = useRef(0);

  const reload = useCallback(async () => {
    const mine = ++turn.current;
    try {
      const all = await restAll<UserView>("/api/users", { limit: "1000" });
      if (mine !== turn.current) return;
      setPeople(all.filter(({ disabledAt }) => !disabledAt));
      setError(undefined);
    } catch (failure) {
      if (mine === turn.current) setError(words(failure));
    }
  }, [words]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `again` says when, not what
  useEffect(() => void reload(), [reload, again]);
  return { people, error, reload };
}
