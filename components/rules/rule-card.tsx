"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ruleDrafts, useRuleDrafts } from "@/lib/client/stores/rule-drafts";
import type { CoverageView, RuleView } from "@/lib/domain/rule";
import { CoverageLine } from "./coverage-line";
import { OwnRules } from "./own-rules";
import { RuleEditor } from "./rule-editor";
import { RuleVersions } from "./rule-versions";
import { useRuleWords } from "./use-rule-words";
import { VersionLine } from "./version-line";

type Props = {
  /** The one for all vehicles. */
  rule: RuleView;
  /** Vehicles' own. */
  own: readonly RuleView[];
  coverage: CoverageView | undefined;
  isAdmin: boolean;
  onChanged: () => Promise<void>;
};

/** One kind of alert: when it fires, for whom it can, and what is being changed of it. */
export function RuleCard({ rule, own, coverage, isAdmin, onChanged }: Props) {
  const t = useTranslations("rules");
  const words = useRuleWords();
  const draft = useRuleDrafts()[`${rule.kind} `];
  return (
    <Card
      title={t(`kinds.${rule.kind}`)}
      text={words.sentence(rule.kind, rule.thresholds)}
      action={
        <div className="flex items-center gap-2">
          <Badge tone={rule.enabled ? "ok" : "neutral"}>{t(rule.enabled ? "on" : "off")}</Badge>
          <Badge>{t(`priority.${rule.priority}`)}</Badge>
        </div>
      }
    >
      <div className="grid gap-3">
        {coverage && rule.enabled && <CoverageLine coverage={coverage} />}
        <div className="flex flex-wrap items-center gap-2">
          <VersionLine rule={rule} />
          <div className="ms-auto flex flex-wrap gap-2">
            {rule.version > 0 && <RuleVersions kind={rule.kind} vehicleId={null} />}
            {!draft && (
              <Button onClick={() => ruleDrafts.begin(rule, null)}>
                {t(isAdmin ? "change" : "try")}
              </Button>
            )}
          </div>
        </div>
        {draft && (
          <RuleEditor
            draft={draft}
            rule={rule}
            except={own.flatMap(({ vehicleId }) => vehicleId ?? [])}
            isAdmin={isAdmin}
            onChanged={onChanged}
          />
        )}
        <OwnRules general={rule} own={own} isAdmin={isAdmin} onChanged={onChanged} />
      </div>
    </Card>
  );
}
