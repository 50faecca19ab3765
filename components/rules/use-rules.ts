import { useEffect, useRef, useState } from "react";
import { useFresh } from "@/components/shell/use-fresh";
import { type Page, rest } from "@/lib/client/rest";
import { useRulesRevision } from "@/lib/client/stores/rules-revision";
import type { CoverageView, RuleView } from "@/lib/domain/rule";

type Loaded = { rules: readonly RuleView[]; coverage: readonly CoverageView[] };

/** Every rule in force and for how many vehicles it can work; read anew when anybody changes one. */
export function useRules() {
  const revision = useRulesRevision();
  const shown = useRef(revision);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const { error, again: reload } = useFresh(readRules, setLoaded);
  useEffect(() => {
    if (shown.current !== revision) reload();
    shown.current = revision;
  }, [reload, revision]);
  return { loaded, error, reload };
}

async function readRules(): Promise<Loaded> {
  const [rules, coverage] = await Promise.all([
    rest<Page<RuleView>>("GET", "/api/rules"),
    rest<Page<CoverageView>>("GET", "/api/rules/coverage"),
  ]);
  return { rules: rules.items, coverage: coverage.items };
}
