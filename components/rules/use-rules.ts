import { useCallback, useEffect, useRef, useState } from "react";
import { useLiveAgain } from "@/components/shell/use-live-again";
import { useFailureWords } from "@/components/shell/use-request";
import { type Page, rest } from "@/lib/client/rest";
import { useRulesRevision } from "@/lib/client/stores/rules-revision";
import type { CoverageView, RuleView } from "@/lib/domain/rule";

type Loaded = { rules: readonly RuleView[]; coverage: readonly CoverageView[] };

/** Every rule in force and for how many vehicles it can work; read anew when anybody changes one. */
export function useRules() {
  const words = useFailureWords();
  const again = useLiveAgain();
  const revision = useRulesRevision();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [error, setError] = useState<string>();
  const turn = useRef(0);
  const reload = useCallback(async () => {
    const mine = ++turn.current;
    try {
      const [rules, coverage] = await Promise.all([
        rest<Page<RuleView>>("GET", "/api/rules"),
        rest<Page<CoverageView>>("GET", "/api/rules/coverage"),
      ]);
      if (mine !== turn.current) return;
      setLoaded({ rules: rules.items, coverage: coverage.items });
      setError(undefined);
    } catch (failure) {
      if (mine === turn.current) setError(words(failure));
    }
  }, [words]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: these say when, not what
  useEffect(() => {
    void reload();
  }, [reload, again, revision]);
  return { loaded, error, reload };
}
