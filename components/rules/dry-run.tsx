"use client";

import { FlaskConical, Square } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import type { RuleDraft } from "@/lib/client/stores/rule-drafts";
import { DryRunResult } from "./dry-run-result";
import { useDryRun } from "./use-dry-run";

type Props = {
  draft: RuleDraft;
  /** Vehicles with a rule of their own: this one would change nothing for them. */
  except: readonly string[];
  onDone: () => void;
};

/** What if: how often these thresholds would have fired in the last week, and for which vehicles. */
export function DryRun({ draft, except, onDone }: Props) {
  const t = useTranslations("rules.dryRun");
  const { trial, start, stop } = useDryRun(draft, except, onDone);
  const isOld = trial && trial.print !== JSON.stringify(draft.thresholds);
  return (
    <section aria-label={t("title")} className="grid gap-3 border-t border-border pt-4">
      <div className="flex flex-wrap items-center gap-3">
        <div className="min-w-0 flex-1">
          <h3 className="text-sm font-semibold">{t("title")}</h3>
          <p className="text-xs text-muted">{t(draft.vehicleId ? "textOne" : "text")}</p>
        </div>
        {trial?.isRunning ? (
          <Button onClick={stop}>
            <Square aria-hidden />
            {t("stop")}
          </Button>
        ) : (
          <Button onClick={() => void start()}>
            <FlaskConical aria-hidden />
            {t("start")}
          </Button>
        )}
      </div>
      {trial?.isRunning && (
        <div className="grid gap-1">
          <div
            role="progressbar"
            aria-label={t("progressLabel")}
            aria-valuenow={trial.answers.length}
            aria-valuemax={trial.all}
            className="h-1.5 overflow-hidden rounded-full bg-border"
          >
            <div
              className="h-full bg-accent"
              style={{ inlineSize: `${(100 * trial.answers.length) / trial.all}%` }}
            />
          </div>
          <p className="text-xs text-muted tabular-nums">
            {t("progress", { done: trial.answers.length, all: trial.all })}
          </p>
        </div>
      )}
      {trial?.error && <ErrorNote>{trial.error}</ErrorNote>}
      {trial && !trial.isRunning && trial.answers.length < trial.all && !trial.error && (
        <p className="text-xs text-attention">
          {t("stopped", { done: trial.answers.length, all: trial.all })}
        </p>
      )}
      {isOld && <p className="text-xs text-attention">{t("old")}</p>}
      {trial && trial.answers.length > 0 && <DryRunResult trial={trial} />}
    </section>
  );
}
